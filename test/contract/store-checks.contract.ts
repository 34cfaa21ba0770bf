import { expect } from 'chai';
import type { Problem } from '../../src/domain/problem.ts';
import type { Check, Store, Unit } from '../../src/store/port.ts';
import { put, removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { entry, outcome } from './store.contract.ts';
import { scopeIn, type Thing, thing, things } from './things.ts';

const scope = scopeIn('org_a');
const consent = thing('consent');
const at = (version: number, id = consent.id): Check => ({ collection: things, id, version });

/** What the store port promises about rows that a unit only read. */
export function storeChecksContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: checks on the ${name} store`, function () {
    this.timeout(60_000);
    let test: TestStore;
    const commitTo = (store: Store, unit: Partial<Unit>) =>
      store.commit(scope, { organisationId: 'org_a', ...unit });
    const commit = (unit: Partial<Unit>) => commitTo(test.store, unit);
    const write = (row: Thing) =>
      test.store.commit(scopeIn(row.organisationId), {
        organisationId: row.organisationId,
        puts: [put(things, row, row.version - 1)],
      });
    const read = (id: string) => test.store.get(scope, things, id);
    const refusal = async (unit: Partial<Unit>) => {
      const problem = await commit(unit).then(
        () => expect.fail('nothing was refused'),
        (error: Problem) => error,
      );
      return [problem.code, problem.extras.currentVersion];
    };

    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    it('let a unit through while what it read stands, and change nothing of that', async () => {
      await write(consent);
      const unit = { checks: [at(1), at(0, 'thg_none')], puts: [put(things, thing(1), 0)] };
      expect(await outcome(commit(unit))).to.equal('done');
      expect(await outcome(commit({ checks: [at(1)] }))).to.equal('done');
      expect(await outcome(commit({ checks: [at(1)], audit: [entry('thg_1')] }))).to.equal('done');
      expect(await read(consent.id)).to.deep.equal(consent);
      expect((await test.store.list(scope, things, 'all')).items).to.deep.equal([thing(1), consent]);
      expect(await outcome(write({ ...consent, version: 2 }))).to.equal('done');
    });

    it('refuse all of a unit when another version stands, and name it', async () => {
      await write(consent);
      await write({ ...consent, version: 2 });
      const unit = { puts: [put(things, thing(1), 0)], audit: [entry('thg_1')] };
      expect(await refusal({ ...unit, checks: [at(1)] })).to.deep.equal(['stale_version', 2]);
      expect(await refusal({ ...unit, checks: [at(0)] })).to.deep.equal(['stale_version', 2]);
      expect(await refusal({ ...unit, checks: [at(2), at(3, 'thg_none')] })).to.deep.equal([
        'stale_version',
        0,
      ]);
      expect(await refusal({ checks: [at(1)] })).to.deep.equal(['stale_version', 2]);
      await commit({ removals: [removal(things, consent)] });
      expect(await refusal({ ...unit, checks: [at(2)] })).to.deep.equal(['stale_version', 0]);
      expect(await read(thing(1).id)).to.equal(undefined);
    });

    it('find nothing in another organisation', async () => {
      await write({ ...consent, organisationId: 'org_b' });
      for (const version of [0, 1, 2])
        expect(await outcome(commit({ checks: [at(version)] })), `version ${version}`).to.equal('not_found');
    });

    it('hold before what the unit itself writes', async () => {
      await write(consent);
      const own = { ...consent, version: 2, rank: 2 };
      expect(await outcome(commit({ checks: [at(1)], puts: [put(things, own, 1)] }))).to.equal('done');
      expect(
        await refusal({ checks: [at(3)], puts: [put(things, { ...own, version: 3 }, 2)] }),
      ).to.deep.equal(['stale_version', 2]);
      const fresh = thing(1);
      const made = { checks: [at(0, fresh.id)], puts: [put(things, fresh, 0)] };
      expect(await outcome(commit(made))).to.equal('done');
      const gone = { checks: [at(1, fresh.id)], removals: [removal(things, fresh)] };
      expect(await outcome(commit(gone))).to.equal('done');
    });

    it('of one row do not stand in the way of each other', async () => {
      await write(consent);
      const beside = await test.beside();
      const ends = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          outcome(
            commitTo(index % 2 ? test.store : beside.store, {
              checks: [at(1), at(0, 'thg_none')],
              puts: [put(things, thing(index), 0)],
            }),
          ),
        ),
      );
      await beside.close();
      expect(ends.filter((end) => end !== 'done')).to.deep.equal([]);
    });

    /**
     * Two units that each take away what the other relies on, by two that have the store open, many times: either may come
     * first, and the other is refused; never both.
     */
    async function race(
      first: (round: number) => Partial<Unit>,
      second: (round: number) => Partial<Unit>,
      ready: (round: number) => Partial<Unit>,
    ): Promise<Set<string>> {
      const beside = await test.beside();
      const seen = new Set<string>();
      for (let round = 0; round < 60; round += 1) {
        await commit(ready(round));
        const ends = await Promise.all([
          outcome(commitTo(test.store, first(round))),
          outcome(commitTo(beside.store, second(round))),
        ]);
        expect(ends.toSorted(), `round ${round}`).to.deep.equal(['done', 'stale_version']);
        seen.add(ends.join());
      }
      await beside.close();
      return seen;
    }
    const one = (round: number) => thing(round);
    const two = (round: number) => thing(round + 500);
    const next = (row: Thing) => put(things, { ...row, version: 2 }, 1);

    it('let one of two units win that each change what the other checked', async () => {
      await race(
        (round) => ({ checks: [at(1, two(round).id)], puts: [next(one(round))] }),
        (round) => ({ checks: [at(1, one(round).id)], puts: [next(two(round))] }),
        (round) => ({ puts: [put(things, one(round), 0), put(things, two(round), 0)] }),
      );
    });

    it('let one of two units win that each make what the other found absent', async () => {
      await race(
        (round) => ({ checks: [at(0, two(round).id)], puts: [put(things, one(round), 0)] }),
        (round) => ({ checks: [at(0, one(round).id)], puts: [put(things, two(round), 0)] }),
        () => ({ checks: [] }),
      );
    });

    it('let one of two units win that each remove what the other checked', async () => {
      await race(
        (round) => ({
          checks: [at(1, two(round).id)],
          removals: [{ ...removal(things, one(round)), expects: 1 }],
        }),
        (round) => ({
          checks: [at(1, one(round).id)],
          removals: [{ ...removal(things, two(round)), expects: 1 }],
        }),
        (round) => ({ puts: [put(things, one(round), 0), put(things, two(round), 0)] }),
      );
    });

    it('order a change of what was checked before or after the unit', async () => {
      // What is disclosed under a consent is disclosed before it is taken back, or not at all.
      await write(consent);
      const beside = await test.beside();
      let version = 1;
      for (let round = 0; round < 60; round += 1) {
        const disclosed = thing(round);
        const [told, revoked] = await Promise.all([
          outcome(
            commitTo(test.store, {
              checks: [at(version)],
              puts: [put(things, disclosed, 0)],
              audit: [entry(disclosed.id)],
            }),
          ),
          outcome(
            commitTo(beside.store, {
              puts: [put(things, { ...consent, version: version + 1 }, version)],
              audit: [entry(consent.id)],
            }),
          ),
        ]);
        expect(revoked).to.equal('done');
        version += 1;
        expect(told).to.be.oneOf(['done', 'stale_version']);
        expect((await read(disclosed.id)) !== undefined).to.equal(told === 'done');
      }
      await beside.close();
    });
  });
}
