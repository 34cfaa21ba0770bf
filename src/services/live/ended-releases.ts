import type { SignedIn } from '../../domain/access/actor.ts';
import type { Fact } from '../../domain/fact.ts';
import { isReader, releasedStates } from '../../domain/release.ts';
import type { Clock } from '../../domain/values/time.ts';
import { decisions, matches, releases } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { LiveEvent } from './live-events.ts';

interface Deps {
  readonly store: Pick<Store, 'getMany'>;
  readonly clock: Clock;
}

/** Facts looked at together. */
const most = 200;

/**
 * Of what happened, which releases this employer's user could read and no longer can: what is open on their screen closes (ADR 247). Of
 * whatever else is decided they hear nothing, so that no time tells them anything.
 */
export async function endedReleases(
  { store, clock }: Deps,
  { scope }: Context,
  { role, employerId, id }: SignedIn,
  facts: readonly Fact[],
): Promise<readonly LiveEvent[]> {
  if (role !== 'employer' || employerId === undefined) return [];
  const ids = facts.flatMap((fact) => (fact.type === 'match.decided' ? fact.decisionId : [])).slice(-most);
  if (ids.length === 0) return [];
  const decided = await store.getMany(scope, decisions, ids);
  const theirs = decided.filter(({ from }) => releasedStates.includes(from));
  const rows = await store.getMany(scope, matches, [...new Set(theirs.map(({ matchId }) => matchId))]);
  const named = await store.getMany(
    scope,
    releases,
    rows.flatMap(({ releaseId }) => releaseId ?? []),
  );
  const over = theirs.flatMap(({ matchId, action, to }) => {
    const release = named.find((one) => one.matchId === matchId);
    // One in the place of another: what stood before is over, whoever reads what came.
    if (action === 'release') return release?.replacesId ?? [];
    return release === undefined || releasedStates.includes(to) ? [] : release.id;
  });
  const now = clock();
  const ended = await store.getMany(scope, releases, [...new Set(over)]);
  return ended
    .filter((row) => row.employerId === employerId && isReader(row, id, now))
    .map((row) => ({ event: 'release', data: { id: row.id } }));
}
