import type { WaitingMatches } from '../domain/question.ts';

/** What a row of an earlier release says of each question. */
interface NamedWaiting {
  readonly questionId: string;
  readonly matchIds: readonly string[];
  readonly gains?: readonly number[] | undefined;
}

const isNamed = (one: unknown): one is NamedWaiting =>
  typeof one === 'object' && one !== null && 'matchIds' in one;

/** A row that names its matches with each question, as it would be written today; any other as it is. */
export function readWaiting(row: WaitingMatches): WaitingMatches {
  // Of a row that was not opened nothing is told.
  const named: readonly unknown[] = Array.isArray(row.waiting) ? row.waiting : [];
  if (!named.some(isNamed)) return row;
  const old = named.filter(isNamed);
  const matches = [...new Set(old.flatMap(({ matchIds }) => matchIds))].sort();
  const placeOf = new Map(matches.map((id, at) => [id, at]));
  const waiting = old.map(({ matchIds, gains }) => ({
    at: matchIds.map((id) => placeOf.get(id) ?? 0),
    gains,
  }));
  return { ...row, matches, waiting };
}
