import { expect } from 'chai';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('a file with cells that are hardly meant so', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const tried = async (kind: 'participants' | 'opportunities', ...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { id } = await useCases.imports.receive(here.command, { kind, dryRun: true, bytes });
    await useCases.imports.apply(here.command, id);
    const { created, remarks } = await useCases.imports.get(here.command, id);
    return [created, ...remarks.map(({ row, column, sentence }) => `${row} ${column} ${sentence.key}`)];
  };
  const thisYear = new Date().getUTCFullYear();

  it('is told of each at its cell in the trial, and taken', async () => {
    const people = 'externalId,displayName,postcode,birthYear,availability';
    expect(
      await tried(
        ...(['participants', people] as const),
        'd1,Ann,???,1990,mon-fri 08:00-16:00',
        `d2,Bo,LS1 4DJ,${thisYear - 1},sat 22:00-06:00`,
        'd3,Cy,D02 AF30,1900,mon 12:00-09:00',
        `d4,Di,10115,${thisYear - 14},mon 18:00-06:00`,
        'd5,Ed,10115,1990,mon 00:00-24:00',
      ),
    ).to.deep.equal([
      5,
      '1 postcode cell_no_postcode',
      '2 birthYear cell_doubtful_age',
      '3 birthYear cell_doubtful_age',
      '3 availability cell_long_night',
    ]);
  });

  it('is told of the hours of a posting, too', async () => {
    await useCases.employers.create(here.command, { name: 'Quay Mill' });
    const jobs = 'externalId,employer,title,schedule';
    expect(
      await tried(
        ...(['opportunities', jobs] as const),
        'j1,Quay Mill,Porter,mon 12:00-09:00',
        'j2,Quay Mill,Night porter,mon-fri 22:00-06:00',
      ),
    ).to.deep.equal([2, '1 schedule cell_long_night']);
  });
});
