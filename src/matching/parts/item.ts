import type { Asking, PartName, Reason } from '../../domain/evaluation.ts';
import { sum } from '../order.ts';
import { full } from '../stances.ts';

/** One thing a part looks at. */
export interface Item {
  readonly code: string;
  /** Its weight within the part, a whole number. */
  readonly share: number;
  /** In ten-thousandths. */
  readonly value: number;
  /** How far it rests on known facts, in hundredths. */
  readonly known: number;
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Set when what is said speaks against although most of the value is there (a start a few days late), or is not known although
   * something of it is: a skill usual in the work that somebody was not asked for.
   */
  readonly speaks?: Side | undefined;
  readonly asking?: Asking | undefined;
  /** It counts, but there is nothing to say of it: no floor, so nothing falls short of it. */
  readonly silent?: boolean | undefined;
}

/** Which side a reason is on; kept in its data as `speaks`. */
export type Side = 'for' | 'against' | 'unknown';

/** Nothing known: unknown. Otherwise for from half of the value on. */
export function sideOf(item: Pick<Item, 'value' | 'known' | 'speaks'>): Side {
  if (item.known === 0) return 'unknown';
  if (item.speaks === 'unknown') return 'unknown';
  return item.value * 2 >= full ? (item.speaks ?? 'for') : 'against';
}

/** A part before its weight is known: its value and what it makes of its weight. */
export interface PartValue {
  readonly part: PartName;
  /** In ten-thousandths. */
  readonly value: number;
  /** In hundredths. */
  readonly known: number;
  /** The reasons, once it is known what the part weighs, in ten-thousandths of the score. */
  readonly reasons: (weight: number, points: number) => readonly Reason[];
}

/** The mean of some items by share, rounded. */
function mean(items: readonly Item[], of: (item: Item) => number): number {
  return Math.round(sum(items, (item) => item.share * of(item)) / sum(items, (item) => item.share));
}

/** What such a part comes to at most where some of its items are worth all they can. */
export const meanAtMost = (items: readonly Item[], isRaised: (item: Item, at: number) => boolean): number =>
  mean(
    items.map((item, at) => (isRaised(item, at) ? { ...item, value: full } : item)),
    ({ value }) => value,
  );

/** A part that is the weighted mean of its items. `said` are reasons that weigh nothing. */
export function meanOf(
  part: PartName,
  items: readonly Item[],
  said: () => readonly Item[] = () => [],
): PartValue {
  return {
    part,
    value: mean(items, ({ value }) => value),
    known: mean(items, ({ known }) => known),
    reasons: (weight) => reasonsOf(items, weight, said()),
  };
}

/** The reasons of the items of a part that weighs so much, and of what is said beside. */
export function reasonsOf(items: readonly Item[], weight: number, said: readonly Item[]): readonly Reason[] {
  const shares = sum(items, (item) => item.share);
  return [
    ...items.filter(({ silent }) => !silent).map((item) => reasonOf(item, (weight * item.share) / shares)),
    ...said.map((item) => sayItem(item, 0)),
  ];
}

/** An item as a reason: what it adds of its share of the points when it is mostly so, else what it costs. */
function reasonOf(item: Item, points: number): Reason {
  const weighs =
    sideOf(item) === 'for' ? (points * item.value) / full : -(points * (full - item.value)) / full;
  return sayItem(item, Math.round(weighs));
}

/** The reason of an item, carrying every number that a recalculation needs. */
export function sayItem(item: Item, weighs: number): Reason {
  return {
    code: item.code,
    weighs: weighs === 0 ? 0 : weighs,
    data: {
      speaks: sideOf(item),
      share: item.share,
      value: item.value / full,
      known: item.known / 100,
      ...item.data,
    },
    ...(item.asking === undefined ? {} : { asking: item.asking }),
  };
}
