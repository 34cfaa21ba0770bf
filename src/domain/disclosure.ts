import type { ClassesOf } from './access/data-class.ts';
import type { ConsentRecipient } from './consent.ts';
import type { Row } from './values/row.ts';
import type { LocalDate } from './values/time.ts';

/**
 * What goes with everything that leaves: that it is not to be passed on. The plain words by default; those of 42 CFR 2.32 where
 * the organisation is a Part 2 programme.
 */
export const redisclosureNotices = ['redisclosure/1', 'redisclosure-part2/1'] as const;
export type RedisclosureNotice = (typeof redisclosureNotices)[number];

/** What was looked at. */
export const disclosedThings = ['release', 'offers'] as const;

/**
 * That somebody outside saw something about a person: whose it was, who read it, which fields, under which consent, with which
 * notice. One a reader, thing, set of fields and day: whoever opens it twice in a day saw it once.
 */
export interface Disclosure extends Row {
  readonly participantId: string;
  readonly recipientKind: ConsentRecipient['kind'];
  /** The employer or partner. */
  readonly recipientId: string;
  /** Who there: a user, or a machine. */
  readonly by: string;
  readonly consentId: string;
  readonly what: (typeof disclosedThings)[number];
  /** Of a release, and the job it was for. */
  readonly releaseId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly fields: readonly string[];
  readonly notice: RedisclosureNotice;
  readonly day: LocalDate;
  /** A keyed digest of reader, thing, fields and day. */
  readonly once: string;
}

export const disclosureClasses = {
  participantId: 'sud',
  recipientKind: 'sud',
  recipientId: 'sud',
  by: 'internal',
  consentId: 'sud',
  what: 'sud',
  releaseId: 'sud',
  opportunityId: 'internal',
  fields: 'sud',
  notice: 'internal',
  day: 'internal',
  once: 'internal',
} as const satisfies ClassesOf<Disclosure>;
