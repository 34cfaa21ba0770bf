import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { KnownMatches } from '../scoring/known-matches.ts';

/** Of a match what tells whether it still is what was told of it. */
export type ToldMatch = Pick<Match, 'id' | 'participantId' | 'coachId' | 'state' | 'worth'>;

const machines: readonly Match['state'][] = ['suggested', 'blocked', 'later'];

/** Whether a match is worth a look, as far as lies open: what is suggested and worth a look waits for a decision. */
function openWorth({ state, waitingSince }: Match): boolean | undefined {
  if (!machines.includes(state)) return false;
  return state === 'suggested' && waitingSince !== undefined ? true : undefined;
}

/** Where matches are read: those at hand need not be opened. */
export interface MatchesAtHand {
  readonly store: Store;
  readonly known: Pick<KnownMatches, 'whole'>;
}

/** Matches by id, whole. */
export const wholeMatches = async (
  { store, known }: MatchesAtHand,
  ctx: Context,
  ids: readonly string[],
): Promise<readonly Match[]> =>
  known.whole(store, ctx, await store.getMany(ctx.scope, matches, ids, { unseal: false }));

/** Matches by id; only those are opened that are not at hand and of which what lies open does not tell. A user is told of hundreds. */
export async function toldMatches(
  { store, known }: MatchesAtHand,
  ctx: Context,
  ids: readonly string[],
): Promise<readonly ToldMatch[]> {
  const rows = await store.getMany(ctx.scope, matches, ids, { unseal: false });
  const opened = await known.whole(
    store,
    ctx,
    rows.filter((row) => openWorth(row) === undefined),
  );
  const whole = new Map(opened.map((row) => [row.id, row]));
  return rows.flatMap((row): readonly ToldMatch[] => {
    const worth = openWorth(row) ?? whole.get(row.id)?.worth;
    return worth === undefined ? [] : [{ ...row, worth }];
  });
}
