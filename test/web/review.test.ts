import { expect } from 'chai';
import { matchStates } from '../../src/domain/match.ts';
import { actionsAllowed } from '../../src/domain/match-moves.ts';
import { weightiestDoubt } from '../../web/review/doubt.ts';
import { nextSteps } from '../../web/review/next-steps.ts';
import { emptyWords, filtersOf, reviewSearch, reviewViews } from '../../web/review/views.ts';

/** The steps offered for a match that the API describes so. */
const offered = (state: (typeof matchStates)[number]) =>
  nextSteps({ state, decisionsAllowed: [...actionsAllowed({ state }, '2026-11-24T09:30:00.000Z')] }).map(
    ({ id }) => id,
  );

describe('the next steps of a match', () => {
  it('are what follows the shortlist, and nothing before it', () => {
    const steps = Object.fromEntries(matchStates.map((state) => [state, offered(state)]));
    expect(steps).to.deep.equal({
      suggested: [],
      blocked: [],
      shortlisted: ['offer', 'withdraw'],
      offered_to_participant: ['interested', 'not_interested', 'withdraw'],
      interested: ['not_interested', 'withdraw'],
      released_to_employer: ['employer_declined', 'record_interview', 'withdraw'],
      interviewing: ['employer_declined', 'record_offer', 'withdraw'],
      offered: ['withdraw'],
      placed: [],
      declined_by_coach: [],
      declined_by_participant: [],
      declined_by_employer: [],
      withdrawn: [],
      superseded: [],
      deferred: [],
      later: [],
    });
  });

  it('are only what this person may do', () => {
    expect(nextSteps({ state: 'offered_to_participant', decisionsAllowed: [] })).to.deep.equal([]);
    const one = nextSteps({ state: 'interested', decisionsAllowed: ['record_answer'] });
    expect(one.map(({ input }) => input)).to.deep.equal([
      { action: 'record_answer', answer: 'not_interested' },
    ]);
  });
});

describe('the lists of the review', () => {
  it('are read from the address, which may say anything', () => {
    expect(reviewSearch({ view: 'near', whose: 'all', other: 1 })).to.deep.equal({
      view: 'near',
      whose: 'all',
    });
    expect(reviewSearch({ view: 'nonsense', whose: ['mine'] })).to.deep.equal({});
    expect(reviewSearch({})).to.deep.equal({});
  });

  it('each ask for one state, of one caseload or of all', () => {
    const asked = reviewViews.map(([view]) => filtersOf(view, 'usr_1'));
    expect(asked).to.deep.equal([
      { coachId: 'usr_1', state: 'suggested' },
      { coachId: 'usr_1', state: 'blocked', nearMiss: true },
      { coachId: 'usr_1', state: 'shortlisted' },
      { coachId: 'usr_1', state: 'deferred' },
    ]);
    expect(filtersOf('queue', undefined)).to.deep.equal({ coachId: undefined, state: 'suggested' });
  });

  it('each say what will be there while they are empty', () => {
    expect(Object.keys(emptyWords)).to.have.members(reviewViews.map(([view]) => view));
  });
});

describe('the doubt of a row', () => {
  const blocker = { text: 'blocks' };
  const against = { text: 'against' };
  const unknown = { text: 'unknown' };

  it('is the first of what blocks, else of what speaks against, else of what is not known', () => {
    const all = { against: [against, { text: 'less' }], unknown: [unknown] };
    expect(weightiestDoubt({ blockers: [blocker], explanation: all })).to.deep.equal(['✕', 'blocks']);
    expect(weightiestDoubt({ blockers: [], explanation: all })).to.deep.equal(['−', 'against']);
    const little = { against: [], unknown: [unknown] };
    expect(weightiestDoubt({ blockers: [], explanation: little })).to.deep.equal(['?', 'unknown']);
    expect(weightiestDoubt({ blockers: [], explanation: { against: [], unknown: [] } })).to.equal(undefined);
  });
});
