import { expect } from 'chai';
import { matchStates } from '../../src/domain/match.ts';
import { matchReadings } from '../../src/services/matches/filter.ts';
import type { Store } from '../../src/store/port.ts';
import { roundOf } from '../support/rounds.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('sealed fields', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let opened: Set<string>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());
  beforeEach(() => {
    opened = new Set();
  });

  /** A store that notes of which collections rows are read with what is sealed in them. */
  function watched(): Store {
    const { store } = useCases;
    const note = (collection: { readonly name: string; readonly sealed?: unknown }, unseal = true) => {
      if (unseal) opened.add(collection.name);
    };
    return {
      ...store,
      get: (scope, collection, id, options) => {
        note(collection, options?.unseal);
        return store.get(scope, collection, id, options);
      },
      getMany: (scope, collection, ids, options) => {
        note(collection, options?.unseal);
        return store.getMany(scope, collection, ids, options);
      },
      list: (scope, collection, path, options) => {
        note(collection, options?.unseal);
        return store.list(scope, collection, path, options);
      },
    };
  }
  const composed = () => useCases.beside({ store: watched() });
  /** Which of the collections that hold names of people and firms were opened. */
  const people = () =>
    [...opened].filter((name) => ['participants', 'users', 'employers', 'decisions'].includes(name)).sort();

  it('are not opened to find out who is to be told', async () => {
    const coach = await here.user('coach');
    const { id: participantId } = await useCases.participants.create(here.command, {
      ...{ displayName: 'Robin', coachId: coach.id },
    });
    const match = await plant(useCases, here.command, { participantId, state: 'offered_to_participant' });
    const answered = { action: 'record_answer', answer: 'interested' } as const;
    await useCases.matches.decide(here.as('supervisor'), match.id, 1, answered);
    const [decision] = (await useCases.matches.decisions(here.command, match.id, {})).items;
    const { noticeRaiser, reminders, rescoring } = composed().workerDeps;
    await noticeRaiser.raiseMatchNotices(here.command, [match.id], 'opportunity:opp_1');
    await noticeRaiser.raiseDecisionNotices(here.command, match.id, decision?.id ?? '');
    await noticeRaiser.raisePauseDigest(here.command, participantId, useCases.clock(), 'stg_1');
    await noticeRaiser.raiseOperationsNotices(here.command, 'rescore:all', 'rescore');
    await rescoring.askForAll(here.command);
    // What was decided tells who is to hear of it.
    expect(people()).to.deep.equal(['decisions']);
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    await useCases.opportunities.create(here.command, {
      ...{ employerId, title: 'Miller', duties: 'Mills.', state: 'open' },
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      expiresAt: '2027-03-01T00:00:00.000Z',
    });
    useCases.pass(95 * 86_400);
    await reminders.remind(roundOf('notice:raise'));
    expect(people()).to.deep.equal(['decisions']);
  });

  it('of an employer are opened for what it offers, not for its name', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Bakery' });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      ...{ employerId, title: 'Baker' },
    });
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Sam' });
    const match = await plant(useCases, here.command, { participantId, opportunityId });
    const userId = 'usr_coach';
    await useCases.noticeWriter.writeFor(here.command, [userId], {
      ...{ kind: 'strong_match', importance: 'soon', dedupeKey: 'one', data: {} },
      ...{ participantId, opportunityId },
    });
    const { matches, evaluations, notices } = composed().services;
    const coach = here.as('coach', { id: userId });
    expect((await notices.list(coach, {})).items[0]?.employerName).to.equal('Bakery');
    expect(people()).to.not.include('employers');
    await matches.get(coach, match.id);
    await evaluations.evaluate(coach, participantId, opportunityId);
    await matches.decide(coach, match.id, 1, { action: 'shortlist' });
    await matches.decide(coach, match.id, 2, { action: 'undo' });
    expect(people()).to.deep.equal(['decisions', 'employers', 'participants']);
  });
});

describe('the readings for a filter of matches', () => {
  const of = (filter: Parameters<typeof matchReadings>[0]) =>
    matchReadings(filter).map(({ keep, ...reading }) => ({ ...reading, kept: keep !== undefined }));

  it('are those of the path that tells most, a state each; rows are looked at only for what it cannot tell', () => {
    const [participantId, opportunityId, coachId] = ['par_1', 'opp_1', 'usr_1'] as const;
    const state = ['blocked', 'later'] as const;
    const read = (path: string, key: readonly string[] = [], kept = false) =>
      state.map((one) => ({ path, key: [...key, one], kept }));
    expect(of({ state })).to.deep.equal(read('byState'));
    expect(of({ participantId, state })).to.deep.equal(read('byParticipantAndState', [participantId]));
    expect(of({ opportunityId, state })).to.deep.equal(read('byOpportunityAndState', [opportunityId]));
    expect(of({ coachId, state })).to.deep.equal(read('byCoachAndState', [coachId]));
    const both = read('byOpportunityAndState', [opportunityId], true);
    expect(of({ opportunityId, coachId, state })).to.deep.equal(both);
    for (const looked of [{ nearMiss: false }, { worth: true }, { minScore: 0 }])
      expect(of({ ...looked, state })).to.deep.equal(read('byState', [], true));
    expect(of({}).map(({ key }) => key)).to.deep.equal(matchStates.map((one) => [one]));
  });
});
