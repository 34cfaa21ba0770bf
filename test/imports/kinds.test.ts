import { expect } from 'chai';
import type { ImportKind } from '../../src/domain/import.ts';
import { importPieces } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

describe('files of records', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const receive = (kind: ImportKind, lines: readonly string[], dryRun = false) =>
    useCases.imports.receive(here.command, { kind, dryRun, bytes: bytesOf(lines) });
  const send = async (kind: ImportKind, lines: readonly string[], dryRun = false) => {
    const { id } = await receive(kind, lines, dryRun);
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const person = (externalId: string) => useCases.participants.byExternalId(here.command, externalId);
  const posting = (externalId: string) => useCases.opportunities.byExternalId(here.command, externalId);

  it('are kept as they came in, told once and audited', async () => {
    const file = await receive('participants', ['externalId,displayName', 'p1,Ann', 'p2,Bob']);
    expect(file).to.deep.include({
      kind: 'participants',
      dryRun: false,
      state: 'received',
      rows: 2,
      created: 0,
      updated: 0,
      unchanged: 0,
      done: 0,
      by: 'test',
      version: 1,
      organisationId: here.organisationId,
      rejected: [],
    });
    expect(await here.facts()).to.deep.equal([{ type: 'import.received', importId: file.id }]);
    const [entry] = (await here.trail()).filter(({ action }) => action === 'import');
    expect(entry).to.include({ noun: 'participants', subjectId: file.id });
    expect(await useCases.imports.get(here.command, file.id)).to.deep.equal(file);
    expect(await useCases.store.count(here.command.scope, importPieces, 'byImport', [file.id])).to.equal(1);
  });

  it('take a year of birth away, and year and month from a date of birth', async () => {
    await send('participants', ['externalId,displayName,birthYear', 'p1,Ann,12.03.1979']);
    expect(await person('p1')).to.include({ birthYear: 1979, birthMonth: 3 });
    await send('participants', ['externalId,displayName,birthYear', 'p1,Ann,-']);
    expect((await person('p1'))?.birthYear).to.equal(undefined);
  });

  it('are one of a kind and of what they ask: a dry run each time another', async () => {
    const lines = ['externalId,displayName', 'p1,Ann'];
    const first = await receive('participants', lines);
    expect((await receive('participants', lines)).id).to.equal(first.id);
    const dry = await receive('participants', lines, true);
    const again = await receive('participants', lines, true);
    expect(new Set([first.id, dry.id, again.id]).size).to.equal(3);
    const { items } = await useCases.imports.list(here.command, {});
    expect(items.map(({ id }) => id)).to.deep.equal([again.id, dry.id, first.id]);
    const page = await useCases.imports.list(here.command, { limit: 2 });
    expect(page.items).to.have.length(2);
    const rest = await useCases.imports.list(here.command, { limit: 2, cursor: page.nextCursor ?? '' });
    expect(rest.items.map(({ id }) => id)).to.deep.equal([first.id]);
  });

  it('try again what was refused when they come again', async () => {
    const lines = [
      'externalId,displayName,coachEmail',
      'p1,Ann,',
      `p2,Bo,later.${here.organisationId}@demo.example`,
    ];
    const sent = await send('participants', lines);
    expect(sent).to.deep.include({ state: 'done', done: 2, created: 1 });
    expect(
      sent.rejected.map(({ row, line, column, sentence }) => [row, line, column, sentence.key]),
    ).to.deep.equal([[2, 3, 'coachEmail', 'cell_not_a_coach']]);
    const { organisationId } = here;
    await useCases.users.create(here.command, {
      ...{ role: 'coach', email: `later.${organisationId}@demo.example`, displayName: 'Later' },
      password: 'long enough to do',
    });
    const again = await send('participants', lines);
    expect(again).to.deep.include({ state: 'done', created: 1, unchanged: 1, rejected: [] });
    const { items } = await useCases.imports.list(here.command, {});
    expect(items.map(({ id }) => id)).to.deep.equal([again.id, sent.id]);
    await useCases.imports.apply(here.command, sent.id);
    expect(await useCases.imports.get(here.command, sent.id)).to.deep.include({
      created: 1,
      rejected: sent.rejected,
    });
  });

  it('are refused whole with columns nobody knows, or without those that are required', async () => {
    const refused = async (kind: ImportKind, header: string) => {
      const { code, sentence } = await refusal(receive(kind, [header, '']));
      return [code, sentence.key, sentence.data.columns];
    };
    expect(await refused('participants', 'externalId,displayName,employer')).to.deep.equal([
      'invalid',
      'columns_unknown',
      'employer',
    ]);
    expect(await refused('participants', 'phone')).to.deep.equal([
      'invalid',
      'columns_missing',
      ['externalId', 'displayName'],
    ]);
    expect(await refused('opportunities', 'phone,title,email')).to.deep.equal([
      'invalid',
      'columns_unknown',
      'phone, email',
    ]);
    expect(await refused('opportunities', 'duties')).to.deep.equal([
      'invalid',
      'columns_missing',
      ['externalId', 'employer', 'title', 'schedule'],
    ]);
    const long = Array.from({ length: 60 }, (_, at) => `unknown${at + 10}`);
    const [, , named] = await refused('participants', `externalId,${long.join(',')}`);
    expect(named).to.equal(long.join(', ').slice(0, 300));
  });

  it('set the stage of a person who stays known by the same externalId, with a line in the history', async () => {
    await send('participants', ['externalId,displayName,stage,language', 'p1,Ann,stabilising,de']);
    const first = await person('p1');
    expect(first).to.include({ stage: 'stabilising', language: 'de' });
    const again = await send('participants', ['externalId,displayName,stage', 'p1,Ann,paused']);
    expect(again).to.include({ created: 0, updated: 1, unchanged: 0 });
    expect(await person('p1')).to.include({ stage: 'paused', language: 'de' });
    const history = await useCases.participants.stages(here.command, first?.id ?? '', {});
    expect(history.items.map(({ stage, by }) => [stage, by])).to.deep.equal([
      ['stabilising', 'test'],
      ['paused', 'test'],
    ]);
    // It says what it said, so what somebody chose since stays.
    await useCases.participants.changeStage(here.command, first?.id ?? '', undefined, { stage: 'exploring' });
    const same = await send('participants', ['externalId,displayName,stage', 'p1,Anna,paused']);
    expect(same).to.deep.include({ updated: 1, remarks: [] });
    expect(await person('p1')).to.include({ displayName: 'Anna', stage: 'exploring' });
  });

  it('put a person in the charge of a coach of this organisation only', async () => {
    const coach = await here.user('coach');
    const foreign = await (await useCases.organisation()).user('coach');
    const { created, rejected } = await send('participants', [
      'externalId,displayName,coachEmail',
      `p1,Ann,${coach.email}`,
      `p2,Bob,${foreign.email}`,
    ]);
    expect(created).to.equal(1);
    expect(rejected.map(({ row, column }) => [row, column])).to.deep.equal([[2, 'coachEmail']]);
    expect((await person('p1'))?.coachId).to.equal(coach.id);
  });

  it('say what the schema of the API says of a row', async () => {
    const { rejected } = await send('participants', [
      'externalId,displayName,stage,birthYear',
      'p1,Ann,happy,1990',
      'p2,Bob,,1.5',
    ]);
    expect(rejected.map(({ row, path }) => [row, path])).to.deep.equal([
      [1, 'stage'],
      [2, 'birthYear'],
    ]);
  });

  it('make an employer once for all its postings, and find one that is there', async () => {
    const quay = await useCases.employers.create(here.command, { name: 'Quay' });
    const { created } = await send('opportunities', [
      'externalId,employer,title,schedule',
      'o1,Mill,Miller,mon 09:00-15:00',
      'o2,mill,Baker,mon 09:00-15:00',
      'o3,QUAY,Porter,mon 09:00-15:00',
    ]);
    expect(created).to.equal(3);
    const mill = await useCases.employers.byName(here.command, 'Mill');
    const owners = await Promise.all(['o1', 'o2', 'o3'].map(async (id) => (await posting(id))?.employerId));
    expect(owners).to.deep.equal([mill?.id, mill?.id, quay.id]);
  });

  it('move a posting, and leave what its employer said while the file says the same', async () => {
    const header = 'externalId,employer,title,schedule,state,accommodations';
    const line = (title: string, state: string, said: string) =>
      `o1,Mill,${title},mon 09:00-15:00,${state},${said}`;
    await send('opportunities', [header, line('Miller', 'draft', 'willing:phased_hours')]);
    const first = await posting('o1');
    expect(first?.state).to.equal('draft');
    expect(first?.accommodations).to.have.length(1);
    useCases.pass(86_400);
    const again = await send('opportunities', [header, line('Miller', 'draft', 'willing:phased_hours')]);
    expect(again).to.include({ updated: 0, unchanged: 1 });
    await send('opportunities', [header, line('Baker', 'open', 'willing:phased_hours')]);
    expect(await posting('o1')).to.deep.include({
      title: 'Baker',
      state: 'open',
      accommodations: first?.accommodations,
    });
    const back = await send('opportunities', [header, line('Baker', 'draft', 'willing:phased_hours')]);
    expect(back.rejected.map(({ column, sentence }) => [column, sentence.key])).to.deep.equal([
      ['state', 'posting_cannot_become'],
    ]);
    for (const said of ['cannot:phased_hours', 'cannot:low_noise']) {
      expect(await send('opportunities', [header, line('Baker', 'open', said)])).to.include({ updated: 1 });
      const stands = (await posting('o1'))?.accommodations.map(({ stance, code }) => `${stance}:${code}`);
      expect(stands).to.deep.equal([said]);
    }
    useCases.pass(-86_400);
  });

  it('are tried without writing anything: for an employer that is there, too', async () => {
    await useCases.employers.create(here.command, { name: 'Quay' });
    const { created, rejected } = await send(
      'opportunities',
      [
        'externalId,employer,title,schedule',
        'o1,Quay,Porter,mon 09:00-15:00',
        'o2,Quay,"Porter, no disabled applicants",mon 09:00-15:00',
        'o3,Mill,Miller,mon 09:00-15:00',
      ],
      true,
    );
    expect(created).to.equal(2);
    expect(rejected.map(({ row, path }) => [row, path])).to.deep.equal([[2, 'title']]);
    expect(await posting('o1')).to.equal(undefined);
    expect(await useCases.employers.byName(here.command, 'Mill')).to.equal(undefined);
  });

  it('look missing from another organisation', async () => {
    const { id } = await receive('participants', ['externalId,displayName', 'p1,Ann']);
    const elsewhere = (await useCases.organisation()).command;
    for (const one of [useCases.imports.get(elsewhere, id), useCases.imports.apply(elsewhere, id)])
      expect((await refusal(one)).code).to.equal('not_found');
  });
});
