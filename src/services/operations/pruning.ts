import { codeShownSeconds } from '../../domain/one-time-code.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  codes,
  idempotency,
  knownBrowsers,
  linkEntries,
  links,
  outbox,
  questions,
  sessions,
  signInFailures,
} from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import { pruneImports } from '../imports/prune-imports.ts';
import { commit } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Pruning {
  /**
   * Takes away what was kept long enough: facts handed on, answers, sessions, links, known browsers, failed sign-ins, questions that
   * lapsed. Gives how many rows.
   */
  readonly prune: UseCase<[], number, RoundContext>;
  /** Takes away dry runs of files, and what is kept of refused cells. Gives how many rows. */
  readonly pruneImports: UseCase<[], number, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  /** Destroys the keys of the days before: what was kept for a day and a night opens in no backup, either. */
  readonly destroyDaysBefore: (now: Instant) => Promise<void>;
  readonly destroyKey: (subject: string) => Promise<void>;
  readonly limits: {
    readonly outboxDays: number;
    readonly lapsedQuestionDays: number;
    readonly dryRunDays: number;
    readonly refusedCellDays: number;
  };
}

const daySeconds = 86_400;

/** Records that serve for a while only. */
export function createPruning({ store, clock, destroyDaysBefore, destroyKey, limits }: Deps): Pruning {
  async function drop<R extends Row>(
    ctx: RoundContext,
    collection: Collection<R>,
    path: string,
    old: { readonly key?: readonly boolean[]; readonly below: string },
  ): Promise<number> {
    let dropped = 0;
    for await (const row of walk(store, ctx.everywhere(), collection, path, { ...old, unseal: false })) {
      const removals = [removal(collection, row, row.version)];
      try {
        await commit({ store, clock }, ctx.within(row.organisationId), { removals }, undefined);
        dropped += 1;
      } catch (error) {
        // In use again since it was read.
        if (!isOvertaken(error)) throw error;
      }
    }
    return dropped;
  }

  return {
    pruneImports: withPermission('records:prune', (ctx: RoundContext) =>
      pruneImports({ store, clock, destroyKey, limits }, ctx),
    ),
    prune: withPermission('records:prune', async (ctx: RoundContext) => {
      const now = clock();
      const handedOn = { key: [true], below: plusSeconds(now, -limits.outboxDays * daySeconds) };
      const lapsed = { below: plusSeconds(now, -limits.lapsedQuestionDays * daySeconds) };
      const dropped =
        (await drop(ctx, outbox, 'byRelayedAt', handedOn)) +
        (await drop(ctx, questions, 'byLapse', lapsed)) +
        (await drop(ctx, idempotency, 'byExpiry', { below: now })) +
        (await drop(ctx, sessions, 'byExpiry', { below: now })) +
        (await drop(ctx, links, 'byExpiry', { below: now })) +
        (await drop(ctx, linkEntries, 'byExpiry', { below: now })) +
        (await drop(ctx, codes, 'byExpiry', { below: plusSeconds(now, -codeShownSeconds) })) +
        (await drop(ctx, knownBrowsers, 'byExpiry', { below: now })) +
        (await drop(ctx, signInFailures, 'byWindow', { below: now }));
      await destroyDaysBefore(now);
      return dropped;
    }),
  };
}
