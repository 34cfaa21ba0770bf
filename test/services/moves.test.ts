import { expect } from 'chai';
import type { GateRule } from '../../src/domain/evaluation.ts';
import type { Decision, Match, MatchState } from '../../src/domain/match.ts';
import { Problem } from '../../src/domain/problem.ts';
import { type DecisionInput, moveOf, takingBackOf } from '../../src/services/matches/decision.ts';

const now = '2026-11-24T09:30:00.000Z';
const later = '2026-11-24T09:30:00.001Z';
const own = { organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now };

const match = (state: MatchState, blockers: readonly GateRule[] = [], lastDecisionId?: string): Match => ({
  ...own,
  id: 'mat_1',
  participantId: 'par_1',
  opportunityId: 'opp_1',
  state,
  actedOn: false,
  rank: 0,
  scoredAt: now,
  score: 0,
  confidence: 0,
  rankForPerson: 1,
  worth: true,
  strong: false,
  merits: { heard: 0, spokenFor: true, mustsHold: true, settled: true },
  blockers,
  engine: { version: '1', weightsVersion: '1' },
  lastDecisionId,
});
const decision = (id: string, from: MatchState, more: Partial<Decision> = {}): Decision => ({
  ...own,
  id,
  matchId: 'mat_1',
  action: 'defer',
  from,
  to: 'deferred',
  by: 'usr_1',
  ...more,
});
const move = (row: Match, input: DecisionInput) => moveOf(row, input, 'dec_new', now);
/** What a move is refused with. */
function refused(row: Match, input: DecisionInput): Problem {
  try {
    move(row, input);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was expected to be refused.');
}

describe('the move of a decision', () => {
  it('makes the decision stand, and puts off only what is deferred', () => {
    const shortlist = { action: 'shortlist', until: later } as const;
    expect(move(match('suggested'), shortlist)).to.deep.equal({
      to: 'shortlisted',
      stands: 'dec_new',
      telling: { action: 'shortlist', tells: [] },
    });
    expect(move(match('suggested'), { action: 'defer', until: later })).to.deep.equal({
      to: 'deferred',
      stands: 'dec_new',
      telling: { action: 'defer', tells: [] },
      deferredUntil: later,
    });
    const answer = { action: 'record_answer', answer: 'employer_declined' } as const;
    expect(move(match('interviewing'), answer)).to.deep.equal({
      to: 'declined_by_employer',
      stands: 'dec_new',
      telling: { action: 'record_answer', tells: ['participant'], heldUntil: '2026-11-24T09:30:15.000Z' },
    });
  });

  it('needs a day to come, a reason and an answer, and says at which field', () => {
    const wrong = [
      [{ action: 'defer' }, 'until', 'until_missing'],
      [{ action: 'defer', until: now }, 'until', 'time_in_past'],
      [{ action: 'decline' }, 'reasonCode', 'reason_missing'],
      [{ action: 'record_answer' }, 'answer', 'answer_missing'],
    ] as const;
    for (const [input, path, key] of wrong) {
      const { code, extras } = refused(match('suggested'), input);
      expect([code, extras.errors]).to.deep.equal(['invalid', [{ path, sentence: { key, data: {} } }]]);
    }
    expect(move(match('suggested'), { action: 'decline', reasonCode: 'other' }).to).to.equal(
      'declined_by_coach',
    );
  });

  it('is refused with what was asked and what is open', () => {
    const said = (row: Match, input: DecisionInput) => refused(row, input).sentence;
    expect(said(match('placed'), { action: 'offer' })).to.deep.equal({
      key: 'match_takes_nothing',
      data: { state: 'placed', asked: 'offer' },
    });
    expect(said(match('offered', [], 'dec_1'), { action: 'offer' })).to.deep.equal({
      key: 'match_takes_no_such',
      data: { state: 'offered', asked: 'offer', open: ['record_start', 'withdraw', 'undo'] },
    });
    const answer = { action: 'record_answer', answer: 'interested' } as const;
    expect(said(match('suggested'), answer).data).to.include({ asked: 'interested' });
    const twice: readonly GateRule[] = ['too_far', 'licence_missing'];
    expect(said(match('blocked', twice), { action: 'shortlist' })).to.deep.equal({
      key: 'match_is_blocked',
      data: { asked: 'shortlist', rules: ['too_far', 'licence_missing'], open: ['defer', 'decline'] },
    });
    // What is not open is said before what it would need.
    expect(refused(match('placed'), { action: 'decline' }).code).to.equal('conflict');
  });

  it('is held back where another side hears of it', () => {
    const telling = (state: MatchState, action: 'offer' | 'withdraw') =>
      move(match(state), { action }).telling;
    const heldUntil = '2026-11-24T09:30:15.000Z';
    expect(telling('shortlisted', 'offer')).to.deep.include({ tells: ['participant'], heldUntil });
    expect(telling('interviewing', 'withdraw')).to.deep.include({
      tells: ['participant', 'employer'],
      heldUntil,
    });
    // Nobody but coaches ever knew of it.
    expect(telling('shortlisted', 'withdraw')).to.deep.equal({ action: 'withdraw', tells: [] });
  });

  it('of an undo is another', () => {
    expect(() => move(match('suggested'), { action: 'undo' })).to.throw('takes a decision back');
  });
});

describe('the move that takes back a decision', () => {
  const undo = (row: Match, last: Decision | undefined, previous?: Decision, at = now) =>
    takingBackOf({ ...row, lastDecisionId: last?.id }, 'undo', last, previous, at);
  const keyOf = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof Problem && error.code === 'conflict') return error.sentence.key;
      throw error;
    }
    return 'nothing';
  };

  it('needs one that stands', () => {
    expect(keyOf(() => undo(match('suggested'), undefined))).to.equal('nothing_to_undo');
  });

  it('goes to where a person was, on the decision before it', () => {
    const before = decision('dec_1', 'suggested', { until: later });
    const telling = { action: 'defer', tells: [] };
    expect(undo(match('declined_by_coach'), decision('dec_2', 'deferred'), before)).to.deep.equal({
      ...{ to: 'deferred', stands: 'dec_1', telling },
      deferredUntil: later,
    });
    // The day of a deferral is nothing to a shortlist.
    expect(undo(match('offered'), decision('dec_2', 'shortlisted'), before)).to.deep.equal({
      ...{ to: 'shortlisted', stands: 'dec_1', telling },
      deferredUntil: undefined,
    });
  });

  it('goes to the machine as the facts now have it, and waits since when it did', () => {
    for (const from of ['suggested', 'blocked', 'superseded'] as const) {
      const last = decision('dec_1', from, { waitedSince: later });
      const back = { stands: undefined, telling: undefined };
      expect(undo(match('deferred'), last)).to.deep.equal({ ...back, to: 'suggested', waitingSince: later });
      expect(undo(match('deferred', ['too_far']), last)).to.deep.equal({
        ...{ ...back, to: 'blocked' },
        waitingSince: undefined,
      });
    }
  });

  it('is closed once another side has heard, and says which', () => {
    const heldUntil = '2026-11-24T09:30:15.000Z';
    const last = decision('dec_1', 'shortlisted', { action: 'offer' });
    const row = {
      ...match('offered_to_participant'),
      lastDecision: { action: 'offer', tells: ['participant'], heldUntil },
    } as const;
    expect(undo(row, last).to).to.equal('shortlisted');
    expect(keyOf(() => undo(row, last, undefined, heldUntil))).to.equal('decision_was_heard');
  });

  it('takes back at any time what was recorded in a name, and nothing else so', () => {
    const heldUntil = '2026-11-24T09:30:15.000Z';
    const telling = { action: 'record_answer', tells: ['participant'], heldUntil } as const;
    const mistaken = (row: Match, last: Decision) =>
      takingBackOf({ ...row, lastDecisionId: last.id }, 'recorded_by_mistake', last, undefined, '2027-01-01');
    const answered = decision('dec_2', 'offered_to_participant', { action: 'record_answer' });
    expect(mistaken({ ...match('interested'), lastDecision: telling }, answered).to).to.equal(
      'offered_to_participant',
    );
    const shortlisted = decision('dec_2', 'suggested', { action: 'shortlist' });
    expect(keyOf(() => mistaken(match('shortlisted'), shortlisted))).to.equal('match_takes_no_such');
  });
});
