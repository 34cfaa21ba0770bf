import type { Notice } from '../../domain/notice.ts';
import { Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';

export type NewNotice = Omit<Notice, keyof Row | 'userId' | 'read' | 'readAt'>;

export interface NoticeWriter {
  /** The notice as a user would get it; undefined when there was one for the same cause. */
  draft(ctx: Context, userId: string, notice: NewNotice): Promise<Notice | undefined>;
  /** Commits new notices together. */
  write(ctx: Context, rows: readonly Notice[]): Promise<void>;
  /** Writes a notice for some users, once per user and cause. */
  writeFor(ctx: Context, userIds: readonly string[], notice: NewNotice): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Writes notices exactly once per cause, whatever crashes and however many write at once. */
export function createNoticeWriter({ store, clock, newId }: Deps): NoticeWriter {
  const draft: NoticeWriter['draft'] = async (ctx, userId, notice) => {
    const before = await store.find(ctx.scope, notices, 'byCause', [userId, notice.dedupeKey]);
    if (before !== undefined) return undefined;
    const row = first(newId('notice'), ctx.scope.organisationId, clock());
    return { ...row, ...notice, userId, read: false };
  };

  const write: NoticeWriter['write'] = async (ctx, rows) => {
    if (rows.length === 0) return;
    try {
      const puts = rows.map((row) => put(notices, row, 0));
      await commit({ store, clock }, ctx, { puts }, undefined);
    } catch (error) {
      // Another worker wrote one of them in between.
      if (!(error instanceof Problem && error.extras.uniquePath === 'notices.byCause')) throw error;
      // Alone, the unique key has done its work.
      if (rows.length > 1) for (const row of rows) await write(ctx, [row]);
    }
  };

  return {
    draft,
    write,
    async writeFor(ctx, userIds, notice) {
      const rows = await Promise.all([...new Set(userIds)].map((userId) => draft(ctx, userId, notice)));
      await write(
        ctx,
        rows.filter((row) => row !== undefined),
      );
    },
  };
}
