import type { Fact } from '../../domain/fact.ts';
import type { Match } from '../../domain/match.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PlannedWrite } from './kept-matches.ts';

/** Matches in one unit. */
export const matchesInUnit = 100;

/** Whose scoring it was, and what else follows from it. */
interface Cause {
  readonly noun: 'participant' | 'opportunity';
  readonly subjectId: string;
  readonly facts?: readonly Fact[];
}

/** Commits some matches with who may want to know of them. Gives how many were written; nothing is committed when nothing changed. */
export async function commitMatches(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  written: readonly PlannedWrite[],
  { noun, subjectId, facts = [] }: Cause,
): Promise<number> {
  if (written.length + facts.length === 0) return 0;
  const matchIds = written.filter(({ tell }) => tell).map((one) => one.put.row.id);
  const told: readonly Fact[] = matchIds.length > 0 ? [{ type: 'matches.scored', matchIds }] : [];
  const unit = {
    puts: written.map((one) => one.put),
    facts: [...told, ...listsChanged(written), ...facts],
    audit: [done('score', noun, subjectId)],
  };
  return commit(deps, ctx, unit, written.length);
}

/** Whose lists are others now. */
function listsChanged(written: readonly PlannedWrite[]): readonly Fact[] {
  const participantIds = [...new Set(written.map(({ put }) => (put.row as Match).participantId))];
  return participantIds.length > 0 ? [{ type: 'lists.changed', participantIds }] : [];
}
