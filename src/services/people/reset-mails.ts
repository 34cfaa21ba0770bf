import type { OneTimeLink } from '../../domain/one-time-link.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { deliveries, links, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { linkDelivery } from '../deliveries/link-mails.ts';
import { dueFact } from '../deliveries/planning.ts';
import { commit, done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { goodFor, mailedResetIdOf } from './links.ts';

export interface ResetMails {
  /** Makes the link that was asked for and the mail with it, once a cause, where somebody who may sign in has the address. */
  readonly plan: UseCase<[addressKey: string, causeId: string], void, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** Links for a new password that are mailed. They are apart from those that administrators hand over: nobody voids these by asking. */
export function createResetMails({ store, clock, secrets }: Deps): ResetMails {
  return {
    plan: withPermission('delivery:send', async (round: RoundContext, addressKey, causeId) => {
      const user = await store.find(round.everywhere(), users, 'byEmail', [addressKey]);
      if (user === undefined || user.disabledAt !== undefined) return;
      const ctx = round.within(user.organisationId);
      const deliveryId = causeId.replace(/^out_/, 'dlv_');
      if ((await store.get(ctx.scope, deliveries, deliveryId)) !== undefined) return;
      const id = mailedResetIdOf(user);
      const old = await store.get(ctx.scope, links, id);
      const now = clock();
      const secret = secrets.random();
      const made = {
        secretDigest: secrets.digest(secret),
        expiresAt: plusSeconds(now, goodFor.reset),
      };
      const link: OneTimeLink =
        old === undefined
          ? { ...first(id, user.organisationId, now), purpose: 'reset', userId: user.id, ...made }
          : next(old, now, made);
      const row = linkDelivery(deliveryId, link, secret, user);
      const unit = {
        checks: [{ collection: users, id: user.id, version: user.version }],
        puts: [put(links, link, old?.version ?? 0), put(deliveries, row, 0)],
        facts: row.state === 'waiting' ? [dueFact(row)] : [],
        audit: [done('issue', 'reset', user.id)],
      };
      await commit({ store, clock }, ctx, unit, undefined);
    }),
  };
}
