import { expect } from 'chai';
import { Problem, stale } from '../../src/domain/problem.ts';
import { next, put } from '../../src/services/kit/commit.ts';
import { imports } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { composeOver } from '../support/compose.ts';

describe('the rows of a file', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const receive = (count: number) =>
    receiveLines(Array.from({ length: count }, (_, at) => `p${at + 1},Person ${at + 1}`));
  const receiveLines = async (lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(['externalId,displayName', ...lines].join('\n'));
    return useCases.imports.receive(here.command, { kind: 'participants', dryRun: false, bytes });
  };
  /** Imports over a store of which each commit goes through `commit`. */
  const importsOver = (commit: Store['commit']) => {
    const { clock, newId } = useCases;
    return composeOver({ store: { ...useCases.store, commit }, clock, newId }).services.imports;
  };
  const failing = (error: (commits: number) => Error | undefined) => {
    let commits = 0;
    const service = importsOver(async (scope, unit) => {
      commits += 1;
      const thrown = error(commits);
      if (thrown !== undefined) throw thrown;
      return useCases.store.commit(scope, unit);
    });
    return { service, commits: () => commits };
  };

  it('are committed twenty-five together', async () => {
    const { id } = await receive(26);
    const { service, commits } = failing(() => undefined);
    await service.apply(here.command, id);
    // Two of rows, and the end.
    expect(commits()).to.equal(3);
    expect(await useCases.imports.get(here.command, id)).to.include({ state: 'done', done: 26, created: 26 });
  });

  it('stand as applying with how many are done while a file is not yet through', async () => {
    const { id } = await receive(26);
    const { service } = failing((commits) => (commits === 2 ? new Error('cut off') : undefined));
    expect(await service.apply(here.command, id).catch(({ message }) => message)).to.equal('cut off');
    expect(await useCases.imports.get(here.command, id)).to.include({
      state: 'applying',
      done: 25,
      created: 25,
    });
  });

  it('are tried one by one when one of them was overtaken, and a single one ten times', async () => {
    const { id } = await receive(3);
    // Together once, then the first row nine times in vain.
    const { service, commits } = failing((at) => (at <= 10 ? stale(2) : undefined));
    await service.apply(here.command, id);
    expect(commits()).to.equal(10 + 3 + 1);
    expect(await useCases.imports.get(here.command, id)).to.include({ state: 'done', done: 3, created: 3 });
  });

  it('give up when one of them is overtaken without end', async () => {
    const { id } = await receive(1);
    const { service, commits } = failing(() => stale(2));
    const error = await service.apply(here.command, id).catch((thrown: unknown) => thrown);
    expect(error instanceof Problem && error.code).to.equal('stale_version');
    expect(commits()).to.equal(10);
    expect(await useCases.imports.get(here.command, id)).to.deep.include({ done: 0, rejected: [] });
  });

  it('are not rejected for what is no fault of theirs', async () => {
    const { id } = await receive(1);
    for (const fault of [new Problem('unavailable', 'disk_full'), stale(2), new Error('broken')]) {
      const { clock, newId, store } = useCases;
      const find: Store['find'] = async (scope, collection, path, key) => {
        if (path === 'byExternalId') throw fault;
        return store.find(scope, collection, path, key);
      };
      const { imports: service } = composeOver({ store: { ...store, find }, clock, newId }).services;
      expect(await service.apply(here.command, id).catch((thrown: unknown) => thrown)).to.equal(fault);
    }
    expect((await useCases.imports.get(here.command, id)).rejected).to.deep.equal([]);
  });

  it('are dealt with once when two processes are at the same file, and neither fails', async () => {
    const { id } = await receive(120);
    const apply = () => useCases.imports.apply(here.command, id);
    await Promise.all([apply(), apply()]);
    expect(await useCases.imports.get(here.command, id)).to.include({
      state: 'done',
      done: 120,
      created: 120,
      unchanged: 0,
    });
  });

  it('are gone on with where another process stands that came first, also with rows it rejected', async () => {
    const { id } = await receiveLines(['p1,Person 1', 'p2,', 'p3,Person 3']);
    let commits = 0;
    const service = importsOver(async (scope, unit) => {
      commits += 1;
      if (commits === 1) await useCases.imports.apply(here.command, id);
      return useCases.store.commit(scope, unit);
    });
    await service.apply(here.command, id);
    const file = await useCases.imports.get(here.command, id);
    expect(file).to.include({ state: 'done', done: 3, created: 2 });
    expect(file.rejected.map(({ row }) => row)).to.deep.equal([2]);
  });

  it('are left alone in a file that failed', async () => {
    const { rejected: _, ...file } = await receive(1);
    const failed = next(file, useCases.clock(), { state: 'failed' });
    const { organisationId } = here;
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(imports, failed, 1)] });
    await useCases.imports.apply(here.command, file.id);
    expect(await useCases.imports.get(here.command, file.id)).to.include({ state: 'failed', version: 2 });
  });
});
