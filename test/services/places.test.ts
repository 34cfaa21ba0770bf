import { expect } from 'chai';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('places', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const places = () => useCases.composed.services.places;
  const load = (lines: readonly string[], dryRun = false) =>
    places().load(here.command, new TextEncoder().encode(`${lines.join('\n')}\n`), dryRun);
  const found = async (q: string) =>
    (await places().search(here.as('coach'), q)).map(({ label, postcode }) =>
      `${label ?? ''} ${postcode ?? ''}`.trim(),
    );
  const header = 'postcode,label,lat,lon';

  it('come from a file, and become what a later one says', async () => {
    const first = await load([header, 'LS1 4AP,Kettle Lane,53.8,-1.5', 'LS2 1AA,,53.9,-1.6']);
    expect(first).to.deep.include({ rows: 2, created: 2, updated: 0, unchanged: 0, rejected: 0 });
    const again = await load([header, 'ls14ap,Kettle Lane,53.8,-1.55', 'LS2 1AA,,53.9,-1.6']);
    expect(again).to.include({ created: 0, updated: 1, unchanged: 1 });
    expect(await places().search(here.as('coach'), 'ls1 4')).to.deep.equal([
      { label: 'Kettle Lane', postcode: 'ls14ap', lat: 53.8, lon: -1.55 },
    ]);
  });

  it('take the last of two rows of one postcode, and tell which rows are wrong', async () => {
    const report = await load([
      header,
      'LS1 4AP,One,53.8,-1.5',
      'LS1 4AP,Two,53.8,-1.5',
      'LS9 9ZZ,North,91,-1.5',
      ',Nowhere,53.8,-1.5',
      'LS3 3AA,Half,53.8,',
    ]);
    expect(report).to.include({ rows: 5, created: 1, updated: 1, rejected: 3 });
    expect(report.faults.map(({ line, column }) => [line, column])).to.deep.equal([
      [4, 'lat'],
      [5, 'postcode'],
      [6, 'lon'],
    ]);
    expect(await found('LS1')).to.deep.equal(['Two LS1 4AP']);
  });

  it('stay as they are in a dry run', async () => {
    expect(await load([header, 'LS1 4AP,One,53.8,-1.5'], true)).to.include({ created: 1 });
    expect(await found('LS1')).to.deep.equal([]);
  });

  it('are found by the beginning of the postcode or the name, of the table, of employers and of postings', async () => {
    await load([header, 'LS1 4AP,Kettle Lane,53.8,-1.5']);
    const { id: employerId } = await useCases.employers.create(here.command, {
      name: 'Mill',
      place: { label: 'Kettering Yard', postcode: 'NN1 1AA' },
    });
    const place = { label: 'Kettle Lane', postcode: 'ls1 4ap' };
    await useCases.opportunities.create(here.command, { employerId, title: 'Porter', place });
    await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Miller',
      place: { label: 'Old Kettle' },
    });
    expect(await found('kett')).to.deep.equal([
      'Kettle Lane LS1 4AP',
      'Kettering Yard NN1 1AA',
      'Old Kettle',
    ]);
    expect(await found('NN11')).to.deep.equal(['Kettering Yard NN1 1AA']);
    expect(await found('elsewhere')).to.deep.equal([]);
  });

  it('are never where somebody lives, nor of another organisation', async () => {
    await useCases.participants.create(here.command, {
      displayName: 'Ann',
      place: { label: 'Kettle Home', postcode: 'LS7 7AA' },
    });
    const other = await useCases.organisation();
    await useCases.employers.create(other.command, { name: 'Mill', place: { label: 'Kettle Away' } });
    expect(await found('Kettle')).to.deep.equal([]);
    expect(await found('LS7')).to.deep.equal([]);
  });

  it('are loaded by nobody over the network', async () => {
    const sent = places().load(here.as('supervisor'), new Uint8Array(), false);
    expect((await refusal(sent)).code).to.equal('forbidden');
  });
});
