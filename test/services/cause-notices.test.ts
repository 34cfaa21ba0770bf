import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import type { Match } from '../../src/domain/match.ts';
import type { User } from '../../src/domain/user.ts';
import type { Work } from '../../src/queue/work.ts';
import { gatherings, matches, notices, work } from '../../src/store/collections/index.ts';
import { first, next, put, removal } from '../../src/store/rows.ts';
import { sayNotice } from '../../src/words/notice.ts';
import { createWords } from '../../src/words/words.ts';
import { roundOf } from '../support/rounds.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const words = createWords('en');

describe('notices of a cause', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coach: User;
  let opportunityId: string;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    coach = await here.user('coach');
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Harbour Bakery' });
    ({ id: opportunityId } = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Late start',
    }));
  });
  afterEach(() => useCases.close());

  const person = async (displayName: string) =>
    (await useCases.participants.create(here.command, { displayName, coachId: coach.id })).id;
  const match = async (name: string, more: Partial<Match> = {}) =>
    plant(useCases, here.command, {
      ...{ participantId: await person(name), opportunityId, coachId: coach.id },
      ...more,
    });
  const raise = (cause: string, ...rows: readonly Match[]) =>
    useCases.noticeRaiser.raiseMatchNotices(
      here.command,
      rows.map(({ id }) => id),
      cause,
    );
  const told = async () =>
    (await useCases.notices.list(here.as('coach', { id: coach.id }), { limit: 100 })).items;
  const said = async () => (await told()).map((one) => sayNotice(words, one, one));
  const readAll = () => useCases.notices.readAll(here.as('coach', { id: coach.id }));
  const set = async (row: Match, changes: Partial<Match>) => {
    const standing = await useCases.store.get(here.command.scope, matches, row.id);
    if (standing === undefined) throw new Error('It was planted.');
    const puts = [put(matches, next(standing, useCases.clock(), changes), standing.version)];
    await useCases.store.commit(here.command.scope, { organisationId: here.organisationId, puts });
  };

  it('are one for a posting that suits several, whatever is tried twice', async () => {
    const rows = [];
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) rows.push(await match(name));
    await raise('opportunity:x', ...rows);
    await raise('opportunity:x', ...rows);
    expect(await said()).to.deep.equal([
      {
        subject: 'Late start at Harbour Bakery: four of yours',
        reason: 'A strong new match for Ada, Ben, Cleo and one other.',
        actionLabel: 'Open the posting',
      },
    ]);
    const [notice] = await told();
    expect(notice).to.deep.include({ stands: true, opportunityId, matchIds: rows.map(({ id }) => id) });
    expect(notice).to.not.have.property('participantId');
  });

  it('are one for a person with several', async () => {
    const one = await match('Ada');
    const more = [one];
    for (let at = 0; at < 2; at += 1)
      more.push(await plant(useCases, here.command, { participantId: one.participantId, coachId: coach.id }));
    await raise('participant:x', ...more);
    expect((await said())[0]).to.include({
      subject: 'Ada: three jobs to look at',
      actionLabel: 'See the matches',
    });
  });

  it('are joined by latecomers until they are read, and then one more in the line of the day', async () => {
    await raise('opportunity:x', await match('Ada'));
    expect((await said())[0]?.subject).to.equal('Ada and Late start at Harbour Bakery');
    await raise('opportunity:x', await match('Ben', { state: 'blocked' }));
    expect((await said())[0]?.subject).to.equal('Late start at Harbour Bakery: two of yours');
    expect((await told())[0]).to.not.have.any.keys('matchId', 'participantId');
    await readAll();
    const late = await match('Cleo');
    await raise('opportunity:x', late);
    await raise('opportunity:x', late);
    expect((await said()).map(({ subject }) => subject)).to.deep.equal([
      'And one more',
      'Late start at Harbour Bakery: two of yours',
    ]);
  });

  it('step back from whoever had somebody who was handed over, but while they stand in for the next coach', async () => {
    const strong = async () => (await told()).find(({ kind }) => kind === 'strong_match');
    const ada = await match('Ada');
    await raise('opportunity:x', ada);
    const next = await here.user('coach');
    await set(ada, { coachId: next.id });
    expect(await strong()).to.include({ stands: false });
    // Whoever stands in for the next coach has them again, for as long as that.
    await useCases.covers.create(here.as('coach', { id: next.id }), {
      ...{ coachId: next.id, by: coach.id, from: '2026-11-24', until: '2026-11-24' },
    });
    expect(await strong()).to.include({ stands: true });
    useCases.pass(86_400);
    expect(await strong()).to.include({ stands: false });
    // With one of two still theirs it stands.
    const ben = await match('Ben');
    await raise('opportunity:y', ben, await match('Cleo'));
    await set(ben, { coachId: next.id });
    expect(await strong()).to.include({ stands: true });
  });

  it('are ten a day, beside answers and due dates; the rest is one line', async () => {
    for (let at = 0; at < limits.noticesPerDay + 7; at += 1)
      await raise(`opportunity:${at}`, await match(`P${at}`));
    const all = await told();
    expect(all.filter(({ kind }) => kind === 'strong_match')).to.have.length(10);
    expect((await said()).map(({ subject }) => subject)).to.include('And seven more');
    expect(all).to.have.length(11);
    const upset = await match('Zoe', { state: 'offered', actedOn: true, blockers: ['too_far'] });
    await raise('opportunity:y', upset);
    expect((await told())[0]).to.include({ kind: 'facts_changed', matchId: upset.id });
    useCases.pass(86_400);
    await raise('opportunity:z', await match('Eve'));
    expect((await told())[0]).to.include({ kind: 'strong_match' });
  });

  it('about somebody of whom as much waits to be decided join what is unread of them, and else the line of the day', async () => {
    const strong = await match('Ada');
    const { participantId } = strong;
    const another = (more: Partial<Match> = {}) =>
      plant(useCases, here.command, { participantId, coachId: coach.id, ...more });
    const subjects = async () => (await said()).map(({ subject }) => subject);
    await raise('opportunity:1', strong);
    const second = await another();
    await raise('opportunity:2', second);
    await raise('opportunity:2', second);
    expect(await subjects()).to.deep.equal(['Ada: two jobs to look at']);
    expect((await told())[0])
      .to.include({ participantId })
      .and.not.have.any.keys('opportunityId', 'matchId');
    await readAll();
    useCases.pass(86_400);
    await raise('opportunity:3', await another({ state: 'blocked', strong: false }));
    expect(await subjects()).to.deep.equal(['And one more', 'Ada: two jobs to look at']);
    // With somebody for whom it is news it is told whole.
    await raise('opportunity:4', await another(), await match('Ben'));
    expect((await told())[0]).to.deep.include({ kind: 'strong_match', read: false });
    expect((await told())[0]?.matchIds).to.have.length(2);
  });

  it('about somebody are news again once what was told is decided, is better now or is a week old', async () => {
    const near = await match('Ada', { state: 'blocked', strong: false });
    const { participantId } = near;
    const another = () => plant(useCases, here.command, { participantId, coachId: coach.id });
    const kinds = async () => (await told()).map(({ kind }) => kind);
    await raise('opportunity:1', near);
    await readAll();
    const strong = await another();
    await raise('opportunity:2', strong);
    expect(await kinds()).to.deep.equal(['strong_match', 'near_miss']);
    await readAll();
    await set(strong, { state: 'shortlisted', actedOn: true });
    await raise('opportunity:3', await another());
    expect(await kinds()).to.deep.equal(['strong_match', 'strong_match', 'near_miss']);
    await readAll();
    await raise('opportunity:4', await another());
    expect((await kinds())[0]).to.equal('more_matches');
    useCases.pass(8 * 86_400);
    await raise('opportunity:5', await another());
    expect((await kinds())[0]).to.equal('strong_match');
  });

  it('tell a near miss again once it is a strong match', async () => {
    const near = await match('Ada', { state: 'blocked', strong: false });
    await raise('opportunity:1', near);
    await readAll();
    await set(near, { state: 'suggested', strong: true });
    await raise('employer:1', near);
    await raise('employer:1', near);
    expect((await told()).map(({ kind }) => kind)).to.deep.equal(['strong_match', 'near_miss']);
  });

  it('step back once what they are about is gone, and say so', async () => {
    const [one, two] = [await match('Ada'), await match('Ben')];
    await raise('opportunity:x', one, two);
    await set(one, { state: 'superseded', worth: false, strong: false });
    await raise('opportunity:x', one);
    expect((await told())[0]).to.include({ stands: true, read: false });
    await set(two, { state: 'superseded', worth: false, strong: false });
    await raise('opportunity:x', two);
    expect((await told())[0]).to.include({ stands: false, read: true });
    expect((await said())[0]?.reason).to.equal('What this was about is no longer there.');
    expect(await useCases.notices.unread(here.as('coach', { id: coach.id }))).to.equal(0);
  });

  describe('of a file', () => {
    const cause = 'apply-import:imp_1';
    const scoring = (id: string, payload: Work['payload'], job = 'score-many'): Work => ({
      ...first(id, here.organisationId, useCases.clock()),
      ...{ job, payload, state: 'running', epoch: 1, attempts: 1, dueAt: useCases.clock() },
    });
    const commit = (unit: object) =>
      useCases.store.commit(here.command.scope, { organisationId: here.organisationId, ...unit });
    const gathered = async () =>
      (await useCases.store.list(here.command.scope, gatherings, 'all', {})).items.map((row) => row.matchIds);

    it('wait until its work is done, and are one', async () => {
      const asked = { participantIds: [], opportunityIds: [opportunityId], cause };
      const [one, other] = [scoring('score-many:out_1', asked), scoring('score-many:out_2', asked)];
      await commit({ puts: [put(work, one, 0), put(work, other, 0)] });
      const rows = [await match('Ada'), await match('Ben')];
      for (const row of rows) await raise(cause, row);
      await raise(cause, ...rows);
      await useCases.noticeRaiser.raiseOfCause(here.command, cause, one.id);
      expect([await told(), await gathered()]).to.deep.equal([[], [rows.map(({ id }) => id)]]);
      await commit({ removals: [removal(work, one)] });
      await useCases.noticeRaiser.raiseOfCause(here.command, cause, other.id);
      expect([(await told()).map(({ matchIds }) => matchIds), await gathered()]).to.deep.equal([
        [rows.map(({ id }) => id)],
        [],
      ]);
    });

    it('wait no longer than ten minutes', async () => {
      await commit({ puts: [put(work, scoring(cause, { importId: 'imp_1' }, 'apply-import'), 0)] });
      await raise(cause, await match('Ada'));
      const round = () => useCases.noticeRaiser.raiseGathered(roundOf('notice:raise'));
      useCases.pass(599);
      await round();
      expect(await told()).to.deep.equal([]);
      useCases.pass(1);
      await round();
      expect(await told()).to.have.length(1);
      await raise(cause, await match('Ben'));
      useCases.pass(600);
      await round();
      expect((await told()).map(({ matchIds }) => matchIds?.length)).to.deep.equal([2]);
    });
  });

  it('of another engine say to supervisors what left and what came, of each fact once', async () => {
    const supervisor = await here.user('supervisor');
    const moved = { version: '2.0.0/2', left: 7, came: 4 };
    for (const fact of ['out_1', 'out_1', 'out_2'])
      await useCases.noticeRaiser.raiseListsMoved(here.command, fact, moved);
    const { items } = await useCases.store.list(here.command.scope, notices, 'byUser', {
      key: [supervisor.id],
    });
    expect(items.map((one) => sayNotice(words, one, {}).reason)).to.deep.equal([
      '14 suggestions left, 8 came. Matches that people acted on stand as they were.',
    ]);
  });
});
