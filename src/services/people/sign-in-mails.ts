import type { OneTimeLink } from '../../domain/one-time-link.ts';
import type { User } from '../../domain/user.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { deliveries, links, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next as nextOf, put } from '../../store/rows.ts';
import { linkDelivery } from '../deliveries/link-mails.ts';
import { dueFact } from '../deliveries/planning.ts';
import { commit, done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { goodFor } from './links.ts';
import { codeOf } from './sign-in-code.ts';

export interface SignInMails {
  /** Makes the link that was asked for and the mail with it, once a cause, where somebody who may come in by a mail has the address. */
  readonly plan: UseCase<[addressKey: string, next: string, causeId: string], void, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** The row of the link by which somebody signs in: one, so that of two mails the later counts. */
export const signInLinkIdOf = (user: Pick<User, 'id'>): string => user.id.replace(/^usr_/, 'sgn_');

/** Whoever works with cases has a password and a second factor; an employer need not have either. */
export const comesByMail = (user: Pick<User, 'role' | 'disabledAt'>): boolean =>
  user.role === 'employer' && user.disabledAt === undefined;

/** Links by which an employer signs in without a password. */
export function createSignInMails({ store, clock, secrets }: Deps): SignInMails {
  return {
    plan: withPermission('delivery:send', async (round: RoundContext, addressKey, next, causeId) => {
      const user = await store.find(round.everywhere(), users, 'byEmail', [addressKey]);
      if (user === undefined || !comesByMail(user)) return;
      const ctx = round.within(user.organisationId);
      const deliveryId = causeId.replace(/^out_/, 'dlv_');
      if ((await store.get(ctx.scope, deliveries, deliveryId)) !== undefined) return;
      const id = signInLinkIdOf(user);
      const old = await store.get(ctx.scope, links, id);
      const now = clock();
      const secret = secrets.random();
      const made = {
        secretDigest: secrets.digest(secret),
        codeDigest: secrets.digest(codeOf(secrets, secret)),
        expiresAt: plusSeconds(now, goodFor.sign_in),
        next,
      };
      const link: OneTimeLink =
        old === undefined
          ? { ...first(id, user.organisationId, now), purpose: 'sign_in', userId: user.id, ...made }
          : nextOf(old, now, made);
      const row = linkDelivery(deliveryId, link, secret, user);
      const unit = {
        checks: [{ collection: users, id: user.id, version: user.version }],
        puts: [put(links, link, old?.version ?? 0), put(deliveries, row, 0)],
        facts: row.state === 'waiting' ? [dueFact(row)] : [],
        audit: [done('issue', 'sign_in', user.id)],
      };
      await commit({ store, clock }, ctx, unit, undefined);
    }),
  };
}
