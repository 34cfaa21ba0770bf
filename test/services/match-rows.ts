import type { Blocker } from '../../src/domain/evaluation.ts';
import { type Match, rankOf } from '../../src/domain/match.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { matches, opportunities, participants } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { plainOpportunity, plainParticipant } from './plain-rows.ts';
import type { UseCases } from './use-cases.ts';

export const tooFar: Blocker = {
  rule: 'too_far',
  side: 'participant',
  liftableBy: 'participant',
  cause: 'way',
  inReach: true,
  data: { minutes: 70, maxMinutes: 45 },
};

/** Puts a match straight into the store, as the scorer would have left it, with two sides between which nothing stands. */
export async function plant(useCases: UseCases, ctx: Context, fields: Partial<Match> = {}): Promise<Match> {
  const { score = 7000, confidence = 60 } = fields;
  const row: Match = {
    ...first(useCases.newId('match'), ctx.scope.organisationId, useCases.clock()),
    participantId: useCases.newId('participant'),
    opportunityId: useCases.newId('opportunity'),
    employerId: useCases.newId('employer'),
    state: 'suggested',
    actedOn: false,
    rank: rankOf({ score, confidence }),
    scoredAt: useCases.clock(),
    score,
    confidence,
    parts: [],
    blockers: fields.state === 'blocked' ? [tooFar] : [],
    nearMiss: fields.state === 'blocked',
    explanation: { changes: [] },
    engine: { version: '1', weightsVersion: '1', inputHash: 'x' },
    ...fields,
  };
  const { organisationId, participantId, opportunityId, employerId } = row;
  const sides = [
    ...(fields.participantId === undefined
      ? [put(participants, plainParticipant({ id: participantId, organisationId }), 0)]
      : []),
    ...(fields.opportunityId === undefined
      ? [put(opportunities, plainOpportunity({ id: opportunityId, organisationId, employerId }), 0)]
      : []),
  ];
  await useCases.store.commit(ctx.scope, { organisationId, puts: [...sides, put(matches, row, 0)] });
  return row;
}

/** Puts people and postings straight into the store, for matches planted between them. */
export async function plantSides(
  useCases: UseCases,
  { scope }: Context,
  sides: { readonly participants: readonly string[]; readonly opportunities: readonly string[] },
): Promise<void> {
  const { organisationId } = scope;
  const employerId = useCases.newId('employer');
  const puts = [
    ...sides.participants.map((id) => put(participants, plainParticipant({ id, organisationId }), 0)),
    ...sides.opportunities.map((id) =>
      put(opportunities, plainOpportunity({ id, organisationId, employerId }), 0),
    ),
  ];
  await useCases.store.commit(scope, { organisationId, puts });
}
