import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** How long an administrator sees cases after breaking the glass. */
export const glassMinutes = 30;

/**
 * That an administrator looked at cases in an emergency (45 CFR 164.312(a)(2)(ii)): with a reason, for half an hour, told to others
 * at once, and looked over by somebody else afterwards.
 */
export interface BrokenGlass extends Row {
  readonly userId: string;
  /** Where they did: in no other session is anything shown. Absent in rows of before there was one. */
  readonly signInMark?: string | undefined;
  /** Why, in their words: it may speak of somebody. */
  readonly reason: string;
  readonly until: Instant;
  readonly reviewedBy?: string | undefined;
  readonly reviewedAt?: Instant | undefined;
  /** What whoever looked it over found. */
  readonly finding?: string | undefined;
}

export const brokenGlassClasses = {
  userId: 'internal',
  signInMark: 'internal',
  reason: 'sud',
  until: 'internal',
  reviewedBy: 'internal',
  reviewedAt: 'internal',
  finding: 'sud',
} as const satisfies ClassesOf<BrokenGlass>;
