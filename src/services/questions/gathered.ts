import type { Question } from '../../domain/question.ts';
import { participants, questions, waitingMatches } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { orderOf, type SortedBy } from '../kit/sorted-page.ts';
import { waitingId } from './person-asks.ts';
import type { WaitingAtHand } from './waiting-at-hand.ts';

/** An open question in its place among those of the same employer or person. */
export interface GatheredQuestion {
  readonly row: Question;
  /** What a good answer would add to all that wait for it, in points of 100. */
  readonly gained: number;
  /** The same of all questions about the same employer or person. */
  readonly total: number;
}

export interface GatheredDeps {
  readonly store: Store;
  readonly waitingAtHand: WaitingAtHand;
}

/** Rows read at once. */
const together = 500;

/** Ids of what keeps the questions of the people of some coaches, or of everybody. */
async function waitingIds(
  store: Store,
  { scope }: Context,
  coachIds: readonly string[] | undefined,
): Promise<readonly string[]> {
  const closed = { unseal: false } as const;
  const people =
    coachIds === undefined
      ? [walk(store, scope, participants, 'byStage', closed)]
      : coachIds.map((id) => walk(store, scope, participants, 'byCoach', { ...closed, key: [id] }));
  const ids: string[] = [];
  for (const some of people) for await (const { id } of some) ids.push(waitingId(id));
  return ids;
}

/** What the people of some coaches wait for, or everybody does: the gain of each question. */
async function gains(
  { store, waitingAtHand }: GatheredDeps,
  ctx: Context,
  coachIds: readonly string[] | undefined,
): Promise<Map<string, number>> {
  const ids = await waitingIds(store, ctx, coachIds);
  const found = new Map<string, number>();
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together);
    const closed = await store.getMany(ctx.scope, waitingMatches, some, { unseal: false });
    for (const { questionIds, waiting } of await waitingAtHand(ctx, closed))
      for (const [at, id] of questionIds.entries())
        found.set(
          id,
          (waiting[at]?.gains ?? []).reduce((sum, one) => sum + one, found.get(id) ?? 0),
        );
  }
  return found;
}

/** How many employers and people there are with something to ask that the people of some coaches wait for, at most so many. Nothing is opened for it. */
export async function countToAsk(
  store: Store,
  ctx: Context,
  coachIds: readonly string[] | undefined,
  atMost: number,
): Promise<number> {
  const closed = { unseal: false } as const;
  const ids = await waitingIds(store, ctx, coachIds);
  const seen = new Set<string>();
  const found = new Set<string>();
  for (let at = 0; at < ids.length && found.size < atMost; at += together) {
    const some = ids.slice(at, at + together);
    const rows = await store.getMany(ctx.scope, waitingMatches, some, closed);
    const fresh = [...new Set(rows.flatMap(({ questionIds }) => questionIds))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    for (const row of await store.getMany(ctx.scope, questions, fresh, closed))
      if (row.state === 'open') found.add(about(row));
  }
  return Math.min(atMost, found.size);
}

/**
 * Open questions as one calls: employer by employer, then person by person, each time the most gained first. Nothing is scored for it,
 * and of a question no more is opened than `keep` looks at.
 */
export async function gatheredQuestions(
  deps: GatheredDeps,
  ctx: Context,
  coachIds: readonly string[] | undefined,
  keep: { readonly opens: boolean; readonly passes: (row: Question) => boolean },
): Promise<readonly GatheredQuestion[]> {
  const { store } = deps;
  const gained = await gains(deps, ctx, coachIds);
  const ids = [...gained.keys()];
  const rows: Question[] = [];
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together);
    rows.push(...(await store.getMany(ctx.scope, questions, some, { unseal: keep.opens })));
  }
  const open = rows.filter((row) => row.state === 'open' && keep.passes(row));
  const totals = new Map<string, number>();
  for (const row of open) totals.set(about(row), (totals.get(about(row)) ?? 0) + (gained.get(row.id) ?? 0));
  return open
    .map((row) => ({ row, gained: gained.get(row.id) ?? 0, total: totals.get(about(row)) ?? 0 }))
    .sort(orderOf(byGain));
}

/** Of each employer and person the first few, so that a page shows whom to call and not one of them alone. */
export function firstOfEach(all: readonly GatheredQuestion[], most: number): readonly GatheredQuestion[] {
  const seen = new Map<string, number>();
  return all.filter(({ row }) => {
    const before = seen.get(about(row)) ?? 0;
    seen.set(about(row), before + 1);
    return before < most;
  });
}

const about = ({ employerId, participantId, id }: Question): string => employerId ?? participantId ?? id;

/** People after employers, the most gained first, then by id. */
export const byGain: SortedBy<
  GatheredQuestion,
  readonly [person: number, lost: number, about: string, lessHere: number, id: string]
> = {
  placeOf: ({ row, gained, total }) => [
    row.employerId === undefined ? 1 : 0,
    -total,
    about(row),
    -gained,
    row.id,
  ],
  kinds: ['number', 'number', 'string', 'number', 'string'],
};
