import type { Blocker } from '../../src/domain/evaluation.ts';
import type { Match } from '../../src/domain/match.ts';
import { first, put } from '../../src/services/commit.ts';
import type { Context } from '../../src/services/context.ts';
import { matches } from '../../src/store/collections.ts';
import type { Desk } from './desk.ts';

export const tooFar: Blocker = {
  rule: 'too_far',
  side: 'participant',
  liftableBy: 'participant',
  data: { minutes: 70, maxMinutes: 45 },
};

/** Puts a match straight into the store, as the scorer would have left it. */
export async function plant(desk: Desk, ctx: Context, fields: Partial<Match> = {}): Promise<Match> {
  const { score = 7000, confidence = 60 } = fields;
  const row: Match = {
    ...first(desk.newId('match'), ctx.scope.organisationId, desk.clock()),
    participantId: desk.newId('participant'),
    opportunityId: desk.newId('opportunity'),
    employerId: desk.newId('employer'),
    state: 'suggested',
    actedOn: false,
    rank: score * 101 + confidence,
    scoredAt: desk.clock(),
    score,
    confidence,
    parts: [],
    blockers: fields.state === 'blocked' ? [tooFar] : [],
    nearMiss: fields.state === 'blocked',
    explanation: { changes: [] },
    engine: { version: '1', weightsVersion: '1', inputHash: 'x' },
    ...fields,
  };
  await desk.store.commit(ctx.scope, {
    organisationId: ctx.scope.organisationId,
    puts: [put(matches, row, 0)],
  });
  return row;
}
