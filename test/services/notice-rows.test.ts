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
        { ...about(row), kind, importance: 'now', dedupeKey: `${kind}:${id}`, data: {} },
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

  it('of an answer wait for nobody when the participant is paused', async () => {
    const paused = await person({ stage: 'paused' });
    const row = await match({ state: 'offered_to_participant' }, paused.id);
    const ctx = here.as('supervisor');
    await useCases.matches.decide(ctx, row.id, 1, { action: 'record_answer', answer: 'not_interested' });
    const [decision] = (await useCases.matches.decisions(ctx, row.id, {})).items;
    await useCases.noticeRaiser.raiseDecisionNotices(here.command, row.id, decision?.id ?? '');
    expect(await told()).to.deep.equal([]);
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
