import { expect } from 'chai';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';

const lines = [
  'externalId,displayName,birthYear,wageFloor',
  'p1,Ann,1980,12.50',
  'p2,Bo,eighty,"1,250 a month"',
  'p3,Cy,1990,',
  'p1,Ann,1980,',
];

describe('what comes of each row of a file', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (text: readonly string[], more: { dryRun?: boolean; only?: readonly number[] } = {}) => {
    const bytes = new TextEncoder().encode(text.join('\n'));
    const file = { kind: 'participants', dryRun: false, bytes, ...more } as const;
    const { id } = await useCases.imports.receive(here.command, file);
    await useCases.imports.apply(here.command, id);
    const { items } = await useCases.imports.rows(here.command, id, { limit: 200 });
    const said = items.map(({ row, line, outcome, columns = [] }) => [row, line, outcome, ...columns]);
    return { file: await useCases.imports.get(here.command, id), said };
  };

  it('is kept in the order of the file, with the columns that say something new', async () => {
    const first = [
      [1, 2, 'created'],
      [2, 3, 'refused'],
      [3, 4, 'created'],
      [4, 5, 'refused'],
    ];
    expect((await send(lines, { dryRun: true })).said).to.deep.equal(first);
    expect((await send(lines)).said).to.deep.equal(first);
    const next = ['externalId,displayName,birthYear', 'p1,Ann,1981', '', 'p3,Cy,1990'];
    expect((await send(next)).said).to.deep.equal([
      [1, 2, 'updated', 'birthYear'],
      [3, 4, 'unchanged'],
    ]);
  });

  it('is tried for some rows alone, by what all of them tell', async () => {
    const only = await send([...lines.slice(0, 2), 'p2,Bo,1980,"1,250 a month"', ...lines.slice(3)], {
      ...{ dryRun: true, only: [2, 4] },
    });
    // The first row tells that a comma groups; the last stands twice.
    expect(only.said).to.deep.equal([
      [2, 3, 'created'],
      [4, 5, 'refused'],
    ]);
    expect(only.file).to.include({ state: 'done', rows: 2, done: 2, created: 1 });
    expect(await refusal(send(lines, { only: [2] }))).to.include({ code: 'invalid' });
  });
});
