import type { Fact } from '../../domain/fact.ts';
import type { Participant, StageChange } from '../../domain/participant.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import { stageChanges } from '../../store/collections/index.ts';
import { first, put } from '../../store/rows.ts';
import type { Draft } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';

/** What a unit holds beside the row when a participant comes to a stage: a line of the history, and that a pause ended. */
export function stageDraft(
  newId: NewId,
  ctx: Context,
  row: Participant,
  { old, reason }: { readonly old?: Participant; readonly reason?: string | undefined } = {},
): Required<Pick<Draft, 'puts' | 'facts'>> {
  const change: StageChange = {
    ...first(newId('stageChange'), row.organisationId, row.updatedAt),
    participantId: row.id,
    stage: row.stage,
    ...given({ reason }),
    by: ctx.scope.actor.id,
  };
  return {
    puts: [put(stageChanges, change, 0)],
    // A stage changes no score, so nothing is scored again; the end of a pause brings what waited.
    facts: old === undefined ? [] : resumed(old, row, change.id),
  };
}

function resumed(old: Participant, { stage }: Participant, stageChangeId: string): Fact[] {
  if (!holdsNotices(old.stage) || holdsNotices(stage)) return [];
  const { id: participantId, stageSince: pausedSince } = old;
  return [{ type: 'participant.resumed', participantId, pausedSince, stageChangeId }];
}
