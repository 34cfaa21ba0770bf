import { expect } from 'chai';
import type { Participant } from '../../src/domain/participant.ts';
import { sentence } from '../../src/domain/sentence.ts';
import { byId, unique } from '../../src/services/matches/pair-records.ts';
import { plant } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('a match as it is shown', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let robin: Participant;
  let ids: { readonly participantId: string; readonly opportunityId: string; readonly employerId: string };
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Harbour Bakery' });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      ...{ employerId, title: 'Baker', place: { lat: 53.8, lon: -1.5, label: 'The harbour' } },
      schedule: { blocks: [{ days: weekdays, from: '09:00', to: '13:00' }], flexible: false },
    });
    const coach = await here.user('coach');
    robin = await useCases.participants.create(here.command, {
      ...{ displayName: 'Robin', stage: 'stabilising', coachId: coach.id },
      availability: [{ days: weekdays, from: '08:00', to: '14:00' }],
      supportNeeds: [
        {
          ...{ code: 'treatment_sessions', weight: 'must', until: '2026-11-24' },
          windows: [{ days: ['tue'], from: '15:00', to: '16:00' }],
        },
      ],
    });
    ids = { participantId: robin.id, opportunityId, employerId };
  });
  afterEach(() => useCases.close());

  const summary = () => ({
    participant: {
      id: ids.participantId,
      displayName: 'Robin',
      stage: 'stabilising',
      coachId: robin.coachId,
    },
    opportunity: {
      ...{ id: ids.opportunityId, title: 'Baker', state: 'open', employerId: ids.employerId },
      ...{ employerName: 'Harbour Bakery', placeLabel: 'The harbour' },
    },
  });

  it('says who and what it is, and which decisions are open', async () => {
    const { id } = await plant(useCases, here.command, ids);
    const view = await useCases.matches.get(here.command, id);
    expect({ participant: view.participant, opportunity: view.opportunity }).to.deep.equal(summary());
    expect(view.decisionsAllowed).to.deep.equal(['shortlist', 'defer', 'decline']);
    expect(view).to.include({ id, version: 1, worth: true, rankForPerson: 1 });
  });

  it('is explained from the facts as they stand, whatever was kept, and has the scorer look again where that is another', async () => {
    const { id, participantId } = await plant(useCases, here.command, { ...ids, score: 1 });
    const shown = await useCases.matches.get(here.command, id);
    const now = await useCases.evaluations.evaluate(here.command, shown.participantId, shown.opportunityId);
    expect(shown).to.deep.include({ asOf: useCases.clock(), score: now.score, parts: now.parts });
    expect(shown.explanation).to.deep.equal(now.explanation);
    const asked = async () => (await here.facts()).filter(({ type }) => type === 'rescore.asked');
    expect(await asked()).to.deep.equal([{ type: 'rescore.asked', participantId }]);
    // The worker may be behind: who was asked for is not asked for again at once.
    await useCases.matches.list(here.command, { participantId });
    expect(await asked()).to.have.length(1);
    useCases.pass(61);
    await useCases.matches.list(here.command, { participantId });
    expect(await asked()).to.have.length(2);
  });

  it('shows the two weeks on the day that it is there', async () => {
    const { id } = await plant(useCases, here.command, ids);
    const week = async () => (await useCases.matches.get(here.command, id)).week;
    expect(await week()).to.deep.equal({
      free: [{ days: [...weekdays], from: '08:00', to: '14:00' }],
      needed: [{ days: [...weekdays], from: '09:00', to: '13:00' }],
      keepFree: [{ days: ['tue'], from: '15:00', to: '16:00', need: 'treatment_sessions', weight: 'must' }],
    });
    useCases.pass(24 * 3600);
    expect((await week())?.keepFree).to.deep.equal([]);
    useCases.pass(-24 * 3600);
  });

  it('is not shown without one of its sides, by itself or in lists, and both name what cannot be read', async () => {
    const whole = await plant(useCases, here.command, ids);
    for (const [gone, name] of [
      [{ participantId: 'par_none' }, 'participants par_none'],
      [{ opportunityId: 'opp_none' }, 'opportunities opp_none'],
    ] as const) {
      const { id } = await plant(useCases, here.command, { ...ids, ...gone });
      const problem = await refusal(useCases.matches.get(here.command, id));
      expect(problem.sentence).to.deep.equal(sentence('record_unreadable', { record: name }));
    }
    const { items, unreadable } = await useCases.matches.list(here.command, {});
    expect(items.map(({ id }) => id)).to.deep.equal([whole.id]);
    expect(unreadable).to.have.members(['par_none', 'opp_none']);
  });

  it('is noted when it is read, listed, and when its history is', async () => {
    const mine = await useCases.organisation();
    const { id } = await plant(useCases, mine.command);
    const coach = mine.as('coach');
    await useCases.matches.get(coach, id);
    await useCases.matches.list(coach, {});
    await useCases.matches.decisions(coach, id, {});
    await refusal(useCases.matches.get(coach, 'mat_none'));
    const noted = (await mine.trail()).filter(({ actorKind }) => actorKind === 'user');
    expect(
      noted.map(({ action, noun, subjectId, outcome }) => [action, noun, subjectId, outcome]),
    ).to.deep.equal([
      ['read', 'match', id, 'allowed'],
      ['list', 'match', 'count:1', 'allowed'],
      ['read', 'decision_history', id, 'allowed'],
      ['read', 'match', 'mat_none', 'denied'],
    ]);
  });

  it('has a history of pages, with the id of who is no user', async () => {
    const { id } = await plant(useCases, here.command, ids);
    const coach = await here.user('coach');
    await useCases.matches.decide(here.as('supervisor'), id, 1, { action: 'shortlist' });
    await useCases.matches.decide(here.as('coach', { id: coach.id }), id, 2, {
      ...{ action: 'decline', reasonCode: 'too_far', note: 'a note' },
    });
    const first = await useCases.matches.decisions(here.command, id, { limit: 1 });
    const second = await useCases.matches.decisions(here.command, id, {
      ...{ limit: 1, cursor: first.nextCursor ?? '' },
    });
    expect(first.items[0]).to.include({ by: 'usr_supervisor', byName: 'usr_supervisor', from: 'suggested' });
    expect(first.items[0]).to.not.have.any.keys('reasonCode', 'note', 'until', 'previousId');
    expect(second.items[0]).to.include({
      ...{ by: coach.id, byName: 'A coach', reasonCode: 'too_far', note: 'a note' },
      previousId: first.items[0]?.id,
    });
  });

  it('of an answer keeps the answer as its reason, unless another is given', async () => {
    const reasonOf = async (reasonCode?: string) => {
      const { id } = await plant(useCases, here.command, { state: 'offered_to_participant' });
      const input = { action: 'record_answer', answer: 'not_interested', reasonCode } as const;
      await useCases.matches.decide(here.as('coach'), id, 1, input);
      return (await useCases.matches.decisions(here.command, id, {})).items[0]?.reasonCode;
    };
    expect([await reasonOf(), await reasonOf('not_now')]).to.deep.equal(['not_interested', 'not_now']);
  });

  it('is looked up by its id, each id once', () => {
    const rows = [{ id: 'a' }, { id: 'b' }];
    expect([...byId(rows)]).to.deep.equal([
      ['a', rows[0]],
      ['b', rows[1]],
    ]);
    expect(unique(['a', 'b', 'a'])).to.deep.equal(['a', 'b']);
  });
});
