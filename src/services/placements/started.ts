import type { Match } from '../../domain/match.ts';
import type { Placement } from '../../domain/placement.ts';
import { Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, LocalDate } from '../../domain/values/time.ts';
import { opportunities, placements } from '../../store/collections/index.ts';
import type { Put, Removal, Store } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The job that somebody started, for the unit that moves the match. Throws Problem `conflict` where the posting is gone. */
export async function startedJob(
  { store, clock, newId }: Deps,
  { scope }: Context,
  match: Match,
  startedOn: LocalDate,
): Promise<{ readonly row: Placement; readonly put: Put }> {
  const posting = await store.get(scope, opportunities, match.opportunityId);
  if (posting === undefined) throw new Problem('conflict', 'pair_gone');
  const row: Placement = {
    ...first(newId('placement'), match.organisationId, clock()),
    ...{ participantId: match.participantId, matchId: match.id, opportunityId: posting.id },
    ...{ employerId: posting.employerId, startedOn, by: scope.actor.id },
  };
  return { row, put: put(placements, row, 0) };
}

/** What taking the start back takes away: the job, had it ended or not. */
export async function neverStarted(
  { store }: Pick<Deps, 'store'>,
  { scope }: Context,
  matchId: string,
): Promise<readonly Removal[]> {
  const row = await store.find(scope, placements, 'byMatch', [matchId]);
  return row === undefined ? [] : [removal(placements, row, row.version)];
}
