import { acrossOrganisations, scopeOf } from '../domain/access/scope.ts';
import { liveStates } from '../domain/match-moves.ts';
import type { Row } from '../domain/values/row.ts';
import { holdsNotices } from '../domain/values/stage.ts';
import { type Clock, plusSeconds } from '../domain/values/time.ts';
import type { Collection } from '../store/collection.ts';
import {
  idempotency,
  matches,
  opportunities,
  outbox,
  participants,
  sessions,
  signInFailures,
  users,
} from '../store/collections/index.ts';
import { type Store, type Unit, walk } from '../store/port.ts';
import { next, put } from './kit/commit.ts';
import type { Context } from './kit/context.ts';
import type { NoticeRaiser } from './notices/notice-raiser.ts';

/** What time alone asks for. Each runs over every organisation, with the fence of the scheduled work. */
export interface Upkeep {
  expireOpportunities(ctx: Context): Promise<number>;
  returnDeferred(ctx: Context): Promise<number>;
  remind(ctx: Context): Promise<void>;
  prune(ctx: Context): Promise<number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly noticeRaiser: NoticeRaiser;
  readonly limits: {
    readonly closingDays: number;
    readonly staleProfileDays: number;
    readonly outboxDays: number;
  };
}

const day = 86_400;

/** Expiry, returns, reminders and pruning. */
export function createUpkeep({ store, clock, noticeRaiser, limits }: Deps): Upkeep {
  const everywhere = acrossOrganisations('upkeep');
  const within = (row: Row, job: string) =>
    scopeOf({ kind: 'job', id: job, organisationId: row.organisationId });
  const commitFor = (ctx: Context, row: Row, job: string, unit: Omit<Unit, 'organisationId'>) =>
    store.commit(within(row, job), { ...unit, organisationId: row.organisationId, fence: ctx.fence });

  return {
    async expireOpportunities(ctx) {
      let closed = 0;
      for await (const row of walk(store, everywhere, opportunities, 'byExpiry', {
        key: ['open'],
        below: clock(),
      })) {
        await commitFor(ctx, row, 'expire-opportunities', {
          puts: [put(opportunities, next(row, clock(), { state: 'expired' }), row.version)],
          facts: [{ type: 'opportunity.changed', opportunityId: row.id }],
          audit: [{ action: 'expire', noun: 'opportunity', subjectId: row.id, outcome: 'allowed' }],
        });
        closed += 1;
      }
      return closed;
    },

    async returnDeferred(ctx) {
      let returned = 0;
      for await (const row of walk(store, everywhere, matches, 'byDeferral', {
        key: ['deferred'],
        below: clock(),
      })) {
        // The deferral was a person's decision up to this day; after it the match is as if nobody had acted.
        const back = next(row, clock(), {
          state: 'suggested',
          actedOn: false,
          deferredUntil: undefined,
          lastDecisionId: undefined,
        });
        await commitFor(ctx, row, 'return-deferred', {
          puts: [put(matches, back, row.version)],
          facts: [{ type: 'rescore.asked', participantId: row.participantId }],
          audit: [
            { action: 'return', noun: 'match', subjectId: row.id, outcome: 'allowed', fields: ['state'] },
          ],
        });
        returned += 1;
      }
      return returned;
    },

    async remind(ctx) {
      const now = clock();
      const soon = plusSeconds(now, limits.closingDays * day);
      for await (const row of walk(store, everywhere, opportunities, 'byExpiry', {
        key: ['open'],
        from: now,
        below: soon,
      })) {
        const scoped = { scope: within(row, 'remind'), fence: ctx.fence };
        const told = new Set<string>();
        for (const state of ['suggested', ...liveStates] as const) {
          const page = await store.list(scoped.scope, matches, 'byOpportunityAndState', {
            key: [row.id, state],
            limit: 200,
            descending: true,
          });
          for (const { coachId } of page.items) if (coachId !== undefined) told.add(coachId);
        }
        const contacts = await store.list(scoped.scope, users, 'byEmployer', {
          key: [row.employerId],
          unseal: false,
        });
        for (const { id } of contacts.items) told.add(id);
        await noticeRaiser.raise(scoped, [...told], {
          kind: 'posting_closing',
          importance: 'soon',
          dedupeKey: `posting_closing:${row.id}:${row.expiresAt ?? ''}`,
          opportunityId: row.id,
          data: { expiresAt: row.expiresAt ?? '' },
        });
      }
      const stale = plusSeconds(now, -limits.staleProfileDays * day);
      for await (const row of walk(store, everywhere, participants, 'byUpdated', {
        below: stale,
        unseal: false,
      })) {
        if (holdsNotices(row.stage)) continue;
        const scoped = { scope: within(row, 'remind'), fence: ctx.fence };
        await noticeRaiser.raise(scoped, await noticeRaiser.findInCharge(scoped, row), {
          kind: 'stale_profile',
          importance: 'fyi',
          dedupeKey: `stale_profile:${row.id}:${row.version}`,
          participantId: row.id,
          data: { days: limits.staleProfileDays },
        });
      }
    },

    async prune(ctx) {
      const now = clock();
      let gone = 0;
      const drop = async <R extends Row>(
        collection: Collection<R>,
        path: string,
        options: { key?: readonly boolean[]; below: string },
      ) => {
        for await (const row of walk(store, everywhere, collection, path, { ...options, unseal: false })) {
          const removal = {
            collection,
            id: row.id,
            organisationId: row.organisationId,
          };
          await commitFor(ctx, row, 'prune', { removals: [removal] });
          gone += 1;
        }
      };
      await drop(outbox, 'byRelayedAt', { key: [true], below: plusSeconds(now, -limits.outboxDays * day) });
      await drop(idempotency, 'byExpiry', { below: now });
      await drop(sessions, 'byExpiry', { below: now });
      await drop(signInFailures, 'byWindow', { below: now });
      return gone;
    },
  };
}
