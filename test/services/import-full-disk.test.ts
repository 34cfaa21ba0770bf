import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { opportunities } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const bytes = new TextEncoder().encode(
  'externalId,employer,title,schedule\no1,Old Mill,Miller,mon-fri 09:00-15:00\no2,New Mill,Miller,mon-fri 09:00-15:00\n',
);

describe('an import when the store cannot be written', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let importId: string;
  const importsOver = (store: Store) => useCases.beside({ store }).services.imports;
  const full = () => Promise.reject(new Problem('unavailable', 'disk_full'));
  /** Commits everything but what holds a row of one collection. */
  const unless =
    (name: string, store: Store): Store['commit'] =>
    (scoped, unit) =>
      unit.puts?.some(({ collection }) => collection.name === name) ? full() : store.commit(scoped, unit);
  const outcome = async () => {
    const view = await importsOver(useCases.store).get(here.command, importId);
    const { state, done, created, updated, unchanged, rejected } = view;
    return { state, done, created, updated, unchanged, rejected };
  };

  const countPostings = () => useCases.store.count(here.command.scope, opportunities, 'all', []);

  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    await useCases.employers.create(here.command, { name: 'Old Mill' });
    const file = { kind: 'opportunities', dryRun: false, bytes } as const;
    importId = (await importsOver(useCases.store).receive(here.command, file)).id;
  });
  afterEach(() => useCases.close());

  const untouched = { state: 'received', done: 0, created: 0, updated: 0, unchanged: 0, rejected: [] };
  const ways: readonly (readonly [string, (store: Store) => Store])[] = [
    ['while a row makes what it needs', (store) => ({ ...store, commit: unless('employers', store) })],
    ['while rows are written', (store) => ({ ...store, commit: full })],
    ['while a row is looked up', (store) => ({ ...store, find: full })],
  ];
  for (const [when, broken] of ways) {
    it(`stops ${when}, counts nothing, rejects nothing, and ends well when tried again`, async () => {
      const imports = importsOver(broken(useCases.store));
      expect((await refusal(imports.apply(here.command, importId))).code).to.equal('unavailable');
      expect(await outcome()).to.deep.equal(untouched);
      expect(await countPostings()).to.equal(0);
      await useCases.imports.apply(here.command, importId);
      expect(await outcome()).to.deep.equal({ ...untouched, state: 'done', done: 2, created: 2 });
      expect(await countPostings()).to.equal(2);
    });
  }
});
