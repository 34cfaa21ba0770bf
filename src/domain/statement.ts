import { type Change, type ChangeKind, changeKinds, type HoursCut } from './evaluation.ts';
import type { LocalDate } from './values/time.ts';

/** What a statement can be on: that a change is possible, that a likely setting is there, that a bus goes at an end of the working day. */
export const statementMatters = [...changeKinds, 'setting', 'first_bus', 'last_bus'] as const;
export type StatementMatter = ChangeKind | 'setting' | 'first_bus' | 'last_bus';

/** What somebody said to a question that no other field holds: that something is so, or that it is not. */
export interface Said {
  readonly on: StatementMatter;
  /** Which setting, which licence, or which cut of the hours. */
  readonly code?: string | undefined;
  readonly holds: boolean;
}

/** The same, dated, until it is to be asked again. */
export interface Statement extends Said {
  readonly date: LocalDate;
  /** Last day it counts. */
  readonly expires: LocalDate;
}

/** Which one of its kind a change is, where one no says nothing of the others. */
export function codeOfChange(change: Change): string | undefined {
  if (change.kind === 'licence_gained') return change.licence;
  if (change.kind === 'setting_accepted') return change.setting;
  return change.kind === 'hours_cut' ? codeOfCut(change) : undefined;
}

/** Names a cut of the hours: `later_start 09:00`. */
export const codeOfCut = ({ form, to, minutes }: HoursCut): string => `${form} ${to ?? minutes}`;

/** What counts on a day. */
export function saidOn(statements: readonly Statement[] | undefined, today: LocalDate): readonly Said[] {
  return (statements ?? [])
    .filter(({ expires }) => expires >= today)
    .map(({ on, code, holds }) => ({ on, holds, ...(code === undefined ? {} : { code }) }));
}

/** What is said on a matter; undefined where nothing is. */
export function holdsOn(
  said: readonly Said[] | undefined,
  on: StatementMatter,
  code?: string,
): boolean | undefined {
  return said?.find((one) => one.on === on && one.code === code)?.holds;
}
