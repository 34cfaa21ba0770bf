import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { LeaseLost, Problem } from '../../src/domain/problem.ts';
import type { Work } from '../../src/queue/work.ts';
import { chainStart } from '../../src/store/audit-chain.ts';
import { audit, outbox, work } from '../../src/store/collections/index.ts';
import { type Unit, walk } from '../../src/store/port.ts';
import { put, removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { firstBreak } from '../support/trail.ts';
import { anyThings, scopeIn, type Thing, thing, things } from './things.ts';

const scope = scopeIn('org_a');
const other = scopeIn('org_b');
const everywhere = acrossOrganisations('test');

/** How a call ended: `done`, a code of a Problem, or the name of another error. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem
      ? error.code
      : error instanceof Error
        ? error.constructor.name
        : 'unknown';
  }
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('nothing was refused'),
    (error: Problem) => error,
  );

/** What the store port promises about units, whichever adapter stands behind it. */
export function storeContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: units on the ${name} store`, () => {
    let test: TestStore;
    const commit = (unit: Partial<Unit>) => test.store.commit(scope, { organisationId: 'org_a', ...unit });
    const write = (row: Thing, expects = row.version - 1) =>
      test.store.commit(scopeIn(row.organisationId), {
        organisationId: row.organisationId,
        puts: [put(things, row, expects)],
      });

    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    it('give back every kind of value as it was put', async () => {
      const any = {
        big: 2 ** 53,
        small: -(2 ** 53),
        fraction: 0.1 + 0.2,
        text: 'Zoë Ω 😀 \u0000 \u2028 "quoted"',
        empty: '',
        nothing: null,
        flags: [true, false],
        nested: { list: [[], [{}], { at: '2026-11-24T09:30:00.000Z' }] },
        many: Array.from({ length: 5000 }, (_, at) => ({ at, text: `line ${at}` })),
      };
      const row = thing(1, { any, secret: any });
      await write(row);
      expect(await test.store.get(scope, things, row.id)).to.deep.equal(row);
    });

    it('commit all or nothing: puts, removals, facts and audit entries', async () => {
      await write(thing(1));
      const refused = {
        puts: [put(things, thing(2), 0), put(things, thing(1, { version: 6 }), 5)],
        removals: [removal(things, thing(1))],
        facts: [{ type: 'opportunity.changed' as const, opportunityId: 'opp_1' }],
        audit: [entry('thg_2')],
      };
      expect(await outcome(commit(refused))).to.equal('stale_version');
      expect((await test.store.list(scope, things, 'all')).items).to.deep.equal([thing(1)]);
      expect(await test.store.count(everywhere, outbox, 'byRelayed', [false])).to.equal(0);
      expect(await test.store.count(scope, audit, 'bySequence', [])).to.equal(0);
      expect(await outcome(commit({ ...refused, puts: [put(things, thing(2), 0)] }))).to.equal('done');
      expect((await test.store.list(scope, things, 'all')).items).to.deep.equal([thing(2)]);
      expect(await test.store.count(everywhere, outbox, 'byRelayed', [false])).to.equal(1);
      expect(await test.store.count(scope, audit, 'bySequence', [])).to.equal(1);
    });

    it('refuse a stale version and name the one that stands', async () => {
      await write(thing(1));
      await write(thing(1, { version: 2, rank: 2 }));
      const problem = await problemOf(write(thing(1, { version: 2, rank: 9 })));
      expect([problem.code, problem.extras.currentVersion]).to.deep.equal(['stale_version', 2]);
      expect((await problemOf(write(thing(3, { version: 3 })))).extras.currentVersion).to.equal(0);
      expect(await outcome(write(thing(1)))).to.equal('conflict');
    });

    it('let one of a hundred writers of a version win', async () => {
      await write(thing(1));
      const tries = Array.from({ length: 100 }, (_, rank) => outcome(write(thing(1, { version: 2, rank }))));
      const ends = await Promise.all(tries);
      expect(ends.filter((end) => end === 'done')).to.have.lengthOf(1);
      expect(ends.filter((end) => end === 'stale_version')).to.have.lengthOf(99);
    });

    it('let one of a hundred rows take a unique key, which is free again when its row is gone', async () => {
      const ends = await Promise.all(
        Array.from({ length: 100 }, (_, at) => outcome(write(thing(at, { code: 'same' })))),
      );
      expect(ends.filter((end) => end === 'done')).to.have.lengthOf(1);
      expect(ends.filter((end) => end === 'conflict')).to.have.lengthOf(99);
      const winner = (await test.store.find(scope, things, 'byCode', ['same']))!;
      const problem = await problemOf(write(thing(500, { code: 'same' })));
      expect(problem.extras.uniquePath).to.equal('things.byCode');
      await commit({ removals: [removal(things, winner)] });
      expect(await outcome(write(thing(500, { code: 'same' })))).to.equal('done');
    });

    it('keep unique keys of a path read across organisations unique across them', async () => {
      await write(thing(1, { code: 'one' }));
      expect(await outcome(write(thing(2, { organisationId: 'org_b', code: 'one' })))).to.equal('conflict');
      expect((await test.store.find(everywhere, things, 'byCode', ['one']))?.id).to.equal(thing(1).id);
      expect(await test.store.find(other, things, 'byCode', ['one'])).to.equal(undefined);
    });

    it('show nothing of other organisations, and change nothing there', async () => {
      await write(thing(1, { code: 'mine', group: 'g', rank: 1, tags: ['t'] }));
      expect(await test.store.get(other, things, thing(1).id)).to.equal(undefined);
      expect(await test.store.getMany(other, things, [thing(1).id])).to.deep.equal([]);
      for (const path of Object.keys(things.paths)) {
        const key = path === 'byTag' ? ['t'] : [];
        expect((await test.store.list(other, anyThings, path, { key })).items, path).to.deep.equal([]);
        expect(await test.store.count(other, anyThings, path, key), path).to.equal(0);
      }
      const stolen = thing(1, { organisationId: 'org_b', version: 2 });
      expect(await outcome(write(stolen))).to.equal('not_found');
      const removals = [removal(things, { id: thing(1).id, organisationId: 'org_b' })];
      expect(await outcome(test.store.commit(other, { organisationId: 'org_b', removals }))).to.equal(
        'not_found',
      );
      const foreign = { organisationId: 'org_a', puts: [put(things, thing(1, { version: 2 }), 1)] };
      expect(await outcome(test.store.commit(other, foreign))).to.equal('not_found');
      expect(await outcome(commit({ puts: [put(things, stolen, 1)] }))).to.equal('not_found');
      expect((await test.store.get(scope, things, thing(1).id))?.version).to.equal(1);
    });

    it('are read across organisations by jobs, in order of the key, on paths that say so', async () => {
      const places = ['org_b', 'org_a', 'org_c'];
      for (const [at, organisationId] of places.entries())
        await write(thing(at, { organisationId, group: 'g', rank: 9 - at }));
      const ranks: number[] = [];
      for await (const row of walk(test.store, everywhere, things, 'byGroup', { key: ['g'], limit: 1 }))
        ranks.push(row.rank!);
      expect(ranks).to.deep.equal([7, 8, 9]);
      expect(await outcome(test.store.list(everywhere, things, 'byRank'))).to.equal('Error');
      expect(await outcome(test.store.list(scope, things, 'byTag'))).to.equal('Error');
      expect((await test.store.get(everywhere, things, thing(2).id))?.organisationId).to.equal('org_c');
    });

    it('give facts ids in the order of their commits, and tell listeners after the commit', async () => {
      let told = 0;
      test.store.onFacts(() => {
        told += 1;
      });
      await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          commit({ facts: [{ type: 'opportunity.changed', opportunityId: `opp_${at}` }] }),
        ),
      );
      await commit({ puts: [put(things, thing(1), 0)] });
      expect(told).to.equal(50);
      const { items } = await test.store.list(everywhere, outbox, 'byRelayed', { key: [false], limit: 100 });
      expect(items.map(({ fact }) => fact)).to.deep.equal(
        Array.from({ length: 50 }, (_, at) => ({ type: 'opportunity.changed', opportunityId: `opp_${at}` })),
      );
    });

    it('chain audit entries per organisation; a changed, dropped or moved one breaks the chain', async () => {
      await test.store.commit(other, { organisationId: 'org_b', audit: [entry('thg_0')] });
      await Promise.all(
        Array.from({ length: 3 }, (_, at) => commit({ audit: [entry(`thg_${at}`), entry('thg_9')] })),
      );
      const { items } = await test.store.list(scope, audit, 'bySequence');
      expect(items.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6]);
      expect(items[0]).to.include({ actorKind: 'command', actorId: 'test', subjectId: 'thg_0' });
      expect(firstBreak(items)).to.equal(undefined);
      expect(firstBreak(items.map((row, at) => (at === 2 ? { ...row, subjectId: 'x' } : row)))).to.equal(3);
      expect(firstBreak(items.filter((_, at) => at !== 1))).to.equal(2);
      expect(firstBreak([...items].reverse())).to.equal(1);
      const end = items.at(-1);
      expect(await test.store.trailHead(scope)).to.deep.equal({ sequence: items.length, hash: end?.hash });
      expect(await test.store.trailHead(scopeIn('org_none'))).to.deep.equal({
        sequence: 0,
        hash: chainStart,
      });
      expect(await outcome(test.store.trailHead(everywhere))).to.equal('Error');
    });

    it('refuse, as a fault of ours, a row that lacks what it is found by', async () => {
      const { createdAt: _, ...lacking } = thing(1);
      expect(await outcome(write(lacking as Thing))).to.equal('Error');
      expect(await test.store.get(scope, things, thing(1).id)).to.equal(undefined);
    });

    it('take a row away at the version that was read, and at no other', async () => {
      await write(thing(1));
      await write(thing(1, { version: 2 }));
      const at = (expects: number) => commit({ removals: [{ ...removal(things, thing(1)), expects }] });
      const problem = await problemOf(at(1));
      expect([problem.code, problem.extras.currentVersion]).to.deep.equal(['stale_version', 2]);
      expect(await outcome(at(2))).to.equal('done');
      expect((await problemOf(at(2))).extras.currentVersion).to.equal(0);
      expect(await outcome(commit({ removals: [removal(things, thing(1))] }))).to.equal('done');
    });

    it('are refused once the fence has passed on, whatever else they hold', async () => {
      const row: Work = {
        ...thing('score-participant:par_1'),
        id: 'score-participant:par_1',
        job: 'score-participant',
        payload: {},
        state: 'running',
        epoch: 2,
        attempts: 1,
        dueAt: '2026-01-01T00:00:00.000Z',
      };
      await commit({ puts: [put(work, row, 0)] });
      const fenced = (epoch: number) => ({
        puts: [put(things, thing(epoch), 0)],
        fence: { workId: row.id, epoch },
      });
      expect(await outcome(commit(fenced(1)))).to.equal(LeaseLost.name);
      expect(await outcome(commit(fenced(2)))).to.equal('done');
      await commit({ puts: [put(work, { ...row, state: 'waiting', version: 2 }, 1)] });
      expect(await outcome(commit({ ...fenced(2), puts: [] }))).to.equal(LeaseLost.name);
      expect((await test.store.list(scope, things, 'all')).items).to.deep.equal([thing(2)]);
    });
  });
}

/** An entry of the trail. */
export function entry(subjectId: string): AuditEntry {
  return { action: 'read', noun: 'thing', subjectId, outcome: 'allowed' };
}
