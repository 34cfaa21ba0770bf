import type { ClassesOf } from './access/data-class.ts';
import type { ConsentPurpose, ConsentTextVersion, RevocationTextVersion } from './consent-text.ts';
import type { Row } from './values/row.ts';
import type { Instant, LocalDate } from './values/time.ts';

/** What a partner may see of somebody. */
export const partnerFields = ['offers', 'answers'] as const;

/** What somebody may let an employer see of them. */
export const releasableFields = [
  'displayName',
  'phone',
  'email',
  'skills',
  'pastWork',
  'availability',
  'message',
  'arrangements',
] as const;

/** What a consent of each purpose can be about. */
export const consentFields = {
  view_by_partner: partnerFields,
  release_to_employer: releasableFields,
  other: [...partnerFields, ...releasableFields],
} as const satisfies Readonly<Record<ConsentPurpose, readonly string[]>>;
export type ConsentField = (typeof consentFields)[ConsentPurpose][number];

export const recipientKinds = ['employer', 'partner'] as const;
export interface ConsentRecipient {
  readonly kind: (typeof recipientKinds)[number];
  readonly id: string;
}

export const consentEvents = ['placement_ended', 'service_ended', 'link_ended'] as const;
export type ConsentEvent = (typeof consentEvents)[number];

export const signingWays = ['on_screen', 'paper'] as const;

/** By whom the session was opened in which a person acts, where it was not they alone: whoever it was could be at the other end. */
export interface WayIn {
  /** In whose portal's session, if in one: that portal asked for the session. */
  readonly partnerId?: string | undefined;
  /** Who of the staff made the code by which it was opened, if one was. */
  readonly codeBy?: string | undefined;
}

/** That and how somebody signed. */
export interface Signature extends WayIn {
  readonly how: (typeof signingWays)[number];
  readonly at: Instant;
  /** The language of the text they signed. */
  readonly language: string;
  readonly textVersion: ConsentTextVersion;
  /** Who of the staff saw it. */
  readonly witnessedBy?: string | undefined;
}

export const consentEndings = ['withdrawn', 'recorded_by_mistake'] as const;
export type ConsentEnding = (typeof consentEndings)[number];

/** How a consent ended. That it was withdrawn, and that it was never given, are different acts. */
export interface Revocation extends WayIn {
  readonly how: ConsentEnding;
  readonly at: Instant;
  readonly by: string;
}

/**
 * A signed permission: who may learn what from whom, what for and until when, and how it is taken back. The parts are those of
 * 42 CFR 2.31 and GDPR article 7: one that lacks any of them is no consent.
 */
export interface Consent extends Row {
  readonly participantId: string;
  readonly purpose: ConsentPurpose;
  /** The organisation that lets it go. */
  readonly discloser: string;
  /** Whom it lets learn something. */
  readonly recipientKind: ConsentRecipient['kind'];
  readonly recipientId: string;
  readonly fields: readonly ConsentField[];
  /** The last day on which it holds; without one it holds until something ends it. */
  readonly lastDay?: LocalDate | undefined;
  readonly endsWith?: ConsentEvent | undefined;
  /** The text that says how it is taken back. */
  readonly revocation: RevocationTextVersion;
  readonly signed: Signature;
  /** When the signed paper was attached; a paper one holds from then on. */
  readonly evidencedAt?: Instant | undefined;
  readonly revoked?: Revocation | undefined;
  /** When that came with which it ends. */
  readonly endedAt?: Instant | undefined;
  /** Who wrote it down. */
  readonly by: string;
}

export const consentClasses = {
  participantId: 'sud',
  purpose: 'sud',
  discloser: 'internal',
  recipientKind: 'sud',
  recipientId: 'sud',
  fields: 'sud',
  lastDay: 'internal',
  endsWith: 'internal',
  revocation: 'internal',
  signed: 'sud',
  evidencedAt: 'internal',
  revoked: 'sud',
  endedAt: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<Consent>;

export const consentStates = ['live', 'waiting_for_evidence', 'expired', 'revoked'] as const;
export type ConsentState = (typeof consentStates)[number];

/** How a consent stands on a day of the organisation's calendar. Only `live` permits anything. */
export function consentState(
  {
    revoked,
    endedAt,
    lastDay,
    signed,
    evidencedAt,
  }: Pick<Consent, 'revoked' | 'endedAt' | 'lastDay' | 'signed' | 'evidencedAt'>,
  today: LocalDate,
): ConsentState {
  if (revoked !== undefined) return 'revoked';
  if (endedAt !== undefined) return 'expired';
  if (lastDay !== undefined && lastDay < today) return 'expired';
  return signed.how === 'paper' && evidencedAt === undefined ? 'waiting_for_evidence' : 'live';
}

/** Days before its last one from which a consent is about to expire: time for two meetings a fortnight apart. */
export const expiringDays = 30;

export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** The paper that somebody signed, as a picture or a PDF. */
export interface Evidence extends Row {
  readonly consentId: string;
  readonly participantId: string;
  readonly filename: string;
  readonly mediaType: EvidenceType;
  /** Base64. */
  readonly bytes: string;
  readonly by: string;
}

export const evidenceClasses = {
  consentId: 'internal',
  participantId: 'sud',
  filename: 'sud',
  mediaType: 'internal',
  bytes: 'sud',
  by: 'internal',
} as const satisfies ClassesOf<Evidence>;
