import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { ListOptions, Page, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** The matches kept for one participant or one opportunity. */
export interface StandingMatches {
  readonly rows: readonly Match[];
  /** Those that cannot be read, as far as lies open of them: they are there, so nothing is made in their place. */
  readonly unreadable: readonly Pick<Match, 'id' | 'participantId' | 'opportunityId'>[];
}

/** Reads all of them: `byPair` those of a participant, `byOpportunityAndState` those of a posting. */
export async function standingMatches(
  store: Store,
  { scope }: Context,
  path: 'byPair' | 'byOpportunityAndState',
  id: string,
): Promise<StandingMatches> {
  const rows: Match[] = [];
  const damaged: string[] = [];
  let cursor: string | undefined;
  do {
    const options: ListOptions<Match> = { key: [id], limit: 500, cursor };
    const page: Page<Match> = await store.list(scope, matches, path, options as { key: [string] });
    rows.push(...page.items);
    damaged.push(...(page.unreadable ?? []));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const unreadable =
    damaged.length === 0 ? [] : await store.getMany(scope, matches, damaged, { unseal: false });
  return { rows, unreadable };
}
