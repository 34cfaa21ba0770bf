import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/**
 * What is sealed of matches, by row and version: a version of a row is written once, so whoever read or wrote it need not open it
 * again. Held in a process and only there.
 */
export interface KnownMatches {
  /** Takes note of a row as it stands in the store. */
  readonly learn: (row: Match) => void;
  /** The whole of rows of which only what lies open was read, in their order; what cannot be opened is left out. */
  readonly whole: (store: Store, ctx: Context, open: readonly Match[]) => Promise<readonly Match[]>;
}

/** Rows held, about 400 bytes each. */
const most = 30_000;

const sealedOf = (row: Match): Partial<Match> =>
  Object.fromEntries(
    matches.sealed.flatMap((field) => {
      const value = row[field as keyof Match];
      return value === undefined ? [] : [[field, value]];
    }),
  );

/** What an older release wrote is more than what it says of today's fields. */
const isOfToday = (row: Match | undefined): boolean => row !== undefined && matches.upgrade?.(row) === row;

export function createKnownMatches(): KnownMatches {
  const held = new Map<string, { readonly version: number; readonly sealed: Partial<Match> }>();
  function learn(row: Match): void {
    held.delete(row.id);
    held.set(row.id, { version: row.version, sealed: sealedOf(row) });
    const oldest = held.size > most ? held.keys().next().value : undefined;
    if (oldest !== undefined) held.delete(oldest);
  }
  function known(row: Match): Match | undefined {
    const one = held.get(row.id);
    return one?.version === row.version ? { ...row, ...one.sealed } : undefined;
  }
  return {
    learn,
    async whole(store, { scope }, open) {
      const rows = new Map(open.map((row) => [row.id, known(row)]));
      const unknown = new Map(
        open.filter(({ id }) => rows.get(id) === undefined).map((row) => [row.id, row]),
      );
      for (const row of unknown.size === 0 ? [] : await store.getMany(scope, matches, [...unknown.keys()])) {
        rows.set(row.id, row);
        if (isOfToday(unknown.get(row.id))) learn(row);
      }
      return open.flatMap(({ id }) => rows.get(id) ?? []);
    },
  };
}
