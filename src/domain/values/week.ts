import type { NeedCode, NeedWeight } from './support-need.ts';

/** Days in ISO order; day 0 is Monday. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

/**
 * Hours that repeat every week, on the wall clock of the organisation's zone.
 * `to` at or before `from` runs past midnight into the next day; `from` equal to `to` is a whole day.
 */
export interface WeeklyBlock {
  readonly days: readonly WeekDay[];
  /** `HH:MM`, 00:00 to 23:59. */
  readonly from: string;
  /** `HH:MM`, 00:00 to 24:00. */
  readonly to: string;
}

/** The two weeks of a pair over each other. */
export interface PairWeek {
  readonly free: readonly WeeklyBlock[];
  readonly needed: readonly WeeklyBlock[];
  /** Hours that must or should stay free, each with the need behind it. */
  readonly keepFree: readonly (WeeklyBlock & { readonly need: NeedCode; readonly weight: NeedWeight })[];
}
