import { expect } from 'chai';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { DecisionInput } from '../../src/services/matches/decision.ts';
import { opportunities, participants } from '../../src/store/collections/index.ts';
import type { Unit } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { detailOf } from '../support/words.ts';
import { plant } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

/** Decisions that set something going, each with the state from which it may start. */
const leading: readonly (readonly [DecisionInput, 'suggested' | 'shortlisted' | 'offered_to_participant'])[] =
  [
    [{ action: 'shortlist' }, 'suggested'],
    [{ action: 'offer' }, 'shortlisted'],
    [{ action: 'record_answer', answer: 'interested' }, 'offered_to_participant'],
  ];

describe('a decision about facts', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  type Planted = Awaited<ReturnType<typeof plant>>;
  const commit = (unit: Omit<Unit, 'organisationId'>) =>
    useCases.store.commit(here.command.scope, { organisationId: here.organisationId, ...unit });
  async function posting(match: Planted, changes: Partial<Opportunity>) {
    const row = await useCases.store.get(here.command.scope, opportunities, match.opportunityId);
    if (row === undefined) throw new Error('It was planted.');
    await commit({ puts: [put(opportunities, next(row, useCases.clock(), changes), row.version)] });
  }
  async function person(match: Planted, changes: Partial<Participant>) {
    const row = await useCases.store.get(here.command.scope, participants, match.participantId);
    if (row === undefined) throw new Error('It was planted.');
    await commit({ puts: [put(participants, next(row, useCases.clock(), changes), row.version)] });
  }
  const decide = (match: Planted, input: DecisionInput) =>
    useCases.matches.decide(here.as('coach'), match.id, match.version, input);

  const closed: Readonly<Record<string, readonly [Partial<Opportunity>, string]>> = {
    'past its last day, before the round has closed it': [
      { expiresAt: '2026-11-24T09:30:00.000Z' },
      'The posting has closed: its last day was 24 November 2026.',
    ],
    'that ended at midnight': [
      { expiresAt: '2026-11-24T00:00:00.000Z' },
      'The posting has closed: its last day was 23 November 2026.',
    ],
    'that the round has closed': [
      { state: 'expired', expiresAt: '2026-11-20T23:59:59.000Z' },
      'The posting has closed: its last day was 20 November 2026.',
    ],
    'closed by a person': [{ state: 'expired' }, 'The posting has closed.'],
    filled: [{ state: 'filled' }, 'The posting is filled.'],
    paused: [{ state: 'paused' }, 'The posting is paused.'],
    withdrawn: [{ state: 'withdrawn' }, 'The posting was withdrawn.'],
    'without an opening': [{ openings: 0 }, 'The posting has no opening left.'],
  };
  for (const [name, [changes, sentence]] of Object.entries(closed)) {
    it(`does not lead on to a posting ${name}, and says so`, async () => {
      for (const [input, state] of leading) {
        const match = await plant(useCases, here.command, { state });
        await posting(match, changes);
        const problem = await refusal(decide(match, input));
        expect(problem.code).to.equal('conflict');
        expect(detailOf(problem)).to.match(new RegExp(`^${sentence} So this match does not take `));
        expect((await useCases.matches.get(here.command, match.id)).state).to.equal(state);
      }
    });
  }

  it('says every way in which the pair became blocked, and what is open still', async () => {
    const match = await plant(useCases, here.command, { state: 'suggested' });
    await posting(match, { licences: ['driving_car'], settings: ['night_work'] });
    await person(match, { avoidSettings: ['night_work'] });
    expect(detailOf(await refusal(decide(match, { action: 'shortlist' })))).to.equal(
      'The work involves night work, which this person avoids. The role asks for a car driving licence, which this person does not hold. ' +
        'So this match does not take shortlist now. Open to it: defer, decline.',
    );
  });

  it('can always step back, and write down what has happened', async () => {
    const back: readonly (readonly [DecisionInput, Planted['state']])[] = [
      [{ action: 'decline', reasonCode: 'too_far' }, 'suggested'],
      [{ action: 'defer', until: '2026-12-24T09:00:00.000Z' }, 'shortlisted'],
      [{ action: 'withdraw' }, 'interested'],
      [{ action: 'record_answer', answer: 'not_interested' }, 'offered_to_participant'],
      [{ action: 'record_answer', answer: 'employer_declined' }, 'interviewing'],
      [{ action: 'record_interview' }, 'released_to_employer'],
      [{ action: 'record_offer' }, 'interviewing'],
    ];
    for (const [input, state] of back) {
      const match = await plant(useCases, here.command, { state });
      await posting(match, { state: 'withdrawn' });
      expect((await decide(match, input)).state, input.action).to.not.equal(state);
    }
    const match = await plant(useCases, here.command, { state: 'suggested' });
    const { id, version } = await decide(match, { action: 'shortlist' });
    await posting(match, { state: 'filled' });
    const undone = await useCases.matches.decide(here.as('coach'), id, version, { action: 'undo' });
    expect(undone.state).to.equal('suggested');
  });

  it('asks nothing of the stage: who is paused may still be shortlisted', async () => {
    const match = await plant(useCases, here.command, { state: 'suggested' });
    await person(match, { stage: 'paused' });
    expect((await decide(match, { action: 'shortlist' })).state).to.equal('shortlisted');
  });

  /** Does something just before the next commit of a decision, as another process would. */
  function raceWith(work: () => Promise<void>) {
    const { store } = useCases;
    let done = false;
    const raced: typeof store = {
      ...store,
      async commit(scope, unit) {
        if (!done && unit.facts?.some(({ type }) => type === 'match.decided')) {
          done = true;
          await work();
        }
        return store.commit(scope, unit);
      },
    };
    return useCases.beside({ store: raced }).services.matches;
  }

  it('does not commit beside a posting that closes at the same moment', async () => {
    const match = await plant(useCases, here.command, { state: 'suggested' });
    const raced = raceWith(() => posting(match, { state: 'filled' }));
    const problem = await refusal(
      raced.decide(here.as('coach'), match.id, match.version, { action: 'shortlist' }),
    );
    expect([problem.code, detailOf(problem)]).to.satisfy(
      ([code, detail]: string[]) => code === 'conflict' && detail?.startsWith('The posting is filled.'),
    );
    expect((await useCases.matches.get(here.command, match.id)).state).to.equal('suggested');
  });

  it('holds where a fact changed at the same moment that blocks nothing', async () => {
    const match = await plant(useCases, here.command, { state: 'suggested' });
    const raced = raceWith(() => person(match, { licences: ['driving_car'] }));
    const decided = await raced.decide(here.as('coach'), match.id, match.version, { action: 'shortlist' });
    expect(decided.state).to.equal('shortlisted');
  });

  it('is stale where the match itself changed at the same moment', async () => {
    const match = await plant(useCases, here.command, { state: 'suggested' });
    const raced = raceWith(async () => void (await decide(match, { action: 'shortlist' })));
    const problem = await refusal(
      raced.decide(here.as('coach'), match.id, match.version, { action: 'shortlist' }),
    );
    expect([problem.code, problem.extras.currentVersion]).to.deep.equal(['stale_version', 2]);
  });
});
