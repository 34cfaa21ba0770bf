import type { ClassesOf } from './access/data-class.ts';
import type { NoticeKind } from './notice.ts';
import type { LinkPurpose } from './one-time-link.ts';
import type { WebhookEvent } from './partner.ts';
import type { MailTime } from './preferences.ts';
import type { Row } from './values/row.ts';
import { type Instant, plusSeconds } from './values/time.ts';

/**
 * `sending` from before the first byte of the mail leaves until the other side has answered: whoever finds it so, later, does not
 * know whether it arrived, and says `unknown`.
 */
export const deliveryStates = ['waiting', 'held', 'sending', 'sent', 'unknown', 'refused', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryChannels = ['mail', 'webhook'] as const;

/** What is on its way to somebody because of a notice, one a notice, so one a cause and person; or with a link that was asked for. */
export interface Delivery extends Row {
  /** Absent where somebody is invited, who is nobody here yet. */
  readonly userId?: string | undefined;
  readonly channel: (typeof deliveryChannels)[number];
  readonly noticeId?: string | undefined;
  /** The one-time link, or the enquiry, that it leads to, instead of a notice. */
  readonly linkId?: string | undefined;
  /** Sealed: what stands in the address of that link, until the mail was sent. */
  readonly secret?: string | undefined;
  readonly kind: NoticeKind | LinkPurpose | 'enquiry' | WebhookEvent;
  /** Of a webhook: whom it goes to, by which link, about which posting and decision. */
  readonly partnerId?: string | undefined;
  readonly partnerLinkId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly decisionId?: string | undefined;
  /** Of a webhook: a keyed digest of link, event and cause, so that one cause is one call. */
  readonly once?: string | undefined;
  /** Alone and at once, or in the mail of the day. */
  readonly time: Exclude<MailTime, 'off'>;
  readonly state: DeliveryState;
  /** When it is looked at again; absent once it has come to an end. */
  readonly dueAt?: Instant | undefined;
  /** Where it went, or should have gone, with most of it left out. */
  readonly to: string;
  readonly attempts: number;
  /** The code of the other side, or a word of ours: nothing of anybody. */
  readonly lastError?: string | undefined;
}

export const deliveryClasses = {
  userId: 'internal',
  channel: 'internal',
  noticeId: 'internal',
  linkId: 'internal',
  secret: 'sensitive',
  kind: 'internal',
  partnerId: 'internal',
  partnerLinkId: 'sensitive',
  opportunityId: 'internal',
  decisionId: 'internal',
  once: 'internal',
  time: 'internal',
  state: 'internal',
  dueAt: 'internal',
  to: 'personal',
  attempts: 'internal',
  lastError: 'internal',
} as const satisfies ClassesOf<Delivery>;

/** A delivery of a notice, which goes by what its reader chose. */
export type NoticeDelivery = Delivery & {
  readonly userId: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
};

export const isOfNotice = (row: Delivery): row is NoticeDelivery => row.noticeId !== undefined;

/** A delivery to a partner's portal. */
export type WebhookDelivery = Delivery & {
  readonly channel: 'webhook';
  readonly kind: WebhookEvent;
  readonly partnerId: string;
  readonly partnerLinkId: string;
};

export const isWebhook = (row: Delivery): row is WebhookDelivery => row.channel === 'webhook';

/** Of an address, what tells its owner which it is and others little: `c…@demo.example`. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`;
}

const minutes = [1, 5, 30];
const hours = 24;

/** When to try again after so many attempts that came to nothing: after 1, 5 and 30 minutes, then hourly for a day; then never. */
export function triedAgainAt(attempts: number, now: Instant): Instant | undefined {
  if (attempts > minutes.length + hours) return undefined;
  return plusSeconds(now, (minutes[attempts - 1] ?? 60) * 60);
}
