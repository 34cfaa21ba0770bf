import { expect } from 'chai';
import type { Collection } from '../../src/store/collection.ts';
import type { Store, Unit } from '../../src/store/port.ts';
import { next, put, removal } from '../../src/store/rows.ts';
import type { TestStore } from '../support/store.ts';
import { outcome } from './store.contract.ts';
import { scopeIn, type Thing, thing, things } from './things.ts';

const counted: Collection<Thing> = { ...things, countedBy: 'group' };

/** What the store port promises of the number of units that wrote rows: it may tell none, but never the same after a write. */
export function storeCountsContract(name: string, open: () => Promise<TestStore>): void {
  describe(`the store port: counted units on the ${name} store`, function () {
    this.timeout(60_000);
    let test: TestStore;
    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());

    const commit = (unit: Partial<Unit>, organisationId = 'org_a') =>
      test.store.commit(scopeIn(organisationId), { organisationId, ...unit });
    const units = (group: string, organisationId = 'org_a', store: Store = test.store) =>
      store.unitsOf(scopeIn(organisationId), counted, group);
    const one = thing('one', { group: 'a' });

    it('is another after each unit that wrote or removed a row, and after no other', async () => {
      const before = await units('a');
      if (before === undefined) {
        // A store that does not count says so always, so that nobody relies on it.
        await commit({ puts: [put(counted, one, 0)] });
        expect(await units('a')).to.equal(undefined);
        return;
      }
      expect(before).to.equal(0);
      await commit({ puts: [put(counted, one, 0), put(counted, thing('two', { group: 'a' }), 0)] });
      expect(await units('a')).to.equal(1);
      const other = next(one, one.updatedAt, { rank: 3 });
      await commit({ puts: [put(counted, other, 1)] });
      expect(await units('a')).to.equal(2);
      await commit({ puts: [put(counted, thing('elsewhere', { group: 'b' }), 0)] });
      await commit({ puts: [put(counted, thing('alone'), 0)] });
      await commit(
        { puts: [put(counted, thing('theirs', { group: 'a', organisationId: 'org_b' }), 0)] },
        'org_b',
      );
      expect(await outcome(commit({ puts: [put(counted, other, 1)] }))).to.equal('stale_version');
      expect([await units('a'), await units('b'), await units('a', 'org_b')]).to.deep.equal([2, 1, 1]);
      // What goes from one to another is gone from the first.
      await commit({ puts: [put(counted, next(other, one.updatedAt, { group: 'b' }), 2)] });
      expect([await units('a'), await units('b')]).to.deep.equal([3, 2]);
      await commit({ removals: [removal(counted, one)] });
      await commit({ removals: [removal(counted, one)] });
      expect([await units('a'), await units('b')]).to.deep.equal([3, 3]);
    });
  });
}
