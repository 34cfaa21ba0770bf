import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { User } from '../../src/domain/user.ts';
import { matches, notices } from '../../src/store/collections/index.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const day = 86_400;

describe('raising notices', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;
  let coach: User;
  let supervisor: User;
  let employerId: string;

  beforeEach(async () => {
    useCases = await openUseCases();
    office = await useCases.organisation();
    coach = await office.user('coach');
    supervisor = await office.user('supervisor');
    employerId = (await useCases.employers.create(office.command, { name: 'Harbour Bakery' })).id;
  });
  afterEach(() => useCases.close());

  const person = (more: object = {}) =>
    useCases.participants.create(office.command, {
      displayName: 'Robin',
      stage: 'ready_to_try_work',
      coachId: coach.id,
      skills: [{ uri: 'skill:bake', level: 'expert' }],
      supportNeeds: [{ code: 'regular_check_in', weight: 'must' }],
      place: { lat: 54, lon: -1.5 },
      ...more,
    });
  const role = (more: object = {}) =>
    useCases.opportunities.create(office.command, {
      employerId,
      title: 'Baker',
      duties: 'Bakes.',
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      place: { lat: 54, lon: -1.5 },
      skills: { required: [{ uri: 'skill:bake', level: 'working' }], desired: [] },
      accommodations: [
        { code: 'regular_check_in', stance: 'policy', evidence: 'evidenced', date: '2026-11-01' },
      ],
      state: 'open',
      ...more,
    });
  const cannot: Pick<Opportunity, 'accommodations'> = {
    accommodations: [
      { code: 'regular_check_in', stance: 'cannot', evidence: 'declared', date: '2026-11-01' },
    ],
  };
  const told = async (user: User): Promise<readonly Notice[]> =>
    (await useCases.store.list(office.command.scope, notices, 'byUser', { key: [user.id], limit: 200 }))
      .items;
  const kinds = async (user: User) => (await told(user)).map(({ kind }) => kind);
  /** Scores a participant and tells of every match there is, twice, as a queue may. */
  async function scoreAndTell(participantId: string) {
    await useCases.scoreParticipant(office.command, participantId);
    const { items } = await useCases.store.list(office.command.scope, matches, 'byPair', {
      key: [participantId],
    });
    for (let twice = 0; twice < 2; twice += 1)
      await useCases.noticeRaiser.raiseMatchNotices(
        office.command,
        items.map(({ id }) => id),
        `participant:${participantId}`,
      );
    return items;
  }

  it('tells the coach in charge of a strong match, once', async () => {
    const one = await person();
    await role();
    await scoreAndTell(one.id);
    expect(await kinds(coach)).to.deep.equal(['strong_match']);
    expect(await kinds(supervisor)).to.deep.equal([]);
  });

  it('tells every supervisor while nobody is in charge', async () => {
    const one = await person({ coachId: undefined });
    await role();
    await scoreAndTell(one.id);
    expect([await kinds(coach), await kinds(supervisor)]).to.deep.equal([[], ['strong_match']]);
  });

  it('tells of near misses worth a call, of those of one person together', async () => {
    const one = await person({ avoidSettings: ['noise'] });
    for (let at = 0; at < 3; at += 1) await role({ settings: ['noise'] });
    await scoreAndTell(one.id);
    expect((await told(coach)).map(({ kind, matchIds }) => [kind, matchIds?.length])).to.deep.equal([
      ['near_miss', 3],
    ]);
  });

  it('tells at once when facts come to stand against a match under way', async () => {
    const one = await person();
    const open = await role();
    const [match] = await scoreAndTell(one.id);
    await useCases.matches.decide(
      office.as('coach', { id: coach.id }),
      match?.id ?? '',
      match?.version ?? 0,
      {
        action: 'shortlist',
      },
    );
    await useCases.opportunities.update(office.command, open.id, open.version, cannot);
    await scoreAndTell(one.id);
    const changed = (await told(coach)).filter(({ kind }) => kind === 'facts_changed');
    expect(changed.map(({ importance, matchId }) => [importance, matchId])).to.deep.equal([
      ['now', match?.id],
    ]);
  });

  it('tells the coach of an answer that somebody else recorded, and nobody of their own', async () => {
    const one = await person();
    await role();
    const [match] = await scoreAndTell(one.id);
    const id = match?.id ?? '';
    const act = async (by: User, input: object) => {
      const { version } = await useCases.matches.get(office.as('coach', { id: by.id }), id);
      const view = await useCases.matches.decide(
        office.as('coach', { id: by.id }),
        id,
        version,
        input as never,
      );
      const { items } = await useCases.matches.decisions(office.as('coach'), id, {});
      await useCases.noticeRaiser.raiseDecisionNotices(office.command, id, items.at(-1)?.id ?? '');
      return view.state;
    };
    await act(coach, { action: 'shortlist' });
    await act(coach, { action: 'offer' });
    await act(supervisor, { action: 'record_answer', answer: 'interested' });
    expect((await kinds(coach)).filter((kind) => kind.endsWith('_answer'))).to.deep.equal([
      'participant_answer',
    ]);
    await act(coach, { action: 'undo' });
    await act(coach, { action: 'record_answer', answer: 'interested' });
    expect((await kinds(coach)).filter((kind) => kind.endsWith('_answer'))).to.deep.equal([
      'participant_answer',
    ]);
  });

  it('holds everything while a participant is paused, and then tells once how much came', async () => {
    const one = await person({ stage: 'paused' });
    await role();
    await scoreAndTell(one.id);
    expect(await kinds(coach)).to.deep.equal([]);
    await useCases.participants.changeStage(office.as('coach', { id: coach.id }), one.id, 1, {
      stage: 'exploring',
    });
    for (let twice = 0; twice < 2; twice += 1)
      await useCases.noticeRaiser.raisePauseDigest(
        office.command,
        one.id,
        '2026-01-01T00:00:00.000Z',
        'stc_1',
      );
    expect((await told(coach)).map(({ kind, data }) => [kind, data])).to.deep.equal([
      ['pause_digest', { matches: 1 }],
    ]);
  });

  it('tells administrators and supervisors of work that died', async () => {
    const administrator = await office.user('administrator');
    await useCases.noticeRaiser.raiseOperationsNotices(
      office.command,
      'score-participant:par_1',
      'score-participant',
    );
    expect([await kinds(administrator), await kinds(supervisor), await kinds(coach)]).to.deep.equal([
      ['workers_stopped'],
      ['workers_stopped'],
      [],
    ]);
  });

  it('reminds of a posting that closes and of a profile that grew old, once each', async () => {
    const one = await person();
    const contact = await office.user('employer', employerId);
    await role({
      expiresAt: new Date(Date.parse(useCases.clock()) + (limits.closingDays - 1) * day * 1000).toISOString(),
    });
    await scoreAndTell(one.id);
    for (let twice = 0; twice < 2; twice += 1) await useCases.reminders.remind(roundOf('notice:raise'));
    expect(await kinds(contact)).to.deep.equal(['posting_closing']);
    expect(await kinds(coach)).to.have.members(['strong_match', 'posting_closing']);
    useCases.pass((limits.staleProfileDays + 1) * day);
    for (let twice = 0; twice < 2; twice += 1) await useCases.reminders.remind(roundOf('notice:raise'));
    expect((await kinds(coach)).filter((kind) => kind === 'stale_profile')).to.have.lengthOf(1);
  });
});
