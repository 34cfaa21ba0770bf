import type { Scope } from '../../domain/access/scope.ts';
import { isReader, releasedStates } from '../../domain/release.ts';
import { type Instant, type LocalDate, localDate } from '../../domain/values/time.ts';
import { decisions, matches, organisations, releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { stepsBack } from './replacing.ts';

/**
 * The days on which people who had been released to an employer stepped back, by posting, the earliest first: of one posting, or of all.
 * Of whom, nothing. An employer's user hears of those who were shown to them, and of nobody else.
 */
export async function withdrawals(
  store: Store,
  scope: Scope,
  employerId: string,
  opportunityId?: string,
): Promise<ReadonlyMap<string, readonly LocalDate[]>> {
  const { actor } = scope;
  const isTheirs = 'role' in actor && actor.role === 'employer';
  const organisation = await store.get(scope, organisations, scope.organisationId, { unseal: false });
  const days = new Map<string, LocalDate[]>();
  for await (const release of walk(store, scope, releases, 'byEmployer', { key: [employerId] })) {
    if ((opportunityId ?? release.opportunityId) !== release.opportunityId) continue;
    const match = await store.get(scope, matches, release.matchId);
    // The last that was shown of a match speaks for it; who is shown, shows themselves.
    if (match?.releaseId !== release.id || releasedStates.includes(match.state)) continue;
    const at = await steppedBackAt(store, scope, match.id);
    if (at === undefined || (isTheirs && !isReader(release, actor.id, at))) continue;
    const { opportunityId: id } = release;
    days.set(id, [...(days.get(id) ?? []), localDate(at, organisation?.zone ?? 'UTC')].sort());
  }
  return days;
}

/** When somebody whom their employer saw stepped back last, whatever they or the coach said since: to change one's mind is no news. */
async function steppedBackAt(store: Store, scope: Scope, matchId: string): Promise<Instant | undefined> {
  let at: Instant | undefined;
  for await (const row of walk(store, scope, decisions, 'byMatch', { key: [matchId] }))
    if (releasedStates.includes(row.from) && stepsBack(row) && (at === undefined || row.createdAt > at))
      at = row.createdAt;
  return at;
}
