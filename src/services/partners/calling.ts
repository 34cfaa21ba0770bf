import { type Delivery, isWebhook, type WebhookDelivery } from '../../domain/delivery.ts';
import type { Decision } from '../../domain/match.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Webhooks } from '../../notify/port.ts';
import { decisions, deliveries, matches, partnerLinks, partners } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { ended, tried } from '../deliveries/tries.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { liveLink, permits } from './live-links.ts';
import { fieldOf, isStanding } from './telling-partners.ts';

export interface Calling {
  /**
   * Calls a partner's portal, if that is still to be done. Consent, link and decision are looked at here, at the last moment. It has
   * the same id at every try, so one that comes twice is seen to be one.
   */
  readonly call: UseCase<[deliveryId: string], void>;
}

export interface CallingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly webhooks: Pick<Webhooks, 'send'>;
}

export function createCalling({ store, clock, webhooks }: CallingDeps): Calling {
  /** Whether a partner may still hear of it, and whether it is still so. */
  async function stands(
    ctx: Context,
    { kind, partnerLinkId, decisionId }: WebhookDelivery,
  ): Promise<boolean> {
    if (kind === 'link.ended') {
      const link = await store.get(ctx.scope, partnerLinks, partnerLinkId);
      // Who was forgotten has none any more: it ended before it went.
      return link === undefined || link.endedAt !== undefined;
    }
    const live = await liveLink({ store, clock }, ctx, partnerLinkId);
    if (live === undefined || !permits(live.consent, fieldOf[kind]) || decisionId === undefined) return false;
    const decision = await store.get(ctx.scope, decisions, decisionId);
    const match = decision && (await store.get(ctx.scope, matches, decision.matchId));
    if (match === undefined) return false;
    const history: Decision[] = [];
    for await (const one of walk(store, ctx.scope, decisions, 'byMatch', { key: [match.id] }))
      history.push(one);
    return isStanding(match, history, decisionId);
  }

  const change = (ctx: Context, id: string, how: (row: Delivery) => Partial<Delivery>) =>
    untilNotOvertaken(async () => {
      const row = await store.get(ctx.scope, deliveries, id);
      if (row === undefined) return;
      const puts = [put(deliveries, next(row, clock(), how(row)), row.version)];
      await commit({ store, clock }, ctx, { puts }, undefined);
    });

  return {
    call: withPermission('delivery:send', async (ctx, deliveryId) => {
      const row = await store.get(ctx.scope, deliveries, deliveryId);
      const isDue = row?.state === 'waiting' && (row.dueAt ?? '') <= clock();
      if (row === undefined || !isWebhook(row) || !isDue) return;
      const partner = await store.get(ctx.scope, partners, row.partnerId);
      if (!(await stands(ctx, row)) || partner === undefined || partner.disabledAt !== undefined) {
        const removals = [removal(deliveries, row, row.version)];
        return commit({ store, clock }, ctx, { removals }, undefined);
      }
      const { webhookUrl: url, webhookSecret: secret } = partner;
      if (url === undefined || secret === undefined)
        return change(ctx, row.id, () => ended('failed', 'no_webhook'));
      const { kind: type, partnerLinkId: linkId, opportunityId, createdAt: at } = row;
      const body = JSON.stringify({ type, linkId, opportunityId, at });
      const outcome = await webhooks.send({ url, secret, id: row.id, body, now: Date.parse(clock()) });
      await change(ctx, row.id, (now) =>
        tried(now, 'error' in outcome ? { ...outcome, address: false } : outcome, clock()),
      );
    }),
  };
}
