import type { Area } from './blocks.ts';

/** A half hour of a day. */
export interface Cell {
  /** 0 is Monday. */
  readonly day: number;
  /** 0 to 47, from midnight. */
  readonly half: number;
}

/** Where somebody is in the grid, and where they began to mark. */
export interface Marking {
  readonly at: Cell;
  readonly from?: Cell | undefined;
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** The half hours between two cells, both counted in, whichever comes first. */
export const areaOf = (one: Cell, other: Cell): Area => ({
  days: [Math.min(one.day, other.day), Math.max(one.day, other.day)],
  halves: [Math.min(one.half, other.half), Math.max(one.half, other.half)],
});

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { day: 0, half: -1 },
  ArrowDown: { day: 0, half: 1 },
  ArrowLeft: { day: -1, half: 0 },
  ArrowRight: { day: 1, half: 0 },
  PageUp: { day: 0, half: -8 },
  PageDown: { day: 0, half: 8 },
  Home: { day: -6, half: 0 },
  End: { day: 6, half: 0 },
};

/** Where a key leads; undefined for one that leads nowhere. With shift it marks, from where one stood. */
export function moved({ at, from }: Marking, key: string, shift: boolean): Marking | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = { day: within(at.day + step.day, 6), half: within(at.half + step.half, 47) };
  return { at: next, from: shift ? (from ?? at) : from };
}

/** A press begins where nothing is begun yet; the next one ends there and gives the area. */
export function pressed({ from }: Marking, at: Cell): { readonly marking: Marking; readonly area?: Area } {
  return from === undefined ? { marking: { at, from: at } } : { marking: { at }, area: areaOf(from, at) };
}
