import { type Delivery, isOfNotice, isWebhook, masked } from '../../domain/delivery.ts';
import type { Fact } from '../../domain/fact.ts';
import { preferred } from '../../domain/preferences.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { deliveries, notices, preferences, users } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { heldSeconds } from '../matches/decision.ts';
import type { Organisations } from '../people/organisations.ts';
import { stepOf } from './schedule.ts';

export interface DeliveryPlanning {
  /** Makes of a notice what is to be delivered of it, once. */
  readonly plan: UseCase<[noticeId: string], void>;
  /** Looks anew at all that waits for somebody whose choices are others now. */
  readonly planAgain: UseCase<[userId: string], void>;
  /** Asks for the sending of all that is due. */
  readonly askForDue: UseCase<[], void, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Pick<Organisations, 'get'>;
}

const mostAsked = 1000;

/** What asks for the sending of a delivery: by itself, or with the others of the day. */
export function dueFact(row: Delivery): Fact {
  if (isWebhook(row)) return { type: 'webhook.due', deliveryId: row.id };
  if (!isOfNotice(row)) return { type: 'linkMail.due', deliveryId: row.id };
  return { type: 'mail.due', userId: row.userId, deliveryId: row.time === 'digest' ? 'digest' : row.id };
}

/** What is to be delivered to whom, and when. */
export function createDeliveryPlanning({ store, clock, newId, organisations }: Deps): DeliveryPlanning {
  async function choicesOf({ scope }: Context, userId: string) {
    const [{ zone }, kept] = await Promise.all([
      organisations.get(scope.organisationId),
      store.get(scope, preferences, userId),
    ]);
    return { zone, choices: preferred(kept) };
  }

  return {
    plan: withPermission('delivery:send', async (ctx, noticeId) => {
      const notice = await store.get(ctx.scope, notices, noticeId);
      if (notice === undefined || notice.read) return;
      const user = await store.get(ctx.scope, users, notice.userId);
      if (user === undefined || user.disabledAt !== undefined || user.email === '') return;
      const { choices, zone } = await choicesOf(ctx, user.id);
      const now = clock();
      const { kind } = notice;
      const time: Delivery['time'] = choices.mail[kind] === 'digest' ? 'digest' : 'now';
      const step = stepOf({ kind, time, state: 'waiting', attempts: 0 }, choices, now, zone);
      if (step.become === 'none') return;
      // What somebody released is announced once a slip of the finger has been taken back.
      const held = kind === 'person_to_see' ? plusSeconds(notice.createdAt, heldSeconds) : now;
      const goes = step.become === 'send' && held <= now;
      const when =
        step.become === 'send'
          ? { state: 'waiting' as const, dueAt: goes ? now : held }
          : { state: step.become, dueAt: step.dueAt };
      const begun = {
        ...first(newId('delivery'), ctx.scope.organisationId, now),
        userId: user.id,
        noticeId,
        kind,
        time,
      };
      const kept = { channel: 'mail', to: masked(user.email), attempts: 0 } as const;
      // An address that refused mail gets none until somebody corrects it; that it would have had some is seen.
      const row: Delivery =
        user.mailRefused === undefined
          ? { ...begun, ...kept, ...when }
          : { ...begun, ...kept, state: 'refused', lastError: 'address_refused' };
      const facts = goes && user.mailRefused === undefined ? [dueFact(row)] : [];
      try {
        await commit({ store, clock }, ctx, { puts: [put(deliveries, row, 0)], facts }, undefined);
      } catch (error) {
        // Another worker planned it: one notice has one.
        if (!isOvertaken(error)) throw error;
      }
    }),

    planAgain: withPermission('delivery:send', async (ctx, userId) => {
      const { choices, zone } = await choicesOf(ctx, userId);
      const ids: string[] = [];
      for (const state of ['waiting', 'held'] as const)
        for await (const row of walk(store, ctx.scope, deliveries, 'byUserAndState', {
          key: [userId, state],
        }))
          if (isOfNotice(row)) ids.push(row.id);
      for (const id of ids)
        await untilNotOvertaken(async () => {
          const row = await store.get(ctx.scope, deliveries, id);
          if (row === undefined || !isOfNotice(row) || (row.state !== 'waiting' && row.state !== 'held'))
            return;
          const now = clock();
          const step = stepOf(row, choices, now, zone);
          if (step.become === 'none')
            return commit(
              { store, clock },
              ctx,
              { removals: [removal(deliveries, row, row.version)] },
              undefined,
            );
          const time = choices.mail[row.kind] === 'digest' ? 'digest' : 'now';
          const state = step.become === 'held' ? 'held' : 'waiting';
          const dueAt = step.become === 'send' ? now : step.dueAt;
          if (row.time === time && row.state === state && row.dueAt === dueAt) return;
          const changed = next(row, now, { time, state, dueAt });
          const facts = step.become === 'send' ? [dueFact(changed)] : [];
          await commit(
            { store, clock },
            ctx,
            { puts: [put(deliveries, changed, row.version)], facts },
            undefined,
          );
        });
    }),

    askForDue: withPermission('delivery:send', async (ctx: RoundContext) => {
      const due = new Map<string, { readonly organisationId: string; readonly fact: Fact }>();
      const below = plusSeconds(clock(), 0.001);
      // One that is still being sent long after it began was cut off; whoever sends it next says so.
      for (const state of ['waiting', 'held', 'sending'] as const) {
        const options = { key: [state], below, limit: mostAsked, unseal: false } as const;
        const { items } = await store.list(ctx.everywhere(), deliveries, 'byDue', options);
        for (const row of items) {
          const fact = dueFact(row);
          due.set(JSON.stringify(fact), { organisationId: row.organisationId, fact });
        }
      }
      for (const { organisationId, fact } of due.values())
        await commit({ store, clock }, ctx.within(organisationId), { facts: [fact] }, undefined);
    }),
  };
}
