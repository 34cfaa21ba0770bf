import { expect } from 'chai';
import type { Match } from '../../src/domain/match.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { User } from '../../src/domain/user.ts';
import { notices } from '../../src/store/collections/index.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const day = 86_400;
describe('raised notices', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coach: User;
  let robin: Participant;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    coach = await here.user('coach');
    robin = await person();
  });
  afterEach(() => useCases.close());

  const person = (more: object = {}) =>
    useCases.participants.create(here.command, { displayName: 'Robin', coachId: coach.id, ...more });
  const match = (more: Partial<Match> = {}, participantId = robin.id) =>
    plant(useCases, here.command, { participantId, ...more });
  const raise = (...rows: readonly Match[]) =>
    useCases.noticeRaiser.raiseMatchNotices(
      here.command,
      rows.map(({ id }) => id),
      'opportunity:opp_1',
    );
  const told = async (user: User = coach): Promise<readonly Notice[]> =>
    (await useCases.store.list(here.command.scope, notices, 'byUser', { key: [user.id], limit: 200 })).items;
  const essence = ({ kind, importance, dedupeKey, data, participantId, opportunityId, matchId }: Notice) => ({
    ...{ kind, importance, dedupeKey, data, participantId, opportunityId, matchId },
  });
  const about = ({ id: matchId, participantId, opportunityId }: Match) => ({
    ...{ participantId, opportunityId, matchId },
  });

  it('of a match name its pair, and hold its score and nothing that tells of the person', async () => {
    const row = await match({ score: 7100 });
    await raise(row);
    expect((await told()).map(essence)).to.deep.equal([
      {
        ...about(row),
        ...{ kind: 'strong_match', importance: 'soon', dedupeKey: 'matches:opportunity:opp_1:2026-11-24' },
        data: { score: 7100, postings: 1 },
      },
    ]);
  });

  it('of several people in one go reach each the coach of theirs', async () => {
    const other = await here.user('coach');
    const sam = await person({ displayName: 'Sam', coachId: other.id });
    const paused = await person({ displayName: 'Kit', stage: 'paused' });
    const gone = await match({ score: 9000 }, 'par_none');
    const rows = [await match(), await match({}, sam.id), await match({}, paused.id), gone];
    await raise(...rows);
    expect((await told()).map(({ participantId }) => participantId)).to.deep.equal([robin.id]);
    expect((await told(other)).map(({ participantId }) => participantId)).to.deep.equal([sam.id]);
  });

  it('of an answer say whose it was, and are of answers alone', async () => {
    const answers = [
      ['offered_to_participant', 'interested', 'participant_answer'],
      ['offered_to_participant', 'not_interested', 'participant_answer'],
      ['released_to_employer', 'employer_declined', 'employer_answer'],
    ] as const;
    for (const [state, answer, kind] of answers) {
      const row = await match({ state });
      const ctx = here.as('supervisor');
      await useCases.matches.decide(ctx, row.id, 1, { action: 'record_answer', answer });
      const [decision] = (await useCases.matches.decisions(ctx, row.id, {})).items;
      const id = decision?.id ?? '';
      await useCases.noticeRaiser.raiseDecisionNotices(here.command, row.id, id);
      await useCases.noticeRaiser.raiseDecisionNotices(here.command, 'mat_none', id);
      await useCases.noticeRaiser.raiseDecisionNotices(here.command, row.id, 'dec_none');
      const found = (await told()).filter(({ matchId }) => matchId === row.id);
      expect(found.map(essence)).to.deep.equal([
        { ...about(row), kind, importance: 'now', dedupeKey: `${kind}:${id}`, data: { decisionId: id } },
      ]);
    }
    const row = await match();
    await useCases.matches.decide(here.as('supervisor'), row.id, 1, {
      action: 'decline',
      reasonCode: 'other',
    });
    const [decline] = (await useCases.matches.decisions(here.command, row.id, {})).items;
    await useCases.noticeRaiser.raiseDecisionNotices(here.command, row.id, decline?.id ?? '');
    expect(await told()).to.have.length(answers.length);
  });

  describe('of somebody who is paused', () => {
    const pausedSince = '2026-11-24T00:00:00.000Z';
    const supervisor = () => here.as('supervisor');
    let kit: Participant;
    beforeEach(async () => {
      kit = await person({ displayName: 'Kit', stage: 'paused' });
    });
    /** An answer that somebody else than the coach writes down, and the workers hear of. */
    const answer = async (row: Match, said: 'interested' | 'not_interested' | 'employer_declined') => {
      await useCases.matches.decide(supervisor(), row.id, 1, { action: 'record_answer', answer: said });
      const [decision] = (await useCases.matches.decisions(supervisor(), row.id, {})).items;
      await useCases.noticeRaiser.raiseDecisionNotices(here.command, row.id, decision?.id ?? '');
    };
    const resume = async () => {
      const { version } = await useCases.participants.get(supervisor(), kit.id);
      await useCases.participants.changeStage(supervisor(), kit.id, version, { stage: 'stabilising' });
    };
    const endPause = () => useCases.noticeRaiser.raisePauseDigest(here.command, kit.id, pausedSince, 'stg_1');
    const heard = async () => (await told()).map(({ kind, matchId }) => [kind, matchId]);

    it('tell of an answer when the pause ends, once, and not while it lasts', async () => {
      const yes = await match({ state: 'offered_to_participant' }, kit.id);
      const no = await match({ state: 'released_to_employer' }, kit.id);
      await answer(yes, 'interested');
      await answer(no, 'employer_declined');
      await endPause();
      expect(await heard()).to.deep.equal([]);
      await resume();
      await endPause();
      await endPause();
      expect(await heard()).to.have.deep.members([
        ['participant_answer', yes.id],
        ['employer_answer', no.id],
      ]);
    });

    it('tell of no answer of before, nor of one that somebody has acted on since', async () => {
      const early = await match({ state: 'offered_to_participant' }, kit.id);
      await answer(early, 'interested');
      useCases.pass(60);
      const since = useCases.clock();
      const acted = await match({ state: 'offered_to_participant' }, kit.id);
      await answer(acted, 'interested');
      await useCases.matches.decide(supervisor(), acted.id, 2, { action: 'withdraw', reasonCode: 'other' });
      await resume();
      await useCases.noticeRaiser.raisePauseDigest(here.command, kit.id, since, 'stg_1');
      expect(await heard()).to.deep.equal([]);
    });

    it('tell of facts that still stand against a match under way, and of none that went', async () => {
      const against: Match['blockers'] = ['opportunity_not_open'];
      const still = await match({ state: 'interested', blockers: against }, kit.id);
      await match({ state: 'interested' }, kit.id);
      await raise(still);
      expect(await heard()).to.deep.equal([]);
      await resume();
      await endPause();
      await raise(still);
      expect(await heard()).to.deep.equal([['facts_changed', still.id]]);
    });

    it('say nothing of a pause that brought nothing worth a look', async () => {
      await match({ worth: false, strong: false }, kit.id);
      await resume();
      await endPause();
      expect(await heard()).to.deep.equal([]);
    });
  });

  it('of a pause count what was suggested since it began, at its very instant too', async () => {
    const raiseDigest = (since: string, change: string, id = robin.id) =>
      useCases.noticeRaiser.raisePauseDigest(here.command, id, since, change);
    await match();
    useCases.pass(60);
    const since = useCases.clock();
    await match();
    await match({ state: 'blocked' });
    await match({ state: 'shortlisted' });
    await match({}, 'par_other');
    useCases.pass(60);
    await match();
    await raiseDigest(since, 'stg_1');
    await raiseDigest(since, 'stg_2', 'par_none');
    expect((await told()).map(essence)).to.deep.equal([
      {
        ...{ kind: 'pause_digest', importance: 'soon', dedupeKey: 'pause_digest:stg_1' },
        ...{ data: { matches: 2 }, participantId: robin.id, opportunityId: undefined, matchId: undefined },
      },
    ]);
    await raiseDigest(useCases.clock(), 'stg_3');
    expect((await told()).map(({ data }) => data)).to.deep.include({ matches: 1 });
  });

  it('of work that died come once a day for each piece of it', async () => {
    const administrator = await here.user('administrator');
    const died = (workId: string) =>
      useCases.noticeRaiser.raiseOperationsNotices(here.command, workId, 'rescore');
    await died('rescore:all');
    await died('rescore:all');
    await died('rescore:other');
    useCases.pass(day);
    await died('rescore:all');
    const found = await told(administrator);
    expect(found.map(({ dedupeKey }) => dedupeKey)).to.deep.equal([
      'workers_stopped:rescore:all:2026-11-24',
      'workers_stopped:rescore:other:2026-11-24',
      'workers_stopped:rescore:all:2026-11-25',
    ]);
    expect(found[0]).to.deep.include({ importance: 'now', data: { job: 'rescore' } });
  });
});
