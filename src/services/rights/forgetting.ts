import type { Erasure, FormerDisclosure, KeptThing } from '../../domain/erasure.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, type Instant, localDate, plusSeconds } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  deliveries,
  disclosures,
  erasures,
  formerDisclosures,
  notices,
  users,
  waitingMatches,
} from '../../store/collections/index.ts';
import type { Put, Removal, Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { dropUnasked } from '../imports/undo/dropped-questions.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { personalSources } from './personal-rows.ts';

export interface Forgetting {
  /** Takes away all that stands about somebody whose erasure has begun, and destroys their key. Gives how many records went. */
  readonly finish: UseCase<[erasureId: string], number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  /** What the key of a subject sealed opens from now on in no store and in no backup. */
  readonly destroyKey: (subject: string) => Promise<void>;
  /** Days that a file of rows, what a day's answers were and facts are kept: no more than this is left of anybody. */
  readonly limits: { readonly refusedCellDays: number };
}

/** Records in one unit. */
const together = 300;

/**
 * What follows a yes. It may run twice: what is gone is not there the second time, and a key is destroyed once. Rows written by work
 * that was under way are found by a second look, before the key goes.
 */
export function createForgetting({ store, clock, newId, destroyKey, limits }: Deps): Forgetting {
  /** Takes a row away, or what of it is about this person; a disclosure is kept without them. */
  function forgotten(collection: Collection, row: Row, participantId: string, personKey: string) {
    const now = clock();
    if (collection.name === users.name) return {};
    if (collection.name === notices.name) {
      const notice = row as never as { participantIds?: readonly string[]; participantId?: string };
      const others = notice.participantIds?.filter((id) => id !== participantId) ?? [];
      if (others.length > 0 && notice.participantId !== participantId)
        return {
          puts: [put(notices, next(row as never, now, { participantIds: others } as never), row.version)],
        };
    }
    if (collection.name === disclosures.name) {
      const {
        participantId: _,
        once: __,
        id: ___,
        ...rest
      } = row as never as FormerDisclosure & {
        participantId: string;
        once: string;
      };
      const former: FormerDisclosure = {
        ...rest,
        ...first(newId('disclosure'), row.organisationId, row.createdAt),
        personKey,
      };
      return { puts: [put(formerDisclosures, former, 0)], removals: [removal(collection, row)] };
    }
    return { removals: [removal(collection, row)] };
  }

  async function sweep(ctx: Context, { personKey }: Erasure, participantId: string) {
    const gone: Record<string, number> = {};
    let puts: Put[] = [];
    let removals: Removal[] = [];
    const flush = async () => {
      if (puts.length + removals.length > 0)
        await commit({ store, clock }, ctx, { puts, removals }, undefined);
      puts = [];
      removals = [];
    };
    for (const { collection, rows } of personalSources) {
      for await (const row of rows(store, ctx.scope, participantId, collection.name === disclosures.name)) {
        const taken = forgotten(collection, row, participantId, personKey);
        puts.push(...(taken.puts ?? []));
        removals.push(...(taken.removals ?? []));
        if ((taken.removals ?? []).length > 0) gone[collection.name] = (gone[collection.name] ?? 0) + 1;
        if (collection.name === waitingMatches.name) {
          const { questionIds } = row as never as { questionIds: readonly string[] };
          removals.push(...(await dropUnasked(store, ctx, questionIds)));
        }
        if (collection.name === notices.name && (taken.removals ?? []).length > 0) {
          const mail = await store.find(ctx.scope, deliveries, 'byNotice', [row.id]);
          if (mail !== undefined) removals.push(removal(deliveries, mail));
        }
        if (puts.length + removals.length >= together) await flush();
      }
      await flush();
    }
    return gone;
  }

  return {
    finish: withPermission('erasure:finish', (ctx, erasureId) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, erasures, erasureId);
        if (row === undefined || row.state !== 'begun' || row.participantId === undefined) return 0;
        const swept = [await sweep(ctx, row, row.participantId), await sweep(ctx, row, row.participantId)];
        await destroyKey(row.participantId);
        const gone: Record<string, number> = { participants: 1 };
        for (const some of swept)
          for (const [name, count] of Object.entries(some)) gone[name] = (gone[name] ?? 0) + count;
        const now = clock();
        const kept = keptAfter(now, gone.disclosures !== undefined, limits.refusedCellDays);
        const finished = next(row, now, {
          ...{ state: 'done' as const, doneAt: now, participantId: undefined, gone, kept },
        });
        const audit = [done('finish', 'erasure', erasureId)];
        await commit(
          { store, clock },
          ctx,
          { puts: [put(erasures, finished, row.version)], audit },
          undefined,
        );
        return Object.values(gone).reduce((sum, count) => sum + count, 0);
      }),
    ),
  };
}

/** What is left, each with its reason in words elsewhere: said, not hidden. */
function keptAfter(now: Instant, wasSeen: boolean, fileDays: number): readonly KeptThing[] {
  const day = (days: number) => localDate(plusSeconds(now, days * 86_400), 'UTC');
  return [
    ...(wasSeen ? [{ what: 'disclosures' as const }] : []),
    { what: 'trail' },
    { what: 'files', until: day(fileDays) },
    { what: 'answers', until: day(1) },
    { what: 'backups' },
  ];
}
