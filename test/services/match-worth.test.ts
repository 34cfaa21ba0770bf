import { expect } from 'chai';
import { type Match, matchStates } from '../../src/domain/match.ts';
import { liveStates } from '../../src/domain/match-moves.ts';
import { noticeWorth } from '../../src/services/notices/match-worth.ts';

const now = '2026-11-24T09:30:00.000Z';

const worth = (more: Partial<Match>) =>
  noticeWorth({
    ...{ id: 'mat_1', organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now },
    ...{ participantId: 'par_1', opportunityId: 'opp_1', scoredAt: now },
    ...{ state: 'suggested', actedOn: false, rank: 0, score: 0, confidence: 0, blockers: [] },
    ...{ rankForPerson: 1, worth: false, strong: false },
    merits: { heard: 0, spokenFor: false, mustsHold: false, settled: false },
    versions: { participant: 3, opportunity: 4, employer: 5 },
    engine: { version: '1', weightsVersion: '1' },
    ...more,
  });

describe('the notice a match is worth', () => {
  it('is of one that is strong for its person, whatever its score, once for the match', () => {
    const strong = { kind: 'strong_match', importance: 'soon', dedupeKey: 'strong_match:mat_1' };
    expect(worth({ worth: true, strong: true })).to.deep.equal(strong);
    expect(worth({ worth: true, score: 10_000 })).to.equal(undefined);
  });

  it('is of changed facts while something stands against a match under way, once for each change', () => {
    const changed = { kind: 'facts_changed', importance: 'now', dedupeKey: 'facts_changed:mat_1:3.4.5' };
    for (const state of liveStates) {
      expect(worth({ state, blockers: ['too_far'] }), state).to.deep.equal(changed);
      expect(worth({ state, strong: true }), state).to.equal(undefined);
    }
  });

  it('is of a near miss that would be worth a look', () => {
    const near = { state: 'blocked', blockers: ['too_far'] } as const;
    const told = { kind: 'near_miss', importance: 'fyi', dedupeKey: 'near_miss:mat_1' };
    expect(worth({ ...near, worth: true })).to.deep.equal(told);
    expect(worth({ ...near, score: 9000 })).to.equal(undefined);
    // As it stands after somebody acted on it, and was left in another state.
    expect(worth({ ...near, worth: true, state: 'deferred' })).to.equal(undefined);
  });

  it('is none in any other state', () => {
    const others = matchStates.filter((one) => one !== 'suggested' && !liveStates.includes(one));
    for (const state of others)
      expect(worth({ state, strong: true, blockers: ['too_far'] }), state).to.equal(undefined);
  });
});
