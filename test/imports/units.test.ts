import { expect } from 'chai';
import type { ImportKind } from '../../src/domain/import.ts';
import { employers, importedCells, opportunities, participants } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

describe('a row of a file', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (
    kind: ImportKind,
    lines: readonly string[],
    { dryRun = false, ctx = here.command } = {},
  ) => {
    const { id } = await useCases.imports.receive(ctx, { kind, dryRun, bytes: bytesOf(lines) });
    await useCases.imports.apply(ctx, id);
    return useCases.imports.get(ctx, id);
  };
  const count = async () => ({
    people: await useCases.store.count(here.command.scope, participants, 'all', []),
    postings: await useCases.store.count(here.command.scope, opportunities, 'all', []),
    employers: await useCases.store.count(here.command.scope, employers, 'all', []),
    memories: await useCases.store.count(here.command.scope, importedCells, 'all', []),
  });
  const person = async (externalId: string) =>
    (await useCases.participants.byExternalId(here.command, externalId)) ?? expect.fail(`no ${externalId}`);

  const roles = [
    'externalId,employer,title,schedule,duties,openings',
    'o1,Mill,Porter,mon 09:00-15:00,No criminal convictions.,2',
    'o2,Mill,Miller,mon 09:00-15:00,,2',
    'o3,mill,Baker,mon 09:00-15:00,,2',
    'o4,Orphan,Porter,mon 09:00-15:00,No criminal convictions.,2',
    'o5,Orphan Two,Porter,mon 09:00-15:00,,20000',
    'o2\u200b,Mill,Again,mon 09:00-15:00,,x',
  ];
  const outcome = ({ created, updated, unchanged, rejected, remarks }: Awaited<ReturnType<typeof send>>) => ({
    ...{ created, updated, unchanged, remarks },
    rejected: rejected.map(({ row, line, column, path }) => [row, line, column, path]),
  });

  it('is one unit with all it creates: a dry run says the same, and what is refused leaves nothing behind', async () => {
    const dry = await send('opportunities', roles, { dryRun: true });
    expect(await count()).to.deep.equal({ people: 0, postings: 0, employers: 0, memories: 0 });
    const real = await send('opportunities', roles);
    expect(outcome(dry)).to.deep.equal(outcome(real));
    expect(outcome(real)).to.deep.equal({
      ...{ created: 2, updated: 0, unchanged: 0, remarks: [] },
      rejected: [
        [1, 2, 'duties', 'duties'],
        [4, 5, 'duties', 'duties'],
        [5, 6, 'openings', 'openings'],
        [6, 7, 'externalId', 'externalId'],
        [6, 7, 'openings', 'openings'],
      ],
    });
    expect(await count()).to.deep.equal({ people: 0, postings: 2, employers: 1, memories: 2 });
  });

  it('is told with every fault it has, by the columns as the sheet calls them', async () => {
    const { rejected } = await send('participants', [
      'External ID,Display-Name *,BIRTH YEAR,stage,e-mail,hours max,hours min',
      'p1,Ann,eighty,happy,nobody,10,20',
      ',,1980,,,,',
    ]);
    expect(
      rejected.map(({ line, column, path, sentence }) => [line, column, path, sentence.key]),
    ).to.deep.equal([
      [2, 'BIRTH YEAR', 'birthYear', 'cell_not_a_year'],
      [2, 'stage', 'stage', 'cell_not_a_code'],
      [2, 'e-mail', 'contact.email', 'not_an_email'],
      [2, 'hours max', 'preferences.hoursPerWeek.max', 'most_below_least'],
      [3, 'External ID', 'externalId', 'cell_of_no_key'],
      [3, 'Display-Name *', 'displayName', 'cell_empty'],
    ]);
  });

  it('is told in plain sentences what does not fit', async () => {
    const long = 'x'.repeat(101);
    const { rejected } = await send('opportunities', [
      'externalId,employer,title,schedule,state',
      `${long},Mill,Porter,mon 09:00-15:00,paused`,
    ]);
    const said = (key: string, data: object) => ({ key, data });
    expect(rejected.map(({ column, sentence }) => [column, sentence])).to.deep.equal([
      ['externalId', said('text_too_long', { most: 100 })],
      ['state', said('cell_not_a_code', { cell: 'paused', codes: ['draft', 'open'] })],
    ]);
    const sendState = async (state: string) =>
      (
        await send('opportunities', [
          'externalId,employer,title,schedule,state',
          `st,Mill,Porter,mon 09:00-15:00,${state}`,
        ])
      ).rejected.map(({ sentence }) => sentence.data.codes);
    expect(await sendState('secret')).to.deep.equal([['draft', 'open']]);
    expect(await sendState('open')).to.deep.equal([]);
    expect((await sendState('secret')).flat()).to.include.members(['paused', 'filled']);
    expect(await sendState('paused')).to.deep.equal([]);
  });

  it('is at fault in the column that it fills, though what it contradicts stands in the record', async () => {
    await send('participants', ['externalId,displayName,hoursMax', 'p1,Ann,10']);
    const { rejected } = await send('participants', ['externalId,displayName,hoursMin', 'p1,Ann,20']);
    expect(rejected.map(({ column, sentence }) => [column, sentence.key])).to.deep.equal([
      ['hoursMin', 'most_below_least'],
    ]);
  });

  it('is taken without a unit of an amount that is not there, and says so', async () => {
    const lines = ['externalId,displayName,currency,wagePer', 'p1,Ann,EUR,day'];
    const { created, remarks } = await send('participants', lines);
    expect([created, remarks.map(({ column, sentence }) => [column, sentence.data.column])]).to.deep.equal([
      1,
      [
        ['currency', 'wageFloor'],
        ['wagePer', 'wageFloor'],
      ],
    ]);
    // The unit was not taken, so it is news when the amount comes.
    await send('participants', ['externalId,displayName,wageFloor,currency,wagePer', 'p1,Ann,80,EUR,day']);
    expect((await person('p1')).preferences.wageFloor).to.deep.equal({
      ...{ amountMinor: 8000, currency: 'EUR', per: 'day' },
    });
  });

  it('counts an amount in the currency that stands where it names none, and the organisation’s where nothing stands', async () => {
    await send('participants', [
      'externalId,displayName,wageFloor,currency',
      'p1,Ann,1200,JPY',
      'p2,Bo,12.50,',
    ]);
    await send('participants', ['externalId,displayName,wageFloor', 'p1,Ann,1300']);
    const floors = [await person('p1'), await person('p2')].map(({ preferences }) => preferences.wageFloor);
    expect(floors).to.deep.equal([
      { amountMinor: 1300, currency: 'JPY', per: 'hour' },
      { amountMinor: 1250, currency: 'GBP', per: 'hour' },
    ]);
    await send('participants', ['externalId,displayName,currency', 'p1,Ann,KWD']);
    expect((await person('p1')).preferences.wageFloor).to.include({
      amountMinor: 1_300_000,
      currency: 'KWD',
    });
  });

  it('says the same however a spreadsheet has written its cells anew', async () => {
    const header = 'externalId,displayName,wageFloor,availability,skills,birthYear';
    await send('participants', [header, 'p1,Ann,12.50,mon-fri 9:00-17:00,skill:1:expert,1980']);
    const { id, version } = await person('p1');
    const floor = { amountMinor: 1400, currency: 'GBP', per: 'hour' as const };
    const preferences = {
      occupations: [],
      avoidOccupations: [],
      sectors: [],
      contracts: [],
      wageFloor: floor,
    };
    await useCases.participants.update(here.command, id, version, {
      preferences,
      availability: [],
      birthYear: 1981,
    });
    const again = await send('participants', [
      header,
      'p1,Ann,12.5,Mon - Fri 09:00–17:00,skill:1 : Expert,1980',
    ]);
    expect(again).to.deep.include({ unchanged: 1, remarks: [] });
  });

  it('acts as the person who sent the file, as if they had done it by hand', async () => {
    const coach = await here.user('coach');
    const ctx = here.as('coach', { id: coach.id });
    await send('participants', ['externalId,displayName', 'p1,Ann'], { ctx });
    expect((await person('p1')).coachId).to.equal(coach.id);
    const supervisor = await here.user('supervisor');
    await send('participants', ['externalId,displayName', 'p2,Bo'], {
      ctx: here.as('supervisor', { id: supervisor.id }),
    });
    expect((await person('p2')).coachId).to.equal(undefined);
    const made = (await here.trail()).filter(
      ({ action, noun }) => action === 'create' && noun === 'participant',
    );
    expect(made.map(({ actorId }) => actorId)).to.deep.equal([coach.id, supervisor.id]);
  });

  it('makes its record once, however many send it at once', async () => {
    const lines = ['externalId,displayName', ...Array.from({ length: 30 }, (_, at) => `p${at},Person ${at}`)];
    const file = { kind: 'participants', dryRun: false, bytes: bytesOf(lines) } as const;
    const coach = here.as('coach', { id: (await here.user('coach')).id });
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, at) => useCases.imports.receive(at % 2 ? coach : here.command, file)),
    );
    const ids = [...new Set(sent.map(({ id }) => id))];
    expect(ids).to.have.length(1);
    await Promise.all(sent.map(({ id }) => useCases.imports.apply(here.command, id)));
    const again = await Promise.all(Array.from({ length: 5 }, () => useCases.imports.receive(coach, file)));
    expect(new Set([...ids, ...again.map(({ id }) => id)]).size).to.equal(2);
    await Promise.all(again.map(({ id }) => useCases.imports.apply(coach, id)));
    expect(await useCases.imports.get(here.command, again[0]?.id ?? '')).to.include({ unchanged: 30 });
    expect(await count()).to.deep.include({ people: 30, memories: 30 });
  });

  it('comes back as a file that can be mended and sent again', async () => {
    const lines = [
      'Name;externalId;birthYear;experienceText',
      'Ann;r1;eighty;=1+1 is what she wrote',
      'Bo;r2;1980;"two;parts"',
      'Cy;r3;1980;baked; Jo',
      'Name;externalId;birthYear;experienceText',
      'Dee;r4;"open;1980',
    ];
    const mapping = { Name: 'displayName' };
    const file = { kind: 'participants', dryRun: false, mapping, bytes: bytesOf(lines) } as const;
    const { id } = await useCases.imports.receive(here.command, file);
    await useCases.imports.apply(here.command, id);
    const { filename, text } = await useCases.imports.rejectedFile(here.command, id);
    expect(filename).to.equal('participants-rejected.csv');
    expect(text.split('\r\n')).to.deep.equal([
      'displayName;externalId;birthYear;experienceText',
      "Ann;r1;eighty;'=1+1 is what she wrote",
      'Cy;r3;1980;baked; Jo',
      'Dee;r4;"open;1980',
      '',
    ]);
    const mended = text
      .replace('eighty', '1980')
      .replace('baked; Jo', '"baked; Jo"')
      .replace('"open', '1981');
    const again = await send('participants', mended.trim().split('\r\n'));
    expect(again).to.deep.include({ created: 3, rejected: [] });
    expect((await person('r1')).experienceText).to.equal('=1+1 is what she wrote');
    expect((await person('r3')).experienceText).to.equal('baked; Jo');
  });

  it('gives a line that could not be read so that nothing of it runs in a spreadsheet', async () => {
    const { id } = await send('participants', [
      'externalId,displayName,birthYear',
      '=cmd|x,@SUM(A1),+1,"-2",="0123",one too many',
    ]);
    const { text } = await useCases.imports.rejectedFile(here.command, id);
    expect(text.split('\r\n')[1]).to.equal(`'=cmd|x,'@SUM(A1),'+1,"'-2",="0123",one too many`);
  });

  it('comes back with the separator that nobody would find', async () => {
    for (const by of ['|', ':']) {
      const cells = (...row: readonly string[]) => row.join(by);
      const header = cells('externalId', 'displayName', 'birthYear');
      const { id } = await send('participants', [`sep=${by}`, header, cells('s1', 'A, B', 'eighty')]);
      const { text } = await useCases.imports.rejectedFile(here.command, id);
      expect(text.split('\r\n')).to.deep.equal([`sep=${by}`, header, cells('s1', 'A, B', 'eighty'), '']);
      const again = await send('participants', text.replace('eighty', '1980').trim().split('\r\n'));
      expect(again).to.deep.include({ rejected: [] });
    }
  });

  it('is one of many in a report that is read page by page', async () => {
    const lines = ['externalId,displayName', ...Array.from({ length: 130 }, () => 'p1,')];
    const { id, rejected } = await send('participants', lines);
    expect(rejected).to.have.length(100);
    const page = await useCases.imports.rejections(here.command, id, { limit: 200 });
    // The first is empty, the others are that and there before.
    expect(page.items).to.have.length(200);
    const rest = await useCases.imports.rejections(here.command, id, {
      limit: 200,
      cursor: page.nextCursor ?? '',
    });
    expect([page.items.length + rest.items.length, rest.nextCursor]).to.deep.equal([1 + 129 * 2, null]);
    const { items } = await useCases.imports.list(here.command, {});
    expect(items.flatMap((one) => Object.keys(one))).to.not.include('rejected');
    const elsewhere = (await useCases.organisation()).command;
    for (const one of [
      useCases.imports.rejections(elsewhere, id, {}),
      useCases.imports.remarks(elsewhere, id, {}),
      useCases.imports.rejectedFile(elsewhere, id),
    ])
      expect((await refusal(one)).code).to.equal('not_found');
  });

  it('holds each thing of a list once', async () => {
    const header = 'externalId,displayName,skills,licences,modes';
    await send('participants', [header, 'p1,Ann,skill:1|skill:1|skill:2,forklift|Forklift,walk|walk']);
    const { skills, licences, travel } = await person('p1');
    expect([skills.map(({ uri }) => uri), licences, travel.modes]).to.deep.equal([
      ['skill:1', 'skill:2'],
      ['forklift'],
      ['walk'],
    ]);
    const { rejected } = await send('participants', [header, 'p2,Bo,skill:1:basic|skill:1:expert,,']);
    expect(rejected.map(({ column }) => column)).to.deep.equal(['skills']);
  });
});
