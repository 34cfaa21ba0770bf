import { expect } from 'chai';
import type { WaitingMatches } from '../../src/domain/question.ts';
import { readWaiting } from '../../src/store/old-waiting.ts';

const now = '2026-06-01T09:00:00.000Z';
const row = {
  ...{ id: 'par_1-questions', organisationId: 'org_1', version: 3, createdAt: now, updatedAt: now },
  ...{ participantId: 'par_1', questionIds: ['que_a', 'que_b', 'que_c'] },
};
const old = {
  ...row,
  waiting: [
    { questionId: 'que_a', matchIds: ['mat_2', 'mat_3'], gains: [7, 0] },
    { questionId: 'que_b', matchIds: ['mat_1', 'mat_3'] },
    { questionId: 'que_c', matchIds: [], gains: [] },
  ],
} as unknown as WaitingMatches;

describe('what an earlier release kept of who waits', () => {
  it('is read with each match named once', () => {
    expect(readWaiting(old)).to.deep.equal({
      ...row,
      matches: ['mat_1', 'mat_2', 'mat_3'],
      waiting: [
        { at: [1, 2], gains: [7, 0] },
        { at: [0, 2], gains: undefined },
        { at: [], gains: [] },
      ],
    });
  });

  it('is what it is when it is read again, or was not opened', () => {
    const read = readWaiting(old);
    expect(readWaiting(read)).to.equal(read);
    const closed = row as unknown as WaitingMatches;
    expect(readWaiting(closed)).to.equal(closed);
  });
});
