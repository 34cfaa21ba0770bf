import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { ListOptions, Page, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { KnownMatches, StandingMatches } from './known-matches.ts';

interface Deps {
  readonly store: Store;
  readonly known: KnownMatches;
}

/** All matches of a person, where they are held and nobody has written any since. */
export async function heldMatches(
  { store, known }: Deps,
  { scope }: Context,
  participantId: string,
): Promise<StandingMatches | undefined> {
  return known.ofPerson(participantId, await store.unitsOf(scope, matches, participantId));
}

/** All matches of a person: those that are held, or else read. */
export async function matchesOfPerson(
  deps: Deps,
  ctx: Context,
  participantId: string,
): Promise<StandingMatches> {
  // Asked before anything is read: what is written meanwhile makes it another.
  const units = await deps.store.unitsOf(ctx.scope, matches, participantId);
  const held = deps.known.ofPerson(participantId, units);
  if (held !== undefined) return held;
  const read = await readAll(deps, ctx, 'byPair', participantId);
  deps.known.hold(participantId, units, read);
  return read;
}

/** All matches of a posting. */
export const matchesOfPosting = (deps: Deps, ctx: Context, id: string): Promise<StandingMatches> =>
  readAll(deps, ctx, 'byOpportunityAndState', id);

async function readAll(
  { store, known }: Deps,
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
