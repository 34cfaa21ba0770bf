import { expect } from 'chai';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('a file whose numbers a spreadsheet has cut', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (kind: 'participants' | 'employers', dryRun: boolean, ...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { id } = await useCases.imports.receive(here.command, { kind, dryRun, bytes });
    await useCases.imports.apply(here.command, id);
    const { updated, remarks } = await useCases.imports.get(here.command, id);
    return [updated, ...remarks.map(({ row, column, sentence }) => `${row} ${column} ${sentence.key}`)];
  };

  it('is told of each that would take the place of the whole one, though a file wrote that, too', async () => {
    const people = 'externalId,displayName,phone,postcode';
    await send('participants', false, people, 'p1,Ann,01632 960444,01067', 'p2,Bo,+44 1632 960445,X1');
    const cut = [people, 'p1,Ann,1632960444,1067', 'p2,Bo,1632960446,Y1'];
    expect(await send('participants', true, ...cut)).to.deep.equal([
      ...[2, '1 phone cell_cut_number', '1 postcode cell_cut_number', '2 phone cell_may_be_cut'],
    ]);
    const firms = 'externalId,name,contactPhone';
    await send('employers', false, firms, 'e1,Mill,+441632960447');
    expect(await send('employers', false, firms, 'e1,Mill,441632960447')).to.deep.equal([
      ...[1, '1 contactPhone cell_cut_number'],
    ]);
  });

  it('is told of those that may be, of somebody new, too', async () => {
    const rows = [
      'n1,New,1632960448,1067',
      'n2,Whole,01632960449,LS1 4DJ',
      'n3,Abroad,+1 555 010 1234,10115',
    ];
    expect(await send('participants', true, 'externalId,displayName,phone,postcode', ...rows)).to.deep.equal([
      ...[0, '1 phone cell_may_be_cut'],
    ]);
  });
});
