import type { Delivery } from '../../domain/delivery.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Mailer } from '../../notify/port.ts';
import { deliveries, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { createMailReach, type MailReach } from './mail-reach.ts';
import { dueFact } from './planning.ts';

export interface Deliveries {
  /** What went to whom and what became of it, the newest first. */
  readonly list: UseCase<
    [asked: PageAsked & { readonly state?: Delivery['state'] | undefined }],
    Page<Delivery> & { readonly goes: Mailer['goes'] }
  >;
  /** Sends one again that came to no good end, and lets its address be tried again. Throws Problem `not_found` and `conflict`. */
  readonly resend: UseCase<[id: string], Delivery>;
  /** Whether mail comes to a participant. Throws Problem `not_found`. */
  readonly reach: UseCase<[participantId: string], MailReach>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Pick<Mailer, 'goes'>;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
}

const noGoodEnds: readonly Delivery['state'][] = ['unknown', 'refused', 'failed'];

/** What left the house, for whoever looks after it. */
export function createDeliveries({ store, clock, mailer, blind, audit }: Deps): Deliveries {
  return {
    reach: createMailReach({ store, blind, audit }),
    list: withPermission('delivery:read', async (ctx, { state, limit, cursor }) => {
      const options = { limit, cursor, descending: true };
      const page =
        state === undefined
          ? await store.list(ctx.scope, deliveries, 'all', options)
          : await store.list(ctx.scope, deliveries, 'byState', { ...options, key: [state] });
      return { ...page, goes: mailer.goes };
    }),
    resend: withPermission('delivery:write', (ctx, id) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, deliveries, id);
        if (row === undefined) throw notFound('delivery');
        if (!noGoodEnds.includes(row.state)) throw new Problem('conflict', 'delivery_on_its_way');
        const user = row.userId === undefined ? undefined : await store.get(ctx.scope, users, row.userId);
        const now = clock();
        const again = next(row, now, { state: 'waiting', dueAt: now, attempts: 0, lastError: undefined });
        const unit = {
          puts: [
            put(deliveries, again, row.version),
            ...(user?.mailRefused === undefined
              ? []
              : [put(users, next(user, now, { mailRefused: undefined }), user.version)]),
          ],
          facts: [dueFact(again)],
          audit: [done('resend', 'delivery', id)],
        };
        return commit({ store, clock }, ctx, unit, again);
      }),
    ),
  };
}
