import type { NeedCode } from './support-need.ts';
import type { LocalDate } from './time.ts';

export const stances = ['policy', 'has_done', 'willing', 'case_by_case', 'unknown', 'cannot'] as const;
export type Stance = (typeof stances)[number];

export const evidenceTiers = ['declared', 'evidenced', 'proven_by_placement'] as const;
export type Evidence = (typeof evidenceTiers)[number];

/** Something an employer does or would do. */
export interface Accommodation {
  readonly code: NeedCode;
  readonly stance: Stance;
  readonly evidence: Evidence;
  readonly note?: string | undefined;
  /** Whose words the note is: a coach's where nothing is said, which are not for the employer. */
  readonly by?: 'employer' | undefined;
  /** The day it was said. */
  readonly date?: LocalDate | undefined;
  /** Last day it counts; after it the stance is `unknown`. Twelve months after `date` by default. */
  readonly expires?: LocalDate | undefined;
}

/** The stance that counts on a day: an expired one is `unknown` again. */
export function standingStance(accommodation: Accommodation, today: LocalDate): Stance {
  return accommodation.expires !== undefined && accommodation.expires < today
    ? 'unknown'
    : accommodation.stance;
}

/**
 * What holds for a posting on a day: what is said of it, and, where nothing is (or no longer), what its employer says of all its
 * postings.
 */
export function accommodationsThatHold(
  own: readonly Accommodation[],
  employers: readonly Accommodation[],
  today: LocalDate,
): readonly Accommodation[] {
  const said = own.filter((accommodation) => standingStance(accommodation, today) !== 'unknown');
  const codes = new Set(said.map(({ code }) => code));
  return [...said, ...employers.filter(({ code }) => !codes.has(code))];
}

/** The last day an accommodation said on `date` counts by default: twelve months on. */
export function defaultExpiry(date: LocalDate): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const next = new Date(Date.UTC(year + 1, month - 1, day));
  // 29 February becomes 28 February, not 1 March.
  if (next.getUTCMonth() !== month - 1) next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}
