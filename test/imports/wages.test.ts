import { expect } from 'chai';
import type { ImportKind } from '../../src/domain/import.ts';
import type { WageRange } from '../../src/domain/opportunity.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('a wage in a file', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (kind: ImportKind, ...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { id } = await useCases.imports.receive(here.command, { kind, dryRun: false, bytes });
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const sendPerson = (columns: string, cells: string) =>
    send('participants', `externalId;displayName;${columns}`, `p1;Ann;${cells}`);
  const sendPosting = (columns: string, cells: string) =>
    send(
      'opportunities',
      `externalId;employer;title;schedule;${columns}`,
      `o1;Mill;Miller;mon 09:00-15:00;${cells}`,
    );
  const person = async () =>
    (await useCases.participants.byExternalId(here.command, 'p1')) ?? expect.fail('no p1');
  const posting = async () =>
    (await useCases.opportunities.byExternalId(here.command, 'o1')) ?? expect.fail('no o1');

  const range = (least: number, most: number | undefined, currency = 'GBP'): WageRange => ({
    min: { amountMinor: least, currency },
    max: most === undefined ? undefined : { amountMinor: most, currency },
    per: 'hour',
  });
  const correctPerson = async (amountMinor: number, currency = 'GBP') => {
    const { id, version, preferences } = await person();
    const wageFloor = { amountMinor, currency, per: 'hour' as const };
    await useCases.participants.update(here.command, id, version, {
      preferences: { ...preferences, wageFloor },
    });
  };
  const floor = async () => (await person()).preferences.wageFloor;
  const faultsOf = ({ rejected }: Awaited<ReturnType<typeof send>>) =>
    rejected.map(({ column, sentence }) => [column, sentence.key, sentence.data.column]);

  it('does not come back for a column beside it that says what stands', async () => {
    await sendPerson('wageFloor', '12.50');
    await correctPerson(1500);
    for (let time = 0; time < 2; time += 1) {
      const report = await sendPerson('wageFloor;currency', '12.50;GBP');
      expect(report).to.deep.include({ unchanged: 1, remarks: [] });
      expect(await floor()).to.include({ amountMinor: 1500 });
    }
    // The currency was said before, so it is no news when somebody corrects that as well.
    await correctPerson(1600, 'EUR');
    expect(await sendPerson('wageFloor;currency', '12.50;GBP')).to.include({ unchanged: 1 });
    expect(await floor()).to.include({ amountMinor: 1600, currency: 'EUR' });
    await sendPerson('wageFloor;currency', '12.50;USD');
    expect(await floor()).to.include({ amountMinor: 1250, currency: 'USD' });
  });

  it('of a posting does not come back either', async () => {
    await sendPosting('wageMin;wageMax', '12;14');
    const { id, version } = await posting();
    await useCases.opportunities.update(here.command, id, version, { wage: range(1300, 1600) });
    const report = await sendPosting('wageMin;wageMax;currency;wagePer', '12;14;GBP;hour');
    expect(report).to.deep.include({ unchanged: 1, remarks: [] });
    expect((await posting()).wage).to.deep.equal(range(1300, 1600));
  });

  it('says the same with a sign, a code or a decimal comma, and something else in another currency', async () => {
    await sendPerson('wageFloor', '12.50');
    await correctPerson(1500);
    for (const cell of ['£12.50', 'GBP 12.50', '12,50', '12.5 GBP', '£12,5']) {
      expect(await sendPerson('wageFloor', cell), cell).to.deep.include({ unchanged: 1, remarks: [] });
      expect(await floor(), cell).to.include({ amountMinor: 1500 });
    }
    await sendPerson('wageFloor', '€12.50');
    expect(await floor()).to.include({ amountMinor: 1250, currency: 'EUR' });
    expect(await sendPerson('wageFloor', '12.50')).to.deep.include({ unchanged: 1 });
    expect(await sendPerson('wageFloor;currency', '12.50;EUR')).to.deep.include({ unchanged: 1 });
    await sendPerson('wageFloor', '12.60');
    expect(await floor()).to.include({ amountMinor: 1260, currency: 'EUR' });
  });

  it('is not changed at one end for what is said of the other', async () => {
    await sendPosting('wageMin;wageMax', '£12;£14');
    const standing = await posting();
    const carries = (column: string, other: string) => [[column, 'cell_carries_another', other]];
    expect(faultsOf(await sendPosting('wageMin', '€12'))).to.deep.equal(carries('wageMin', 'wageMax'));
    expect(faultsOf(await sendPosting('wageMin', '-'))).to.deep.equal(carries('wageMin', 'wageMax'));
    expect(faultsOf(await sendPosting('wageMin;currency', '13;EUR'))).to.deep.equal(
      carries('wageMin', 'wageMax'),
    );
    expect(faultsOf(await sendPosting('wageMax;currency', '15;EUR'))).to.deep.equal(
      carries('wageMax', 'wageMin'),
    );
    expect(faultsOf(await sendPosting('wageMax', '€15'))).to.have.length(1);
    expect(await posting()).to.deep.equal(standing);
    await sendPosting('wageMin;wageMax', '€12;€14');
    expect((await posting()).wage).to.deep.equal(range(1200, 1400, 'EUR'));
    await sendPosting('wageMax', '-');
    await sendPosting('wageMin', 'US$11');
    expect((await posting()).wage).to.deep.include({ min: { amountMinor: 1100, currency: 'USD' } });
    await sendPosting('wageMin', '-');
    expect((await posting()).wage).to.equal(undefined);
  });

  it('is not rounded for a currency that counts in other units', async () => {
    await sendPosting('wageMin;wageMax', '13;14.50');
    const standing = await posting();
    const rounds = (name: string) => [['currency', 'cell_rounds_another', name]];
    expect(faultsOf(await sendPosting('currency', 'JPY'))).to.deep.equal(rounds('wageMax'));
    expect(await posting()).to.deep.equal(standing);
    await sendPosting('wageMin;wageMax;currency', '13;15;JPY');
    expect((await posting()).wage).to.deep.equal(range(13, 15, 'JPY'));
    await sendPerson('wageFloor', '12.50');
    expect(faultsOf(await sendPerson('currency', 'JPY'))).to.deep.equal(rounds('wageFloor'));
    expect(await floor()).to.include({ amountMinor: 1250, currency: 'GBP' });
    await sendPerson('wageFloor;currency', '12;JPY');
    expect(await floor()).to.include({ amountMinor: 12, currency: 'JPY' });
  });

  it('is for what the cell says, and for an hour only where it can be', async () => {
    expect(await sendPerson('wageFloor', '13,50 €/Std.')).to.include({ created: 1 });
    expect(await floor()).to.deep.equal({ amountMinor: 1350, currency: 'EUR', per: 'hour' });
    expect(await sendPerson('wageFloor', '1900 € im Monat')).to.include({ updated: 1 });
    expect(await floor()).to.deep.equal({ amountMinor: 190_000, currency: 'EUR', per: 'month' });
    expect(await sendPerson('wageFloor', '1900 € im Monat')).to.include({ unchanged: 1 });
    const posting = (cells: string) => sendPosting('wageMin;wagePer', cells);
    expect(faultsOf(await posting('24000;'))[0]).to.include('cell_of_no_period');
    expect(faultsOf(await posting('12,50 p/h;month'))[0]).to.include('cell_other_period');
    expect(faultsOf(await posting('24000 p.a.;'))).to.deep.equal([]);
    expect(faultsOf(await posting('24000;year'))).to.deep.equal([]);
  });
});
