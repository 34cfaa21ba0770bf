import type { Fact } from '../../domain/fact.ts';
import type { Clock } from '../../domain/values/time.ts';
import { opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { KnownMatches } from './known-matches.ts';
import type { Plan, PlannedWrite } from './plan-person.ts';

/** Matches in one unit: those of a turn, for a unit of hundreds writes as many pages of the index as one of thousands. */
export const matchesInUnit = 4000;
/** Rows that only changed places and are written at once; more of them wait until their people are scored in full, at night at the latest. */
const mostShifted = 1000;

interface CommitDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly known: Pick<KnownMatches, 'wrote'>;
}

/** A person's plan. */
export interface PersonsPlan {
  readonly participantId: string;
  readonly plan: Plan;
}

/**
 * Commits what is planned for some people with who may want to know of it, and that they were looked at: what their matches ask may
 * be something else although no match is. Gives how many rows were written.
 */
export async function commitMatches(
  deps: CommitDeps,
  ctx: Context,
  plans: readonly PersonsPlan[],
  /** What the scores come of: a posting, a person, a file, a round. */
  cause: string,
): Promise<number> {
  const written = plans.flatMap(({ plan }) => plan.written);
  const matchIds = written.filter(({ tell }) => tell).map((one) => one.put.row.id);
  const short = plans.filter(({ plan }) => plan.short);
  const facts: readonly Fact[] = [
    ...(matchIds.length > 0 ? [{ type: 'matches.scored', matchIds, cause } as const] : []),
    ...lookedAtIn(plans),
    ...movedBy(written),
    ...short.map(({ participantId }) => ({ type: 'rescore.asked', participantId }) as const),
  ];
  const first = await commitRows(deps, ctx, written, plans, cause, facts);
  // What only changed its place behind the best follows: nobody waits for it.
  const shifted = plans.flatMap(({ plan }) => plan.shifted);
  if (shifted.length > mostShifted) return first;
  return first + (await commitRows(deps, ctx, shifted, [], cause, []));
}

/** Whose matches may ask something else by now, though nothing is written of them. */
function lookedAtIn(plans: readonly PersonsPlan[]): readonly Fact[] {
  const participantIds = plans.flatMap(({ participantId, plan }) =>
    plan.lookedAt === 'all' ? participantId : [],
  );
  const matchIds = plans.flatMap(({ plan: { lookedAt } }) => (lookedAt === 'all' ? [] : lookedAt));
  return participantIds.length + matchIds.length === 0
    ? []
    : [{ type: 'lists.scored', participantIds, matchIds }];
}

/** How many suggestions left and came because the engine or the weights are others than those by which they stood. */
function movedBy(written: readonly PlannedWrite[]): readonly Fact[] {
  const moved = written.filter(({ underOther }) => underOther);
  const count = (which: 'came' | 'left') => moved.filter(({ moved }) => moved === which).length;
  const [left, came] = [count('left'), count('came')];
  const [one] = moved;
  if (one === undefined || left + came === 0) return [];
  const { version, weightsVersion } = one.underOther ?? { version: '', weightsVersion: '' };
  return [{ type: 'lists.moved', version: `${version}/${weightsVersion}`, left, came }];
}

async function commitRows(
  deps: CommitDeps,
  ctx: Context,
  written: readonly PlannedWrite[],
  plans: readonly PersonsPlan[],
  cause: string,
  facts: readonly Fact[],
): Promise<number> {
  const removals = plans.flatMap(({ plan }) => plan.removed);
  const puts = await withBothSides(deps.store, ctx, written);
  if (written.length + facts.length + removals.length === 0) return 0;
  const unit = {
    puts,
    removals,
    facts,
    audit: written.length + removals.length > 0 ? [done('score', 'match', cause)] : [],
  };
  await commit(deps, ctx, unit, undefined);
  deps.known.wrote(puts, removals);
  return puts.length;
}

/** New matches of somebody, or of a posting, that is gone by now with an undone import are not kept. */
async function withBothSides(
  store: Store,
  { scope }: Context,
  written: readonly PlannedWrite[],
): Promise<readonly PlannedWrite['put'][]> {
  const puts = written.map((one) => one.put);
  const fresh = puts.filter(({ expects }) => expects === 0).map(({ row }) => row);
  const open = { unseal: false } as const;
  const people = [...new Set(fresh.map(({ participantId }) => participantId))];
  const postings = [...new Set(fresh.map(({ opportunityId }) => opportunityId))];
  const there = new Set(
    [
      ...(await store.getMany(scope, participants, people, open)),
      ...(await store.getMany(scope, opportunities, postings, open)),
    ].map(({ id }) => id),
  );
  return puts.filter(
    ({ expects, row }) => expects > 0 || (there.has(row.participantId) && there.has(row.opportunityId)),
  );
}
