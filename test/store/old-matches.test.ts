import { expect } from 'chai';
import type { Match } from '../../src/domain/match.ts';
import { readMatch } from '../../src/store/old-matches.ts';

const now = '2026-06-01T09:00:00.000Z';
const blocker = { rule: 'too_far', side: 'participant', liftableBy: 'participant', data: { minutes: 70 } };
const result = {
  ...{ score: 6200, confidence: 70, parts: [{ part: 'skills', points: 6200 }], nearMiss: true },
  blockers: [blocker],
  explanation: { changes: [{ change: { kind: 'travel_extended', minutes: 70 }, score: 6300 }] },
  engine: { version: '1.0.1', weightsVersion: '1', inputHash: 'abc' },
};
const old = {
  ...{ id: 'mat_1', organisationId: 'org_1', version: 7, createdAt: now, updatedAt: now, scoredAt: now },
  ...{ participantId: 'par_1', opportunityId: 'opp_1', employerId: 'emp_1', coachId: 'usr_1' },
  ...{ state: 'blocked', actedOn: false, rank: 626_270 },
  ...result,
} as unknown as Match;

describe('a match of version 1', () => {
  it('is read as one that has not been ranked, of which nobody is told', () => {
    expect(readMatch(old)).to.deep.equal({
      ...{ id: 'mat_1', organisationId: 'org_1', version: 7, createdAt: now, updatedAt: now, scoredAt: now },
      ...{
        participantId: 'par_1',
        opportunityId: 'opp_1',
        coachId: 'usr_1',
        state: 'blocked',
        actedOn: false,
      },
      ...{ score: 6200, confidence: 70, rank: 626_270, rankForPerson: 9999, worth: false, strong: false },
      merits: { heard: 0, spokenFor: false, mustsHold: false, settled: false },
      blockers: ['too_far'],
      engine: { version: '1.0.1', weightsVersion: '1' },
    });
  });

  it('that somebody acted on keeps the result by which they did', () => {
    const acted = readMatch({ ...old, actedOn: true, state: 'deferred' });
    expect(acted).to.include({ actedOn: true, state: 'deferred', version: 7 });
    expect(acted.seen).to.deep.equal(result);
  });

  it('is what it is when it is read again', () => {
    const read = readMatch(old);
    expect(readMatch(read)).to.equal(read);
  });
});
