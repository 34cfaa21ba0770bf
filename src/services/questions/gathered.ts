import { invalid } from '../../domain/problem.ts';
import type { Question } from '../../domain/question.ts';
import { participants, questions, waitingMatches } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { waitingId } from './person-asks.ts';

/** An open question in its place among those of the same employer or person. */
export interface GatheredQuestion {
  readonly row: Question;
  /** What a good answer would add to all that wait for it, in points of 100. */
  readonly gained: number;
  /** The same of all questions about the same employer or person. */
  readonly total: number;
}

/** Rows read at once. */
const together = 500;

/** What the people of a coach wait for, or everybody does: the gain of each question. */
async function gains(
  store: Store,
  { scope }: Context,
  coachId: string | undefined,
): Promise<Map<string, number>> {
  const closed = { unseal: false } as const;
  const people =
    coachId === undefined
      ? walk(store, scope, participants, 'byStage', closed)
      : walk(store, scope, participants, 'byCoach', { ...closed, key: [coachId] });
  const ids: string[] = [];
  for await (const { id } of people) ids.push(waitingId(id));
  const found = new Map<string, number>();
  for (let at = 0; at < ids.length; at += together)
    for (const { waiting } of await store.getMany(scope, waitingMatches, ids.slice(at, at + together)))
      for (const { questionId, gains: some = [] } of waiting)
        found.set(
          questionId,
          some.reduce((sum, one) => sum + one, found.get(questionId) ?? 0),
        );
  return found;
}

/** Open questions as one calls: employer by employer, then person by person, each time the most gained first. Nothing is scored for it. */
export async function gatheredQuestions(
  store: Store,
  ctx: Context,
  coachId: string | undefined,
  keep: (row: Question) => boolean,
): Promise<readonly GatheredQuestion[]> {
  const gained = await gains(store, ctx, coachId);
  const ids = [...gained.keys()];
  const rows: Question[] = [];
  for (let at = 0; at < ids.length; at += together)
    rows.push(...(await store.getMany(ctx.scope, questions, ids.slice(at, at + together))));
  const open = rows.filter((row) => row.state === 'open' && keep(row));
  const totals = new Map<string, number>();
  for (const row of open) totals.set(about(row), (totals.get(about(row)) ?? 0) + (gained.get(row.id) ?? 0));
  return open
    .map((row) => ({ row, gained: gained.get(row.id) ?? 0, total: totals.get(about(row)) ?? 0 }))
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
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

/** A place in the order, smallest first: people after employers, the most gained first, then by id. */
type Place = readonly [person: 0 | 1, lost: number, about: string, lessHere: number, id: string];

const placeOf = ({ row, gained, total }: GatheredQuestion): Place => [
  row.employerId === undefined ? 1 : 0,
  -total,
  about(row),
  -gained,
  row.id,
];

function compare(a: Place, b: Place): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The cursor of a page that ends with a question. It names a place, so that nothing is skipped when others are answered. */
export const cursorAt = (last: GatheredQuestion): string =>
  Buffer.from(JSON.stringify(placeOf(last))).toString('base64url');

/** Those that stand after a cursor. Throws Problem `invalid` for a text that is none of this list. */
export function after(all: readonly GatheredQuestion[], cursor: string): readonly GatheredQuestion[] {
  const place = placeIn(cursor);
  return all.filter((one) => compare(placeOf(one), place) > 0);
}

function placeIn(cursor: string): Place {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = undefined;
  }
  const kinds = Array.isArray(read) ? read.map((one) => typeof one).join() : '';
  if (kinds !== 'number,number,string,number,string') throw invalid('cursor', 'cursor_of_other_list');
  return read as unknown as Place;
}
