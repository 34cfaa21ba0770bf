import { type Consent, consentState, type partnerFields } from '../../domain/consent.ts';
import type { Partner, PartnerLink } from '../../domain/partner.ts';
import type { Clock } from '../../domain/values/time.ts';
import { consents, participants, partnerLinks, partners } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';

type PartnerField = (typeof partnerFields)[number];

/** A link that holds, with what it rests on. */
export interface LiveLink {
  readonly link: PartnerLink;
  readonly consent: Consent;
  readonly partner: Partner;
  /** What has to stand still while something is done by it. */
  readonly checks: readonly Check[];
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** A link that holds today; undefined where it, its consent or its partner does not. Whoever asks looks at the consent anew. */
export async function liveLink(
  deps: Deps,
  ctx: Pick<Context, 'scope'>,
  linkId: string,
): Promise<LiveLink | undefined> {
  const link = await deps.store.get(ctx.scope, partnerLinks, linkId);
  if (link === undefined || link.endedAt !== undefined) return undefined;
  const holds = await whatHolds(deps, ctx, link);
  if (holds === undefined) return undefined;
  const own = { collection: partnerLinks, id: link.id, version: link.version };
  return { link, ...holds, checks: [own, ...holds.checks] };
}

/** What a link rests on, whether or not it is made yet; undefined where that does not stand today. */
export async function whatHolds(
  { store, clock }: Deps,
  ctx: Pick<Context, 'scope'>,
  link: Pick<PartnerLink, 'consentId' | 'partnerId' | 'participantId'>,
): Promise<Omit<LiveLink, 'link'> | undefined> {
  const [consent, partner] = [
    await store.get(ctx.scope, consents, link.consentId),
    await store.get(ctx.scope, partners, link.partnerId, { unseal: false }),
  ];
  if (consent === undefined || partner === undefined || partner.disabledAt !== undefined) return undefined;
  const isTo = consent.recipientId === partner.id && consent.participantId === link.participantId;
  if (!isTo || consentState(consent, await todayOf({ store, clock }, ctx)) !== 'live') return undefined;
  // Whoever is being forgotten is gone from the yes on; what stood about them goes after that.
  const person = await store.get(ctx.scope, participants, link.participantId, { unseal: false });
  if (person === undefined) return undefined;
  const checks = [
    { collection: participants, id: person.id, version: person.version },
    { collection: consents, id: consent.id, version: consent.version },
    { collection: partners, id: partner.id, version: partner.version },
  ];
  return { consent, partner, checks };
}

/**
 * Whether a consent lets a partner open somebody’s own pages: they show what was answered and take answers, so less than both opens
 * none of them.
 */
export const opensPages = (consent: Pick<Consent, 'fields'>): boolean =>
  permits(consent, 'offers') && permits(consent, 'answers');

/** Whether a consent lets a partner see this. */
export const permits = ({ fields }: Pick<Consent, 'fields'>, field: PartnerField): boolean =>
  fields.includes(field);
