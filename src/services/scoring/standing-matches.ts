import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { ListOptions, Page, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { KnownMatches } from './known-matches.ts';

/** The matches kept for one participant or one opportunity. */
export interface StandingMatches {
  readonly rows: readonly Match[];
  /** Those that cannot be read, as far as lies open of them: they are there, so nothing is made in their place. */
  readonly unreadable: readonly Pick<Match, 'id' | 'participantId' | 'opportunityId'>[];
}

/** Reads all of them: `byPair` those of a participant, `byOpportunityAndState` those of a posting. */
export async function standingMatches(
  { store, known }: { readonly store: Store; readonly known: KnownMatches },
  ctx: Context,
  path: 'byPair' | 'byOpportunityAndState',
  id: string,
): Promise<StandingMatches> {
  const open: Match[] = [];
  let cursor: string | undefined;
  do {
    const options: ListOptions<Match> = { key: [id], limit: 500, cursor, unseal: false };
    const page: Page<Match> = await store.list(ctx.scope, matches, path, options as { key: [string] });
    open.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const rows = await known.whole(store, ctx, open);
  const read = new Set(rows.map((row) => row.id));
  return { rows, unreadable: rows.length === open.length ? [] : open.filter((row) => !read.has(row.id)) };
}
