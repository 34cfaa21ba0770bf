import { expect } from 'chai';
import { type Match, matchStates } from '../../src/domain/match.ts';
import { liveStates } from '../../src/domain/match-moves.ts';
import { isUpset, matchWorth, stillHolds } from '../../src/services/notices/match-worth.ts';

const now = '2026-11-24T09:30:00.000Z';

const match = (more: Partial<Match>): Match => ({
  ...{ id: 'mat_1', organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now },
  ...{ participantId: 'par_1', opportunityId: 'opp_1', scoredAt: now },
  ...{ state: 'suggested', actedOn: false, rank: 0, score: 0, confidence: 0, blockers: [] },
  ...{ rankForPerson: 1, worth: false, strong: false },
  merits: { heard: 0, spokenFor: false, mustsHold: false, settled: false },
  engine: { version: '1', weightsVersion: '1' },
  ...more,
});

describe('the notice a match is worth', () => {
  it('is of one that is strong for its person, whatever its score', () => {
    expect(matchWorth(match({ worth: true, strong: true }))).to.equal('strong_match');
    expect(matchWorth(match({ worth: true, score: 10_000 }))).to.equal(undefined);
  });

  it('is of a near miss that would be worth a look', () => {
    const near = { state: 'blocked', blockers: ['too_far'] } as const;
    expect(matchWorth(match({ ...near, worth: true }))).to.equal('near_miss');
    expect(matchWorth(match({ ...near, score: 9000 }))).to.equal(undefined);
    // As it stands after somebody acted on it, and was left in another state.
    expect(matchWorth(match({ ...near, worth: true, state: 'deferred' }))).to.equal(undefined);
  });

  it('is none in any other state', () => {
    for (const state of matchStates.filter((one) => one !== 'suggested' && one !== 'blocked'))
      expect(matchWorth(match({ state, strong: true, worth: true })), state).to.equal(undefined);
  });

  it('is of changed facts while something stands against a match under way', () => {
    for (const state of matchStates) {
      expect(isUpset(match({ state, blockers: ['too_far'] })), state).to.equal(liveStates.includes(state));
      expect(isUpset(match({ state })), state).to.equal(false);
    }
  });

  it('holds while the match is as it was told, though another came before it', () => {
    expect(stillHolds('strong_match', match({ worth: true }))).to.equal(true);
    expect(stillHolds('strong_match', match({ state: 'superseded' }))).to.equal(false);
    expect(stillHolds('strong_match', match({ state: 'shortlisted', worth: true }))).to.equal(false);
    expect(stillHolds('free_soon', match({ state: 'later' }))).to.equal(true);
    expect(stillHolds('free_soon', match({ worth: true }))).to.equal(true);
    expect(stillHolds('free_soon', match({ worth: false }))).to.equal(false);
    expect(stillHolds('facts_changed', match({ state: 'offered', blockers: ['too_far'] }))).to.equal(true);
    expect(stillHolds('facts_changed', match({ state: 'offered' }))).to.equal(false);
  });
});
