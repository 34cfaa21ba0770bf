import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const codeKinds = ['link', 'sign_in'] as const;
export type CodeKind = (typeof codeKinds)[number];

/**
 * Something on paper that is good once: `link` tells a partner's portal whose account it is, `sign_in` opens a participant's own
 * pages. Its id is a keyed digest of the code, which is kept nowhere.
 */
export interface OneTimeCode extends Row {
  readonly kind: CodeKind;
  readonly participantId: string;
  /** Kind `link`: to whom it links, and what permits that. */
  readonly partnerId?: string | undefined;
  readonly consentId?: string | undefined;
  readonly expiresAt: Instant;
  /** When it was used, or another took its place: from then on it opens nothing. It stays, for whose pages it opens sees it there. */
  readonly usedAt?: Instant | undefined;
  readonly replacedAt?: Instant | undefined;
  readonly by: string;
}

export const codeClasses = {
  kind: 'internal',
  participantId: 'sud',
  partnerId: 'sud',
  consentId: 'internal',
  expiresAt: 'internal',
  usedAt: 'internal',
  replacedAt: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<OneTimeCode>;

/** Letters and digits none of which is taken for another, neither printed nor written by hand. */
export const codeSigns = 'ACDEFGHJKLMNPQRTVWXY3479';

/** How many of them a code has: 24 to the power of 12, 55 bits (docs/partners.md has the sum). */
export const codeLength = 12;

/** How long a code is good. */
export const codeSeconds = 7 * 86_400;

/** For how long somebody sees on their own pages that there was one, as who saw what of them. */
export const codeShownSeconds = 3 * 366 * 86_400;

/** Whether it opens something. */
export const isGood = ({ expiresAt, usedAt, replacedAt }: OneTimeCode, now: Instant): boolean =>
  expiresAt > now && usedAt === undefined && replacedAt === undefined;

const wellFormed = new RegExp(`^[${codeSigns}]{${codeLength}}$`);

/** A code as it was made of what somebody typed: case, spaces and dashes of any kind do not count. Undefined for what can be none. */
export function codeOf(typed: string): string | undefined {
  const bare = typed
    .slice(0, 100)
    .replace(/[\s\p{Pd}\u2212\p{Cf}]/gu, '')
    .toUpperCase();
  return wellFormed.test(bare) ? bare : undefined;
}

/** A code as it is read and typed: `ACDE-FGHJ-KLMN`. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
