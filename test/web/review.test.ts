import { expect } from 'chai';
import { matchStates } from '../../src/domain/match.ts';
import { actionsAllowed } from '../../src/domain/match-moves.ts';
import type { ReviewCard, ReviewRow } from '../../web/api/types.ts';
import type { Known } from '../../web/decide/acts.ts';
import { nextSteps } from '../../web/decide/next-steps.ts';
import { groupsOfMatches } from '../../web/participants/match-groups.ts';
import { weightiestDoubt } from '../../web/review/doubt.ts';
import { besideOf, foldPaused, namesakesIn, queueOf, withoutQuestion } from '../../web/review/queue.ts';
import { stepFrom } from '../../web/review/stepping.ts';
import { belongsIn, filtersOf, type ListName, reviewSearch, stateLists } from '../../web/review/views.ts';

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
      offered: ['record_start', 'withdraw'],
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

  it('have a place for every state a match can be in, but for what no longer fits', () => {
    const shown = Object.values(stateLists).flatMap(({ states }) => states as readonly string[]);
    expect([...shown].sort()).to.deep.equal(matchStates.filter((state) => state !== 'superseded').sort());
  });

  it('of one person are four, and leave out none but what another posting took the place of', () => {
    const shown = new Set<string>(Object.values(groupsOfMatches).flatMap(({ states }) => states));
    expect([...shown].sort()).to.deep.equal(matchStates.filter((state) => state !== 'superseded').sort());
    expect([groupsOfMatches.to_decide, groupsOfMatches.further].map(({ worth }) => worth)).to.have.members([
      true,
      false,
    ]);
  });

  it('each ask for their states, of one caseload or of all', () => {
    expect(
      filtersOf('near', 'mine'),
      'no near miss that nobody would look at once it is lifted',
    ).to.deep.equal({
      ...{ whose: 'mine', state: 'blocked', nearMiss: true, worth: true },
    });
    expect(filtersOf('with_employer', 'all')).to.deep.equal({
      ...{ whose: 'all', state: 'released_to_employer,interviewing,offered' },
    });
    const names = Object.keys(stateLists) as ListName[];
    expect(names.filter((name) => belongsIn(name, 'interviewing'))).to.deep.equal(['with_employer']);
  });
});

describe('a step in a list', () => {
  it('leads to what is beside, and from what has left the list to what stood beside it', () => {
    expect(stepFrom(2, 2, 1, 9)).to.equal(3);
    expect(stepFrom(2, 2, -1, 9)).to.equal(1);
    // The third is gone: the fourth stands there now.
    expect(stepFrom(-1, 2, 1, 8)).to.equal(2);
    expect(stepFrom(-1, 2, -1, 8)).to.equal(1);
    expect(stepFrom(-1, 8, 1, 8), 'it was the last').to.equal(7);
    expect(stepFrom(-1, -1, 1, 8), 'it never was in it').to.equal(0);
  });
});

const question = {
  id: 'qst_1',
  to: 'participant',
  about: { kind: 'person', side: 'participant' },
  text: '?',
} as const;

describe('the queue as a screen shows it', () => {
  const card = (matchId: string, version = 3): ReviewCard => ({
    ...{ matchId, opportunityId: 'opp_1', title: 'Baker', employerName: 'Harbour Bakery' },
    ...{ state: 'suggested', score: 7000, confidence: 60, version },
    decisionsAllowed: ['shortlist'],
  });
  const row = (id: string, cards: readonly string[], more: Partial<ReviewRow> = {}): ReviewRow => ({
    participant: { id, displayName: id },
    worthCount: cards.length,
    best: cards.map((one) => card(one)),
    underWay: [],
    waitingSince: '2026-11-20T09:00:00Z',
    ...more,
  });
  const knowing = (known: Readonly<Record<string, Partial<Known>>>) => (id: string) =>
    known[id] && { version: 4, state: 'shortlisted' as const, decisionsAllowed: [], ...known[id] };

  it('leaves out what was decided here, whatever an older answer says, and moves what goes on', () => {
    const [one] = queueOf([row('Ada', ['mat_1', 'mat_2'])], knowing({ mat_1: {} }));
    expect(one?.best.map(({ matchId }) => matchId)).to.deep.equal(['mat_2']);
    expect(one?.underWay.map(({ matchId }) => matchId)).to.deep.equal(['mat_1']);
    expect(one?.worthCount).to.equal(1);
    const declined = queueOf([row('Ada', ['mat_1', 'mat_2'])], knowing({ mat_1: { state: 'deferred' } }));
    expect(declined[0]?.underWay).to.deep.equal([]);
  });

  it('has what was taken back to decide again, also of what an answer meanwhile had under way', () => {
    const begun = {
      ...row('Ada', ['mat_1'], { underWay: [{ ...card('mat_2'), state: 'shortlisted', score: 9000 }] }),
    };
    const [one] = queueOf([begun], knowing({ mat_2: { state: 'suggested' } }));
    expect(one?.best.map(({ matchId }) => matchId)).to.deep.equal(['mat_2', 'mat_1']);
    expect([one?.worthCount, one?.underWay]).to.deep.equal([2, []]);
  });

  it('takes the answer where it is newer, and what was taken back as it was', () => {
    const newer = [row('Ada', [], { worthCount: 1, best: [card('mat_1', 9)] })];
    expect(queueOf(newer, knowing({ mat_1: {} }))[0]?.best).to.have.length(1);
    expect(queueOf([row('Ada', ['mat_1'])], knowing({ mat_1: { state: 'suggested' } }))).to.have.length(1);
  });

  it('is left by who has nothing to decide and no question', () => {
    expect(queueOf([row('Ada', ['mat_1']), row('Bo', ['mat_2'])], knowing({ mat_1: {} }))).to.have.length(1);
    expect(queueOf([row('Ada', ['mat_1'], { question })], knowing({ mat_1: {} }))).to.have.length(1);
    expect(withoutQuestion([row('Ada', [], { question, worthCount: 0 })], 'qst_1')).to.deep.equal([]);
    const [left] = withoutQuestion([row('Ada', ['mat_1'], { question })], 'qst_1');
    expect([left?.best.length, left?.question]).to.deep.equal([1, undefined]);
    // More than is shown is left of theirs.
    expect(queueOf([row('Ada', ['mat_1'], { worthCount: 2 })], knowing({ mat_1: {} }))).to.have.length(1);
  });

  it('leaves the row of whom nothing is known anew as it is, so that it is not drawn again', () => {
    const rows = [row('Ada', ['mat_1']), row('Bo', ['mat_2', 'mat_3'])];
    const [ada, bo] = queueOf(rows, knowing({ mat_2: {} }));
    expect(ada).to.equal(rows[0]);
    expect(bo).not.to.equal(rows[1]);
  });

  it('goes on with the next, at the end with the one before; paused people are apart', () => {
    const rows = [row('Ada', []), row('Bo', []), row('Cy', [], { pausedSince: '2026-11-01T09:00:00Z' })];
    expect(besideOf(rows, 'Ada')?.participant.id).to.equal('Bo');
    expect(besideOf(rows, 'Bo')?.participant.id, 'not who is paused').to.equal('Ada');
    expect(besideOf(rows, 'Cy')?.participant.id).to.equal('Bo');
    expect(besideOf([row('Ada', [])], 'Ada')).to.equal(undefined);
    expect(foldPaused(rows).paused.map(({ participant }) => participant.id)).to.deep.equal(['Cy']);
  });
});

describe('namesakes in the queue', () => {
  it('are told apart, however their name is written, and nobody else', () => {
    const of = (id: string, displayName: string) => ({
      ...{ participant: { id, displayName }, worthCount: 1, best: [], underWay: [] },
      waitingSince: '2026-11-20T09:00:00Z',
    });
    const rows = [of('ptc_1', 'Sam Okoro'), of('ptc_2', 'Sam Oko'), of('ptc_3', 'sam okoro ')];
    expect([...namesakesIn(rows)]).to.deep.equal(['ptc_1', 'ptc_3']);
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
