import type { ClassesOf } from './access/data-class.ts';
import type { RedisclosureNotice } from './disclosure.ts';
import type { ScoreWeights } from './evaluation.ts';
import type { SpokenHere } from './preferences.ts';
import type { ChosenPeriods } from './retention.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** A tenant: the service that employs job coaches. Its own id is its `organisationId`. */
export interface Organisation extends Row {
  readonly name: string;
  /** IANA zone in which weekly blocks and dates are read. */
  readonly zone: string;
  /** ISO 3166-1 alpha-2; chooses the jurisdiction pack. */
  readonly country: string;
  readonly currency: string;
  /** In which its people read until they choose another; English when absent. */
  readonly language?: SpokenHere | undefined;
  /** The number that people who use it may ring; E.164 or as it is written there. */
  readonly phone?: string | undefined;
  /** The organisation's own weights; the defaults of config/weights.ts when absent. */
  readonly weights?: ScoreWeights | undefined;
  /** Days after the start from which somebody not yet free is a later pair; the default of config/score.ts when absent. */
  readonly laterAfterDays?: number | undefined;
  /** It is a programme under 42 CFR Part 2: what it lets go carries the words of that law. */
  readonly part2Programme?: boolean | undefined;
  /** How long it keeps what, in months, where it set that itself. */
  readonly retention?: ChosenPeriods | undefined;
  /** Present while nothing is scored: a person stopped it. */
  readonly scoringStopped?: ScoringStopped | undefined;
  /** Coaches read the reasons of a match before its score is shown to them. */
  readonly reasonsFirst?: boolean | undefined;
}

/** Why somebody stops scoring: a closed list, for coaches read it, and free words could name somebody. */
export const stopReasons = ['update', 'wrong_results', 'complaint', 'other'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Since when nothing is scored, which user stopped it, and why where they said it. */
export interface ScoringStopped {
  readonly since: Instant;
  readonly by: string;
  readonly reasonCode?: StopReason | undefined;
}

/** What goes with all that an organisation lets go: plain words, but where a statute has its own. */
export const redisclosureNoticeOf = (
  organisation: Pick<Organisation, 'country' | 'part2Programme'> | undefined,
): RedisclosureNotice =>
  organisation?.country === 'US' && organisation.part2Programme === true
    ? 'redisclosure-part2/1'
    : 'redisclosure/1';

/** What an organisation may set: a year is as far as anybody plans. */
export const laterAfterDaysRange = { min: 0, max: 366 } as const;

export const organisationClasses = {
  name: 'public',
  zone: 'public',
  country: 'public',
  currency: 'public',
  language: 'public',
  phone: 'public',
  weights: 'internal',
  laterAfterDays: 'internal',
  part2Programme: 'internal',
  retention: 'internal',
  scoringStopped: 'internal',
  reasonsFirst: 'internal',
} as const satisfies ClassesOf<Organisation>;
