import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import type { Collection } from '../../src/store/collection.ts';
import { importedCells, importPieces, participants } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';

describe('a file that meets a damaged record', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  /** Changes a record on the disk behind everybody's back. */
  async function damage<R extends Row>(collection: Collection<R>, id: string): Promise<void> {
    const row = await useCases.inner.get(here.command.scope, collection, id);
    if (row === undefined) throw new Error('There is nothing to damage.');
    const puts = [put(collection, { ...row, version: row.version + 1 }, row.version)];
    await useCases.inner.commit(here.command.scope, { organisationId: here.organisationId, puts });
  }
  const receive = (lines: readonly string[]) =>
    useCases.imports.receive(here.command, {
      ...{ kind: 'participants', dryRun: false },
      bytes: new TextEncoder().encode(['externalId,displayName', ...lines].join('\n')),
    });
  const send = async (lines: readonly string[]) => {
    const { id } = await receive(lines);
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const idOf = async (externalId: string) =>
    (await useCases.participants.byExternalId(here.command, externalId))?.id ?? expect.fail(externalId);

  it('refuses the rows of those that are damaged, or whose memory is, says so, and takes the others', async () => {
    await send(['p1,Ann', 'p2,Bo', 'p3,Cy']);
    const [ann, bo] = [await idOf('p1'), await idOf('p2')];
    await damage(participants, ann);
    await damage(importedCells, `${bo}-cells`);
    const file = await send(['p1,Ann Again', 'p2,Bo Again', 'p3,Cy Again', 'p4,Dee']);
    expect(file).to.include({ state: 'done', created: 1, updated: 1, unchanged: 0 });
    const said = file.rejected.map(({ line, column, sentence }) => [
      line,
      column,
      sentence.key,
      sentence.data,
    ]);
    expect(said).to.deep.equal([
      [2, '', 'row_of_damaged', { record: `participants ${ann}` }],
      [3, '', 'row_of_damaged', { record: `importedCells ${bo}-cells` }],
    ]);
  });

  it('is not applied in part where a piece of it is damaged', async () => {
    const { id } = await receive(['p1,Ann']);
    await damage(importPieces, `${id}-0`);
    const refused = await refusal(useCases.imports.apply(here.command, id));
    expect([refused.name, refused.sentence.data.record]).to.deep.equal([
      'Unreadable',
      `importPieces ${id}-0`,
    ]);
  });
});
