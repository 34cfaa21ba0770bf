import { type Delivery, isWebhook, type WebhookDelivery } from '../../domain/delivery.ts';
import type { Decision } from '../../domain/match.ts';
import type { Partner } from '../../domain/partner.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { CallOutcome, Webhooks } from '../../notify/port.ts';
import { decisions, deliveries, matches, partnerLinks, partners } from '../../store/collections/index.ts';
import { type Check, type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { begun, ended, tried } from '../deliveries/tries.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { liveLink, permits } from './live-links.ts';
import { fieldOf, isStanding } from './telling-partners.ts';

export interface Calling {
  /**
   * Calls a partner's portal, if that is still to be done. Consent, link and decision are looked at here, and once more in the unit
   * that marks it as going, before anything is said: what ends one of them commits after that mark, or nothing goes. It has the same
   * id at every try, so one that comes twice is seen to be one.
   */
  readonly call: UseCase<[deliveryId: string], void>;
}

export interface CallingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly webhooks: Pick<Webhooks, 'send'>;
}

interface Standing {
  readonly partner: Partner;
  /** `*` where the link went with its person. */
  readonly participantId: string;
  readonly checks: readonly Check[];
}

export function createCalling({ store, clock, webhooks }: CallingDeps): Calling {
  /**
   * What has to stand still for a partner to hear of it, and whom it is about; undefined where the partner may hear of it no more, or
   * where it is so no more.
   */
  async function standing(
    ctx: Context,
    { kind, partnerId, partnerLinkId, decisionId }: WebhookDelivery,
  ): Promise<Standing | undefined> {
    const partner = await store.get(ctx.scope, partners, partnerId);
    if (partner === undefined || partner.disabledAt !== undefined) return undefined;
    if (kind === 'link.ended') {
      const link = await store.get(ctx.scope, partnerLinks, partnerLinkId);
      // Who was forgotten has none any more: it ended before it went.
      if (link !== undefined && link.endedAt === undefined) return undefined;
      const checks = [{ collection: partners, id: partner.id, version: partner.version }];
      return { partner, participantId: link?.participantId ?? '*', checks };
    }
    const live = await liveLink({ store, clock }, ctx, partnerLinkId);
    if (live === undefined || !permits(live.consent, fieldOf[kind]) || decisionId === undefined)
      return undefined;
    const decision = await store.get(ctx.scope, decisions, decisionId);
    const match = decision && (await store.get(ctx.scope, matches, decision.matchId));
    if (match === undefined) return undefined;
    const history: Decision[] = [];
    for await (const one of walk(store, ctx.scope, decisions, 'byMatch', { key: [match.id] }))
      history.push(one);
    if (!isStanding(match, history, decisionId)) return undefined;
    const checks = [...live.checks, { collection: matches, id: match.id, version: match.version }];
    return { partner, participantId: live.link.participantId, checks };
  }

  const change = (ctx: Context, id: string, how: (row: Delivery) => Partial<Delivery>) =>
    untilNotOvertaken(async () => {
      const row = await store.get(ctx.scope, deliveries, id);
      if (row === undefined) return;
      const puts = [put(deliveries, next(row, clock(), how(row)), row.version)];
      await commit({ store, clock }, ctx, { puts }, undefined);
    });

  /** A try that ended as it says, and when the next one is. */
  const end = (ctx: Context, id: string, outcome: CallOutcome) =>
    change(ctx, id, (row) =>
      tried(row, 'error' in outcome ? { ...outcome, address: false } : outcome, clock()),
    );

  return {
    // What changes between the look and the word is looked at anew: nothing has been said by then.
    call: withPermission('delivery:send', (ctx, deliveryId) =>
      untilNotOvertaken(async () => {
        const row = await store.get(ctx.scope, deliveries, deliveryId);
        if (row === undefined || !isWebhook(row)) return;
        // Nobody else has this work, so whoever marked it is gone. It comes again under the same id, as after any try that failed.
        if (row.state === 'sending') return end(ctx, row.id, { became: 'later', error: 'cut_off' });
        if (row.state !== 'waiting' || (row.dueAt ?? '') > clock()) return;
        const stands = await standing(ctx, row);
        if (stands === undefined) {
          const removals = [removal(deliveries, row, row.version)];
          return commit({ store, clock }, ctx, { removals }, undefined);
        }
        const { partner, participantId, checks } = stands;
        const { webhookUrl: url, webhookSecret: secret } = partner;
        if (url === undefined || secret === undefined)
          return change(ctx, row.id, () => ended('failed', 'no_webhook'));
        const { kind: type, partnerLinkId: linkId, opportunityId, createdAt: at } = row;
        const body = JSON.stringify({ type, linkId, opportunityId, at });
        const asked = { url, secret, id: row.id, body, now: Date.parse(clock()) };
        const outcome = await webhooks.send(asked, () => {
          const now = clock();
          const unit = {
            checks,
            puts: [put(deliveries, next(row, now, begun(now)), row.version)],
            audit: [done('call_portal', 'partnerLink', participantId)],
          };
          return commit({ store, clock }, ctx, unit, undefined);
        });
        await end(ctx, row.id, outcome);
      }),
    ),
  };
}
