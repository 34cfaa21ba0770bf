import { expect } from 'chai';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { opportunities } from '../../src/store/collections.ts';
import type { Store } from '../../src/store/port.ts';
import { buildServices } from '../support/services.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import { refusal } from './use-cases.ts';

const bytes = new TextEncoder().encode(
  'externalId,employer,title,schedule\no1,Old Mill,Miller,mon-fri 09:00-15:00\no2,New Mill,Miller,mon-fri 09:00-15:00\n',
);

describe('an import when the store cannot be written', () => {
  let test: TestStore;
  let scope: Scope;
  let importId: string;
  const servicesOver = (store: Store) =>
    buildServices({ store, clock: systemClock, newId: createNewId(systemClock) });
  const full = () => Promise.reject(new Problem('unavailable', 'The disk is full.'));
  /** Commits everything but what holds a row of one collection. */
  const unless =
    (name: string, store: Store): Store['commit'] =>
    (scoped, unit) =>
      unit.puts?.some(({ collection }) => collection.name === name) ? full() : store.commit(scoped, unit);
  const outcome = async () => {
    const view = await servicesOver(test.store).imports.get({ scope }, importId);
    const { state, done, created, updated, unchanged, rejected } = view;
    return { state, done, created, updated, unchanged, rejected };
  };

  beforeEach(async () => {
    test = await openTestStore();
    const { organisations, employers, imports } = servicesOver(test.store);
    const { id: organisationId } = await organisations.create({
      name: 'Test',
      zone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
    });
    scope = scopeOf({ kind: 'command', id: 'test', organisationId });
    await employers.create({ scope }, { name: 'Old Mill' });
    importId = (await imports.receive({ scope }, { kind: 'opportunities', dryRun: false, bytes })).id;
  });
  afterEach(() => test.close());

  const untouched = { state: 'received', done: 0, created: 0, updated: 0, unchanged: 0, rejected: [] };
  const ways: readonly (readonly [string, (store: Store) => Store])[] = [
    ['while a row makes what it needs', (store) => ({ ...store, commit: unless('employers', store) })],
    ['while rows are written', (store) => ({ ...store, commit: full })],
    ['while a row is looked up', (store) => ({ ...store, find: full })],
  ];
  for (const [when, broken] of ways) {
    it(`stops ${when}, counts nothing, rejects nothing, and ends well when tried again`, async () => {
      const { imports } = servicesOver(broken(test.store));
      expect((await refusal(imports.apply({ scope }, importId))).code).to.equal('unavailable');
      expect(await outcome()).to.deep.equal(untouched);
      expect(await test.store.count(scope, opportunities, 'all', [])).to.equal(0);
      await servicesOver(test.store).imports.apply({ scope }, importId);
      expect(await outcome()).to.deep.equal({ ...untouched, state: 'done', done: 2, created: 2 });
      expect(await test.store.count(scope, opportunities, 'all', [])).to.equal(2);
    });
  }
});
