import { type Match, rankOf } from '../../src/domain/match.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { matches, opportunities, participants } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { plainOpportunity, plainParticipant } from './plain-rows.ts';
import type { UseCases } from './use-cases.ts';

/** Puts a match straight into the store, as the scorer would have left it, with two sides between which nothing stands. */
export async function plant(useCases: UseCases, ctx: Context, fields: Partial<Match> = {}): Promise<Match> {
  const { score = 7000, confidence = 60, rankForPerson = 1 } = fields;
  const row: Match = {
    ...first(useCases.newId('match'), ctx.scope.organisationId, useCases.clock()),
    participantId: useCases.newId('participant'),
    opportunityId: useCases.newId('opportunity'),
    state: 'suggested',
    actedOn: false,
    rank: rankOf({ rankForPerson, confidence }),
    rankForPerson,
    worth: true,
    strong: (fields.state ?? 'suggested') === 'suggested',
    scoredAt: useCases.clock(),
    score,
    confidence,
    merits: { heard: score, spokenFor: true, mustsHold: true, settled: true },
    blockers: fields.state === 'blocked' ? ['too_far'] : [],
    ...(fields.state === 'blocked' ? { lifted: { score, confidence, heard: score, spokenFor: true } } : {}),
    engine: { version: '1', weightsVersion: '1' },
    ...fields,
  };
  const { organisationId, participantId, opportunityId } = row;
  const employerId = useCases.newId('employer');
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
