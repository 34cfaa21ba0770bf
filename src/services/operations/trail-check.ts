import type { AuditRow } from '../../domain/audit.ts';
import type { TrailHead } from '../../store/port.ts';

/** Where it is written down how far a trail has come: in the store, in the unit of each entry, and beside it, now and then. */
export type HeadPlace = 'store' | 'beside';

/** What is wrong with the trail of an organisation. */
export type TrailFlaw = { readonly organisationId: string } & (
  | { readonly kind: 'chain'; readonly entry: number }
  /** It ends at `entry`, and should go on to `expected`. */
  | { readonly kind: 'cut'; readonly entry: number; readonly expected: number; readonly by: HeadPlace }
  /** `entry` is another than the one that was written down. */
  | { readonly kind: 'replaced'; readonly entry: number; readonly by: HeadPlace }
  /** The store says it ends at `expected`, but there are more. */
  | { readonly kind: 'overrun'; readonly entry: number; readonly expected: number }
);

interface Way {
  readonly reached: TrailHead;
  readonly broken: boolean;
}

interface Expected {
  readonly head: TrailHead;
  readonly by: HeadPlace;
}

interface Deps {
  readonly chainStart: string;
  readonly follows: (row: AuditRow, before: TrailHead) => boolean;
}

/** Follows the trails of all organisations entry by entry, in order, and holds them against where they should have come to. */
export function createTrailCheck({ chainStart, follows }: Deps) {
  const ways = new Map<string, Way>();
  const expected = new Map<string, Expected[]>();
  const flaws: TrailFlaw[] = [];
  const wayOf = (organisationId: string): Way =>
    ways.get(organisationId) ?? { reached: { sequence: 0, hash: chainStart }, broken: false };

  return {
    /** Says, before the entries come, where the trail of an organisation had come to at least. */
    expect(organisationId: string, head: TrailHead, by: HeadPlace): void {
      expected.set(organisationId, [...(expected.get(organisationId) ?? []), { head, by }]);
    },

    take(row: AuditRow): void {
      const { organisationId, sequence, hash } = row;
      const { reached, broken } = wayOf(organisationId);
      const breaks = !broken && !follows(row, reached);
      if (breaks) flaws.push({ kind: 'chain', organisationId, entry: reached.sequence + 1 });
      ways.set(organisationId, { reached: { sequence, hash }, broken: broken || breaks });
      for (const { head, by } of expected.get(organisationId) ?? [])
        if (head.sequence === sequence && head.hash !== hash)
          flaws.push({ kind: 'replaced', organisationId, entry: sequence, by });
    },

    /** What was found, once all entries have come. `headNow` is read again: entries may have come meanwhile. */
    async finish(headNow: (organisationId: string) => Promise<TrailHead>): Promise<readonly TrailFlaw[]> {
      for (const [organisationId, heads] of expected) {
        const entry = wayOf(organisationId).reached.sequence;
        const [furthest] = heads
          .filter(({ head }) => head.sequence > entry)
          .sort((one, other) => other.head.sequence - one.head.sequence);
        if (furthest !== undefined)
          flaws.push({
            kind: 'cut',
            organisationId,
            entry,
            expected: furthest.head.sequence,
            by: furthest.by,
          });
      }
      for (const [organisationId, { reached }] of ways) {
        const { sequence } = await headNow(organisationId);
        if (sequence < reached.sequence)
          flaws.push({ kind: 'overrun', organisationId, entry: reached.sequence, expected: sequence });
      }
      return flaws;
    },
  };
}
