import type { Fact } from '../../domain/fact.ts';
import type { Decision, Match } from '../../domain/match.ts';
import { isOfferedState } from '../../domain/offer.ts';
import type { PartnerLink, WebhookEvent } from '../../domain/partner.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { decisions, deliveries, matches, partnerLinks, partners } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { dueFact } from '../deliveries/planning.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { liveLink, permits } from './live-links.ts';

/** What a consent has to cover for a partner to hear of an event; the end of a link it hears of without one. */
export const fieldOf = {
  'offer.made': 'offers',
  'offer.withdrawn': 'offers',
  'answer.received': 'answers',
} as const satisfies Partial<Record<WebhookEvent, 'offers' | 'answers'>>;

/** What a decision is to a partner's portal; undefined for what goes on between others. */
export function eventOf({ action, from, to, reasonCode }: Decision): keyof typeof fieldOf | undefined {
  if (action === 'offer') return 'offer.made';
  // A yes to the job itself is between the person and its employer.
  if (action === 'interested' && from === 'offered') return undefined;
  if (action === 'interested' || action === 'not_interested' || action === 'ask') return 'answer.received';
  if (action === 'record_answer' && (reasonCode === 'interested' || reasonCode === 'not_interested'))
    return 'answer.received';
  return to === 'withdrawn' && isOfferedState(from) ? 'offer.withdrawn' : undefined;
}

/** Whether a decision is still part of how a match came to stand as it does. */
export function isStanding(match: Match, history: readonly Decision[], decisionId: string): boolean {
  const byId = new Map(history.map((one) => [one.id, one]));
  for (let at = match.lastDecisionId; at !== undefined; at = byId.get(at)?.previousId)
    if (at === decisionId) return true;
  return false;
}

export interface TellingPartners {
  /** Plans the calls that a decision asks for, once; they go when the person may hear of it. */
  readonly tellOfDecision: UseCase<[matchId: string, decisionId: string], void>;
  /** Plans the call that says that a link ended, once. */
  readonly tellOfEnd: UseCase<[partnerLinkId: string], void>;
}

export interface TellingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
}

interface CallAbout {
  readonly decisionId?: string;
  readonly opportunityId?: string;
  readonly dueAt?: Instant;
}

/** A call to a link's portal, for the unit that plans it; nothing where it wants none. */
export async function callPlanned(
  { store, clock, newId, blind }: TellingDeps,
  { scope }: Context,
  link: PartnerLink,
  kind: WebhookEvent,
  about: CallAbout = {},
): Promise<{ readonly puts: readonly Put[]; readonly facts: readonly Fact[] }> {
  const partner = await store.get(scope, partners, link.partnerId, { unseal: false });
  if (partner?.webhookUrl === undefined || partner.disabledAt !== undefined) return { puts: [], facts: [] };
  const now = clock();
  const { dueAt = now, ...named } = about;
  const row = {
    ...first(newId('delivery'), scope.organisationId, now),
    ...({ channel: 'webhook', kind, time: 'now', state: 'waiting', attempts: 0 } as const),
    ...{ partnerId: partner.id, partnerLinkId: link.id, ...given(named) },
    once: blind(`webhook ${kind} ${link.id} ${about.decisionId ?? ''}`),
    ...{ to: new URL(partner.webhookUrl).host, dueAt },
  };
  return { puts: [put(deliveries, row, 0)], facts: dueAt <= now ? [dueFact(row)] : [] };
}

/** What partners' portals are told: that something happened with one of theirs, never what. */
export function createTellingPartners({ store, clock, newId, blind }: TellingDeps): TellingPartners {
  async function plan(ctx: Context, link: PartnerLink, kind: WebhookEvent, about: CallAbout): Promise<void> {
    const unit = await callPlanned({ store, clock, newId, blind }, ctx, link, kind, about);
    try {
      await commit({ store, clock }, ctx, unit, undefined);
    } catch (error) {
      // It is planned already: one cause is one call.
      if (!isOvertaken(error)) throw error;
    }
  }

  return {
    tellOfDecision: withPermission('delivery:send', async (ctx, matchId, decisionId) => {
      const match = await store.get(ctx.scope, matches, matchId);
      const decision = await store.get(ctx.scope, decisions, decisionId);
      const kind = decision && eventOf(decision);
      if (match === undefined || decision === undefined || kind === undefined) return;
      const { participantId, opportunityId } = match;
      const about = { decisionId, opportunityId, ...given({ dueAt: decision.heldUntil }) };
      const path = { key: [participantId] } as const;
      for await (const link of walk(store, ctx.scope, partnerLinks, 'byParticipant', path)) {
        if (link.endedAt !== undefined) continue;
        const live = await liveLink({ store, clock }, ctx, link.id);
        if (live !== undefined && permits(live.consent, fieldOf[kind])) await plan(ctx, link, kind, about);
      }
    }),
    tellOfEnd: withPermission('delivery:send', async (ctx, partnerLinkId) => {
      const link = await store.get(ctx.scope, partnerLinks, partnerLinkId);
      if (link?.endedAt !== undefined) await plan(ctx, link, 'link.ended', {});
    }),
  };
}
