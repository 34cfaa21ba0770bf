import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** A portal of another organisation, through which participants see what was offered to them. A portal that serves two of ours is two partners. */
export interface Partner extends Row {
  readonly name: string;
  /** In which its portal speaks, the first the usual one. */
  readonly languages: readonly string[];
  /** From which its pages may hold a participant's pages in a frame. */
  readonly origins: readonly string[];
  /** Where it hears that something happened; nowhere when absent. */
  readonly webhookUrl?: string | undefined;
  /** Signs what it hears (`whsec_…`, as standardwebhooks reads it). */
  readonly webhookSecret?: string | undefined;
  /** Since when it is cut off: no token of it opens anything, and no session of its links. */
  readonly disabledAt?: Instant | undefined;
}

export const partnerClasses = {
  name: 'internal',
  languages: 'internal',
  origins: 'internal',
  webhookUrl: 'internal',
  webhookSecret: 'sensitive',
  disabledAt: 'internal',
} as const satisfies ClassesOf<Partner>;

export const linkEndings = ['unlinked', 'revoked', 'expired'] as const;
export type LinkEnding = (typeof linkEndings)[number];

/**
 * That a partner knows an account of its own to be somebody here. The id is random and means something to this partner alone, so
 * that two of them cannot compare whom they know. It holds while its consent does.
 */
export interface PartnerLink extends Row {
  readonly partnerId: string;
  readonly participantId: string;
  readonly consentId: string;
  readonly endedAt?: Instant | undefined;
  readonly ending?: LinkEnding | undefined;
}

export const partnerLinkClasses = {
  partnerId: 'sud',
  participantId: 'sud',
  consentId: 'internal',
  endedAt: 'internal',
  ending: 'internal',
} as const satisfies ClassesOf<PartnerLink>;

export const linkWays = ['frame', 'alone'] as const;
/** Where a session is opened by a link: in a frame of the portal's page, or in a window of its own. */
export type LinkWay = (typeof linkWays)[number];

/** An address that opens a session once, within minutes. The id is the digest of what stands in it. */
export interface LinkEntry extends Row {
  readonly partnerLinkId: string;
  readonly way: LinkWay;
  readonly expiresAt: Instant;
}

export const linkEntryClasses = {
  partnerLinkId: 'internal',
  way: 'internal',
  expiresAt: 'internal',
} as const satisfies ClassesOf<LinkEntry>;

/** How long such an address is good. */
export const entrySeconds = 300;

/** How long a session in a frame lasts, however much it is used: the portal opens the next. */
export const frameSeconds = 2 * 3600;

/** What a partner hears of: that something happened, never what. */
export const webhookEvents = ['link.ended', 'offer.made', 'offer.withdrawn', 'answer.received'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
