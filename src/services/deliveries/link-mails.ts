import { type Delivery, masked } from '../../domain/delivery.ts';
import type { Enquiry } from '../../domain/enquiry.ts';
import type { OneTimeLink } from '../../domain/one-time-link.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { deliveries, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { createLinkGoals } from './link-goal.ts';
import type { Post } from './sending.ts';
import { begun, ended, tried } from './tries.ts';

export interface LinkMails {
  /** Sends a mail that leads to a one-time link, as far as that is still to be done and the link is still good. */
  readonly send: UseCase<[deliveryId: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly post: Post;
}

/** The delivery of a link that is made now. An address that refused mail gets none until somebody corrects it. */
export function linkDelivery(
  id: string,
  link: OneTimeLink,
  secret: string,
  { email, mailRefused }: Pick<User, 'email'> & Partial<Pick<User, 'mailRefused'>>,
): Delivery {
  const { organisationId, updatedAt: now, userId, purpose: kind } = link;
  return {
    ...first(id, organisationId, now),
    ...given({ userId }),
    ...{ channel: 'mail', linkId: link.id, kind, time: 'now', to: masked(email), attempts: 0 },
    ...(mailRefused === undefined
      ? { secret, state: 'waiting', dueAt: now }
      : { state: 'refused', lastError: 'address_refused' }),
  };
}

/** The delivery of a question to an employer, which whoever has it answers. */
export function enquiryDelivery(id: string, enquiry: Enquiry, secret: string): Delivery {
  const { organisationId, updatedAt: now, email } = enquiry;
  return {
    ...first(id, organisationId, now),
    ...{ channel: 'mail', linkId: enquiry.id, kind: 'enquiry', time: 'now', to: masked(email), attempts: 0 },
    ...{ secret, state: 'waiting', dueAt: now },
  };
}

/** Mails that lead to one-time links and enquiries: no choice and no quiet hour holds what somebody waits for. */
export function createLinkMails({ store, clock, blind, secrets, post }: Deps): LinkMails {
  const change = ({ scope, fence }: Context, id: string, how: (row: Delivery) => Partial<Delivery>) =>
    untilNotOvertaken(async () => {
      const row = await store.get(scope, deliveries, id);
      if (row === undefined) return;
      const puts = [put(deliveries, next(row, clock(), how(row)), row.version)];
      await commit({ store, clock }, { scope, fence }, { puts }, undefined);
    });

  const markRefused = ({ scope, fence }: Context, userId: string) =>
    untilNotOvertaken(async () => {
      const user = await store.get(scope, users, userId);
      if (user === undefined) return;
      const now = clock();
      const puts = [put(users, next(user, now, { mailRefused: now }), user.version)];
      await commit({ store, clock }, { scope, fence }, { puts }, undefined);
    });

  const goalOf = createLinkGoals({ store, clock, secrets, post });

  return {
    send: withPermission('delivery:send', async (ctx, deliveryId) => {
      const row = await store.get(ctx.scope, deliveries, deliveryId);
      // Nobody else has this work, so whoever marked it is gone: whether it arrived nobody knows.
      if (row?.state === 'sending') return change(ctx, row.id, () => ended('unknown', 'cut_off'));
      if (row?.state !== 'waiting' || row.linkId === undefined) return;
      const goal = await goalOf(ctx, row);
      if (goal === undefined) return change(ctx, row.id, () => ended('failed', 'link_no_good'));
      const { to, letter, replyTo } = goal;
      const mail = {
        ...{ to, replyTo, ...letter },
        messageId: `${blind(`mail ${row.id}`)}@${post.domain}`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      const outcome = await post.mailer.send(mail, () => change(ctx, row.id, () => begun(clock(), to)));
      await change(ctx, row.id, (one) => tried(one, outcome, clock()));
      const isRefused = outcome.became === 'refused' && outcome.address;
      if (isRefused && row.userId !== undefined) await markRefused(ctx, row.userId);
    }),
  };
}
