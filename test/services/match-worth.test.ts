import { expect } from 'chai';
import { type Match, matchStates } from '../../src/domain/match.ts';
import { liveStates } from '../../src/domain/match-moves.ts';
import { noticeWorth } from '../../src/services/notices/match-worth.ts';
import { tooFar } from './match-rows.ts';

const now = '2026-11-24T09:30:00.000Z';
const limits = { strongScore: 7000, nearMissScore: 6500 };
const byEmployer = { ...tooFar, liftableBy: 'employer' } as const;

const worth = (more: Partial<Match>) =>
  noticeWorth(
    {
      ...{ id: 'mat_1', organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now },
      ...{ participantId: 'par_1', opportunityId: 'opp_1', employerId: 'emp_1', scoredAt: now },
      ...{ state: 'suggested', actedOn: false, rank: 0, score: 0, confidence: 0, parts: [] },
      ...{ blockers: [], nearMiss: false, explanation: { changes: [] } },
      engine: { version: '1', weightsVersion: '1', inputHash: 'hash' },
      ...more,
    },
    limits,
  );

describe('the notice a match is worth', () => {
  it('is of a strong match from its score on, once for the match', () => {
    const strong = { kind: 'strong_match', importance: 'soon', dedupeKey: 'strong_match:mat_1' };
    expect(worth({ score: 7000 })).to.deep.equal(strong);
    expect(worth({ score: 10_000 })).to.deep.equal(strong);
    expect(worth({ score: 6999 })).to.equal(undefined);
  });

  it('is of changed facts while something stands against a match under way, once for each change', () => {
    const changed = { kind: 'facts_changed', importance: 'now', dedupeKey: 'facts_changed:mat_1:hash' };
    for (const state of liveStates) {
      expect(worth({ state, blockers: [tooFar] }), state).to.deep.equal(changed);
      expect(worth({ state, score: 9000 }), state).to.equal(undefined);
    }
  });

  it('is of a near miss from its score on, when the employer could lift what blocks', () => {
    const near = { state: 'blocked', nearMiss: true, blockers: [byEmployer] } as const;
    const told = { kind: 'near_miss', importance: 'fyi', dedupeKey: 'near_miss:mat_1' };
    expect(worth({ ...near, score: 6500 })).to.deep.equal(told);
    expect(worth({ ...near, score: 6499 })).to.equal(undefined);
    expect(worth({ ...near, score: 9000, nearMiss: false })).to.equal(undefined);
    expect(worth({ ...near, score: 9000, blockers: [tooFar] })).to.equal(undefined);
    expect(worth({ ...near, score: 9000, blockers: [] })).to.equal(undefined);
    // As it stands after somebody acted on it, and was left in another state.
    expect(worth({ ...near, score: 9000, state: 'deferred' })).to.equal(undefined);
  });

  it('is none in any other state, whatever the score', () => {
    const others = matchStates.filter((one) => one !== 'suggested' && !liveStates.includes(one));
    for (const state of others)
      expect(worth({ state, score: 10_000, blockers: [tooFar] }), state).to.equal(undefined);
  });
});
