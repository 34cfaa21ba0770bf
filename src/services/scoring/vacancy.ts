import { type Match, rankOf } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { type Candidate, isViable } from './candidate.ts';
import type { KeptLimits } from './scorer.ts';

/** Whether a pair may stand among those kept for its participant, and who has to leave for it. */
export interface Vacancy {
  readonly open: boolean;
  readonly last?: Match | undefined;
}

/** A vacancy that nobody has to leave. */
export const free: Vacancy = { open: true };
export const none: Vacancy = { open: false };

/** A vacancy for a new pair among the best kept for its participant: a free one, that of the last when it is weaker, or none. */
export async function findVacancy(
  { store, limits }: { readonly store: Store; readonly limits: KeptLimits },
  ctx: Context,
  pair: Candidate,
): Promise<Vacancy> {
  const viable = isViable(pair);
  const most = viable ? limits.keptSuggestions : limits.keptNearMisses;
  const key = [pair.participant.id, viable ? 'suggested' : 'blocked'] as const;
  if ((await store.count(ctx.scope, matches, 'byParticipantAndState', key, most)) < most) return free;
  const { items } = await store.list(ctx.scope, matches, 'byParticipantAndState', { key, limit: 1 });
  const [last] = items;
  if (last === undefined || last.actedOn) return free;
  return last.rank < rankOf(pair.scored) ? { open: true, last } : none;
}
