import type { Match } from '../../domain/match.ts';
import { orderScore } from '../../domain/order-score.ts';
import { matches } from '../../store/collections/index.ts';
import type { Context } from '../kit/context.ts';
import type { ListName, NearCandidate } from './candidate.ts';
import { isMachines } from './own-list.ts';
import type { Scorer } from './scorer.ts';
import { heldMatches } from './standing-matches.ts';

type MostKept = Readonly<Record<Exclude<ListName, 'none'>, number>>;

const listOf = ({ isBlocked, isLater }: NearCandidate): Exclude<ListName, 'none'> =>
  isBlocked ? 'blocked' : isLater ? 'later' : 'suggested';

/** Whether a new pair may be among the best kept of its list. */
export type MayCome = (participantId: string, near: NearCandidate) => Promise<boolean>;

/** Most new pairs come on no list: that is seen without scoring them in full, and without reading more than a few rows. */
export function createMayCome(
  { store, known, limits }: Pick<Scorer, 'store' | 'known' | 'limits'>,
  ctx: Context,
): MayCome {
  const most: MostKept = {
    suggested: limits.keptSuggestions,
    blocked: limits.keptNearMisses,
    later: limits.keptLater,
  };

  /**
   * The last of a list, read without opening anything, and whether as many are kept as may be. Whether it is one that the person does
   * not want is sealed; it is opened only where they named any.
   */
  async function mayFollow(participantId: string, near: NearCandidate): Promise<boolean> {
    const list = listOf(near);
    const key = [participantId, list] as const;
    const { items } = await store.list(ctx.scope, matches, 'byParticipantAndState', {
      ...{ key, limit: 1, descending: true, unseal: false },
    });
    const [last] = near.mayStandLast ? await known.whole(store, ctx, items) : items;
    if (!isBehind(near, last)) return true;
    return (await store.count(ctx.scope, matches, 'byParticipantAndState', key, most[list])) < most[list];
  }

  /** Near misses are ranked by what they would become, which is sealed: these few are read, rather than all matches of the person. */
  async function mayBeNearMiss(participantId: string, near: NearCandidate): Promise<boolean> {
    const { items } = await store.list(ctx.scope, matches, 'byParticipantAndState', {
      ...{ key: [participantId, 'blocked'] as const, limit: most.blocked, unseal: false },
    });
    return mayStandAmong(near, await known.whole(store, ctx, items), most);
  }

  return async (participantId, near) => {
    const held = await heldMatches({ store, known }, ctx, participantId);
    if (held !== undefined && held.unreadable.length === 0) return mayStandAmong(near, held.rows, most);
    return near.isBlocked ? mayBeNearMiss(participantId, near) : mayFollow(participantId, near);
  };
}

/** The same, of matches that are at hand. */
export function mayStandAmong(near: NearCandidate, rows: readonly Match[], most: MostKept): boolean {
  const list = listOf(near);
  let [count, better] = [0, 0];
  let last: Match | undefined;
  for (const row of rows) {
    if (row.state !== list) continue;
    count += 1;
    if (isMachines(row) && orderScore(row.lifted?.score ?? 0, row.merits) > near.most) better += 1;
    if (last === undefined || row.rank >= last.rank) last = row;
  }
  return near.isBlocked ? better < most.blocked : count < most[list] || !isBehind(near, last);
}

/** Whether a pair is worse than the last of a list, where that is none that somebody has decided about. */
const isBehind = ({ most, mayStandLast }: NearCandidate, last: Match | undefined): boolean =>
  last !== undefined && isMachines(last) && orderScore(last.score, mayStandLast ? last.merits : {}) > most;
