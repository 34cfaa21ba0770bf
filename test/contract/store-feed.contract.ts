import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { outbox } from '../../src/store/collections/index.ts';
import type { Feed, Store } from '../../src/store/port.ts';
import { removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { entry, outcome } from './store.contract.ts';
import { scopeIn } from './things.ts';

const scope = scopeIn('org_a');

/** What the store port promises about following the facts of an organisation. */
export function storeFeedContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: the feed of the ${name} store`, function () {
    this.timeout(60_000);
    let test: TestStore;
    const tell = (store: Store, ids: readonly string[], organisationId = 'org_a') =>
      store.commit(scopeIn(organisationId), {
        organisationId,
        facts: ids.map((opportunityId) => ({ type: 'opportunity.changed' as const, opportunityId })),
      });
    const feed = (after: number | undefined, limit?: number) => test.store.feed(scope, after, limit);
    const idsOf = ({ facts }: Feed) =>
      facts.map(({ fact }) => (fact.type === 'opportunity.changed' ? fact.opportunityId : fact.type));
    /** Everything from a place on, page by page. */
    async function follow(store: Store, after: number, limit: number) {
      const ids: string[] = [];
      for (let last = after; ; ) {
        const page = await store.feed(scope, last, limit);
        expect(page.gone).to.equal(false);
        if (page.facts.length === 0) return ids;
        expect(page.facts.map(({ sequence }) => sequence)).to.deep.equal(
          page.facts.map((_, at) => last + 1 + at),
        );
        ids.push(...idsOf(page));
        last = page.last;
      }
    }
    async function forget(...sequences: readonly number[]) {
      for (const sequence of sequences) {
        const row = (await test.store.find(scope, outbox, 'bySequence', [sequence]))!;
        await test.store.commit(scope, { organisationId: 'org_a', removals: [removal(outbox, row)] });
      }
    }

    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    it('starts at 0, goes on from where it was, and ends with nothing new', async () => {
      expect(await feed(0)).to.deep.equal({ facts: [], last: 0, gone: false });
      await tell(test.store, ['a', 'b']);
      await tell(test.store, ['c']);
      const page = await feed(0, 2);
      expect([idsOf(page), page.last, page.gone]).to.deep.equal([['a', 'b'], 2, false]);
      expect(Date.parse(page.facts[0]!.at)).to.be.closeTo(Date.now(), 60_000);
      const rest = await feed(page.last);
      expect([idsOf(rest), rest.last, rest.gone]).to.deep.equal([['c'], 3, false]);
      expect(await feed(3)).to.deep.equal({ facts: [], last: 3, gone: false });
      expect(await feed(9)).to.deep.equal({ facts: [], last: 9, gone: false });
    });

    it('tells who follows nothing yet to read everything, and where to go on from', async () => {
      expect(await feed(undefined)).to.deep.equal({ facts: [], last: 0, gone: true });
      await tell(test.store, ['a', 'b']);
      expect(await feed(undefined)).to.deep.equal({ facts: [], last: 2, gone: true });
    });

    it('holds the facts of one organisation, each counted by itself', async () => {
      await tell(test.store, ['a']);
      await test.store.commit(scope, { organisationId: 'org_a', audit: [entry('thg_1')] });
      await tell(test.store, ['x', 'y'], 'org_b');
      await tell(test.store, ['b']);
      expect(idsOf(await feed(0))).to.deep.equal(['a', 'b']);
      expect(idsOf(await test.store.feed(scopeIn('org_b'), 0))).to.deep.equal(['x', 'y']);
      expect(await outcome(test.store.feed(acrossOrganisations('test'), 0))).to.equal('Error');
    });

    it('says that facts are gone once the outbox holds them no more, also out of order', async () => {
      await tell(test.store, ['a', 'b', 'c', 'd']);
      await forget(1);
      expect(await feed(0)).to.deep.equal({ facts: [], last: 4, gone: true });
      expect(idsOf(await feed(1))).to.deep.equal(['b', 'c', 'd']);
      await forget(3);
      expect((await feed(1)).gone).to.equal(true);
      expect(idsOf(await feed(3))).to.deep.equal(['d']);
      await forget(2, 4);
      expect(await feed(3)).to.deep.equal({ facts: [], last: 4, gone: true });
      expect((await feed(4)).gone).to.equal(false);
      await tell(test.store, ['e']);
      expect(idsOf(await feed(4))).to.deep.equal(['e']);
    });

    it('counts nothing of a unit that was refused', async () => {
      await tell(test.store, ['a']);
      const removals = [{ collection: outbox, id: 'out_none', organisationId: 'org_a', expects: 1 }];
      const facts = [{ type: 'opportunity.changed' as const, opportunityId: 'refused' }];
      const unit = { organisationId: 'org_a', facts, removals };
      expect(await outcome(test.store.commit(scope, unit))).to.equal('stale_version');
      await tell(test.store, ['b']);
      expect(idsOf(await feed(0))).to.deep.equal(['a', 'b']);
    });

    it('says who caused a fact', async () => {
      await tell(test.store, ['a']);
      const row = await test.store.find(scope, outbox, 'bySequence', [1]);
      expect(row?.cause).to.deep.equal({ kind: 'command', id: 'test' });
    });

    it('is followed by two that have the store open while both write, without a gap or a fact twice', async () => {
      const beside = await test.beside();
      const told: Promise<unknown>[] = [];
      const seen: string[] = [];
      let last = 0;
      for (let round = 0; round < 30; round += 1) {
        const stores = [test.store, beside.store, test.store, beside.store];
        told.push(...stores.map((store, at) => tell(store, [`${round}.${at}`, `${round}.${at}b`])));
        const page = await beside.store.feed(scope, last);
        expect(page.gone).to.equal(false);
        seen.push(...idsOf(page));
        last = page.last;
      }
      await Promise.all(told);
      seen.push(...(await follow(test.store, last, 7)));
      expect(seen).to.have.lengthOf(240);
      expect(new Set(seen).size).to.equal(240);
      expect(await follow(test.store, 0, 50)).to.deep.equal(seen);
      // The ids of an organisation's facts are in the order of its commits, too.
      const { items } = await test.store.list(scope, outbox, 'bySequence', { limit: 1000 });
      expect(items.map(({ id }) => id)).to.deep.equal(items.map(({ id }) => id).toSorted());
      // Those of one opener come in the order in which it committed them.
      for (const at of [0, 1]) {
        const own = seen
          .filter((id) => id.endsWith(`.${at}`))
          .map(Number.parseFloat)
          .map(Math.floor);
        expect(own).to.deep.equal([...own].sort((a, b) => a - b));
      }
      await beside.close();
    });
  });
}
