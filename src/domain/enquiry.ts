import type { ClassesOf } from './access/data-class.ts';
import type { Asking } from './evaluation.ts';
import type { Given } from './question.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const enquiryStates = ['open', 'answered'] as const;
export type EnquiryState = (typeof enquiryStates)[number];

/**
 * A question that somebody put to an employer by a mail: what the employer sees of it. The question itself, with what waits for it, stays
 * on the coach's side; that there is an enquiry tells of a coach who asked, and of nobody else.
 */
export interface Enquiry extends Row {
  readonly employerId: string;
  /** Where it is about one posting. */
  readonly opportunityId?: string | undefined;
  /** A digest of what is asked; the question goes when nothing waits for it any more. */
  readonly questionId: string;
  readonly asking: Asking;
  readonly state: EnquiryState;
  /** Of the address in the mail, by which it is answered without signing in. */
  readonly secretDigest: string;
  readonly expiresAt: Instant;
  /** Sealed: where the mail goes. */
  readonly email: string;
  readonly language: string;
  /** Who asked. */
  readonly by: string;
  readonly given?: Pick<Given, 'answer' | 'detail' | 'at'> | undefined;
}

export const enquiryClasses = {
  employerId: 'internal',
  opportunityId: 'internal',
  questionId: 'internal',
  asking: 'personal',
  state: 'internal',
  secretDigest: 'sensitive',
  expiresAt: 'internal',
  email: 'personal',
  language: 'internal',
  by: 'internal',
  given: 'personal',
} as const satisfies ClassesOf<Enquiry>;

/** Where the address in the mail leads. */
export const enquiryPath = '/mail/answer';

/** Fields whose value is one of a few, or a day: they are answered where they are asked. Of others the posting itself is changed. */
export const answeredInPlace = ['training', 'contract', 'startDate'] as const;
export type AnsweredInPlace = (typeof answeredInPlace)[number];

/** How an enquiry is answered: yes, no or in part; one of a few; a day; or in the posting. */
export function formOf({ asks, field }: Asking): 'yes_no' | AnsweredInPlace | 'posting' {
  if (asks === 'yes_no') return 'yes_no';
  return answeredInPlace.find((one) => one === field) ?? 'posting';
}
