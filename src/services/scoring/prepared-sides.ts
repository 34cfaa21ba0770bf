/** What a side was prepared from: of another version, or on another day, it is another. */
interface Stamp {
  readonly id: string;
  readonly version: number;
  readonly when: string;
}

/** Sides prepared for scoring, those used last. */
export interface PreparedSides<S> {
  get(stamp: Stamp): S | undefined;
  keep(stamp: Stamp, side: S): S;
}

/** Holds so many at most: whoever was asked for longest ago goes first. */
export function createPreparedSides<S>(most: number): PreparedSides<S> {
  const held = new Map<string, { readonly version: number; readonly when: string; readonly side: S }>();
  return {
    get({ id, version, when }) {
      const known = held.get(id);
      if (known?.version !== version || known.when !== when) return undefined;
      held.delete(id);
      held.set(id, known);
      return known.side;
    },
    keep({ id, version, when }, side) {
      held.delete(id);
      held.set(id, { version, when, side });
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
      return side;
    },
  };
}
