import type { Match } from '../../domain/match.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { matches, participants, questions } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { orderOf, type SortedBy } from '../kit/sorted-page.ts';
import { byRank } from '../matches/filter.ts';
import { isDue } from '../questions/deferral.ts';

/** Somebody who waits: for a decision about a job, for an answer, or both. */
export interface WaitingPerson {
  readonly participantId: string;
  /** Jobs worth a look that nobody has decided about, the best first; what is sealed of them is not opened. */
  readonly jobs: readonly Match[];
  readonly waitingSince: Instant;
  readonly paused: boolean;
  readonly coachId?: string | undefined;
}

/**
 * Everybody who waits, or those of some coaches: the longest waiting first, paused people at the end. Nothing is opened for it, so a
 * thousand people are looked through in moments.
 */
export async function waitingPeople(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { scope }: Context,
  coachIds: readonly string[] | undefined,
): Promise<readonly WaitingPerson[]> {
  const found = new Map<string, { jobs: Match[]; since: Instant }>();
  const add = (participantId: string, since: Instant, jobs: readonly Match[]) => {
    const one = found.get(participantId) ?? { jobs: [], since };
    one.jobs.push(...jobs);
    if (since < one.since) one.since = since;
    found.set(participantId, one);
  };
  const closed = { unseal: false } as const;
  const waiting =
    coachIds === undefined
      ? [walk(store, scope, matches, 'byWaiting', closed)]
      : coachIds.map((id) => walk(store, scope, matches, 'byCoachAndWaiting', { ...closed, key: [id] }));
  for (const rows of waiting)
    for await (const row of rows) add(row.participantId, row.waitingSince ?? row.createdAt, [row]);
  const now = clock();
  for await (const row of walk(store, scope, questions, 'byAskedPerson', { ...closed, key: ['open'] }))
    if (row.participantId !== undefined && isDue(row, now)) add(row.participantId, row.since, []);
  const people = await store.getMany(scope, participants, [...found.keys()], closed);
  return people
    .filter(({ coachId = '' }) => coachIds === undefined || coachIds.includes(coachId))
    .flatMap(({ id, stage, coachId }) => {
      const { jobs, since } = found.get(id) ?? {};
      if (jobs === undefined || since === undefined) return [];
      const paused = stage === 'paused';
      return [{ participantId: id, jobs: jobs.sort(byRank), waitingSince: since, paused, coachId }];
    })
    .sort(orderOf(byWaiting));
}

/** Paused people last, then whoever has waited longest. */
export const byWaiting: SortedBy<WaitingPerson, readonly [paused: number, since: string, id: string]> = {
  placeOf: ({ paused, waitingSince, participantId }) => [paused ? 1 : 0, waitingSince, participantId],
  kinds: ['number', 'string', 'string'],
};
