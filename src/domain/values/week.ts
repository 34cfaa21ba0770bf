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
