import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { LocalDate } from './values/time.ts';

/** Somebody who answers for a coach's people for some days, the first and the last included, on the organisation's clock. */
export interface Cover extends Row {
  readonly coachId: string;
  /** Who stands in. */
  readonly by: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Sealed. */
  readonly note?: string | undefined;
}

export const coverClasses = {
  coachId: 'internal',
  by: 'internal',
  from: 'internal',
  until: 'internal',
  note: 'personal',
} as const satisfies ClassesOf<Cover>;

/** Whether a cover stands on a day: it begins and ends with the calendar, and nothing else has to happen for it. */
export const isRunning = ({ from, until }: Pick<Cover, 'from' | 'until'>, day: LocalDate): boolean =>
  from <= day && day <= until;

/** Whether two stretches of days, their last ones included, have a day in common. */
export const overlap = (one: Pick<Cover, 'from' | 'until'>, other: Pick<Cover, 'from' | 'until'>): boolean =>
  one.from <= other.until && other.from <= one.until;
