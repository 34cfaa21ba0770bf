import type { Match } from '../../domain/match.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { PairRecords } from './pair.ts';

/** What could be read of a pair. */
type FoundRecords = { readonly [Side in keyof PairRecords]: PairRecords[Side] | undefined };

/** The rows behind some matches, read in one batch a collection. */
export async function pairRecords(
  store: Store,
  ctx: Context,
  rows: readonly Pick<Match, 'participantId' | 'opportunityId'>[],
): Promise<(match: Pick<Match, 'participantId' | 'opportunityId'>) => FoundRecords> {
  const [people, roles] = await Promise.all([
    store.getMany(ctx.scope, participants, unique(rows.map((row) => row.participantId))),
    store.getMany(ctx.scope, opportunities, unique(rows.map((row) => row.opportunityId))),
  ]);
  const theirs = unique(roles.map((row) => row.employerId));
  const companies = byId(await store.getMany(ctx.scope, employers, theirs));
  const [participant, opportunity] = [byId(people), byId(roles)];
  return (match) => {
    const role = opportunity.get(match.opportunityId);
    return {
      participant: participant.get(match.participantId),
      opportunity: role,
      employer: role && companies.get(role.employerId),
    };
  };
}

/** Rows by their ids. */
export function byId<R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Each id once. */
export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
