import { type Cover, overlap } from '../../domain/cover.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, type LocalDate, plusDays } from '../../domain/values/time.ts';
import { covers, notices, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { noticeKey, noticePut } from '../notices/new-notice.ts';
import type { StandIns } from './stand-ins.ts';

export interface CoverInput {
  readonly coachId: string;
  readonly by: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly note?: string | undefined;
}

/** A cover with the names of both. */
export interface CoverView extends Cover {
  readonly coachName: string | undefined;
  readonly byName: string | undefined;
  readonly running: boolean;
}

export interface Covers {
  /**
   * Throws Problem `forbidden` for another coach's people, `invalid` for whoever is no coach, oneself and days that are over, and
   * `conflict` where a cover stands in the way.
   */
  readonly create: UseCase<[input: CoverInput], CoverView>;
  /** Those that have not ended, the first to end first. */
  readonly list: UseCase<[page: PageAsked], Page<CoverView>>;
  /** Gives the people back at once. */
  readonly end: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly standIns: StandIns;
}

const mostDays = 366;

/** Who stands in for whom, from a day until a day. */
export function createCovers({ store, clock, newId, standIns }: Deps): Covers {
  async function coach(ctx: Context, field: 'coachId' | 'by', id: string): Promise<User> {
    const user = await store.get(ctx.scope, users, id);
    const looksAfter = user?.role === 'coach' || user?.role === 'supervisor';
    if (user === undefined || !looksAfter || user.disabledAt !== undefined)
      throw invalid(field, 'unknown_coach');
    return user;
  }

  async function views(ctx: Context, rows: readonly Cover[]): Promise<readonly CoverView[]> {
    const today = await todayOf({ store, clock }, ctx);
    const ids = [...new Set(rows.flatMap(({ coachId, by }) => [coachId, by]))];
    const people = await store.getMany(ctx.scope, users, ids);
    const nameOf = (id: string) => people.find((user) => user.id === id)?.displayName;
    return rows.map((row) => ({
      ...row,
      ...{ coachName: nameOf(row.coachId), byName: nameOf(row.by), running: row.from <= today },
    }));
  }

  /** Throws Problem where another cover stands in the way: nobody answers for those whom a stand-in is to answer for in turn. */
  async function checkBeside(ctx: Context, input: CoverInput): Promise<void> {
    const beside = (await standIns.standing(ctx)).filter((one) => overlap(one, input));
    const refuse = (
      key: 'cover_overlaps' | 'cover_by_somebody_away' | 'cover_of_stand_in',
      other: Cover | undefined,
    ) => {
      if (other === undefined) return;
      const days = { from: { date: other.from }, until: { date: other.until } };
      throw new Problem('conflict', sentence(key, days));
    };
    refuse(
      'cover_overlaps',
      beside.find(({ coachId }) => coachId === input.coachId),
    );
    refuse(
      'cover_by_somebody_away',
      beside.find(({ coachId }) => coachId === input.by),
    );
    refuse(
      'cover_of_stand_in',
      beside.find(({ by }) => by === input.coachId),
    );
  }

  return {
    create: withPermission('cover:write', async (ctx, input) => {
      guard(ctx, 'cover:write', { coachId: input.coachId });
      if (input.by === input.coachId) throw invalid('by', 'cover_by_oneself');
      await coach(ctx, 'coachId', input.coachId);
      await coach(ctx, 'by', input.by);
      if (input.until < input.from) throw invalid('until', 'last_day_before_first');
      if (input.until < (await todayOf({ store, clock }, ctx))) throw invalid('until', 'cover_already_over');
      if (input.until > plusDays(input.from, mostDays))
        throw invalid('until', sentence('cover_too_long', { most: mostDays }));
      await checkBeside(ctx, input);
      const now = clock();
      const { organisationId } = ctx.scope;
      const row: Cover = {
        ...first(newId('cover'), organisationId, now),
        ...{ coachId: input.coachId, by: input.by, from: input.from, until: input.until },
        ...given({ note: input.note }),
      };
      const data = { coachId: row.coachId, firstDay: row.from, until: row.until };
      const notice = { kind: 'cover_given', importance: 'soon', cause: [row.id], data } as const;
      const told = row.by === ctx.scope.actor.id ? [] : [noticePut({ clock, newId }, ctx, row.by, notice)];
      const [view] = await views(ctx, [row]);
      if (view === undefined) throw new Error('A cover has no view.');
      const unit = { puts: [put(covers, row, 0), ...told], audit: [done('create', 'cover', row.id)] };
      return commit({ store, clock }, ctx, unit, view);
    }),
    list: withPermission('cover:read', async (ctx, { limit, cursor }) => {
      const from = await todayOf({ store, clock }, ctx);
      const page = await store.list(ctx.scope, covers, 'byUntil', { from, limit, cursor });
      return pageWith(await views(ctx, page.items), page.nextCursor, page.unreadable ?? []);
    }),
    end: withPermission('cover:write', (ctx, id) =>
      // Whoever reads of it at this moment marks its notice.
      untilFresh(async () => {
        const row = await store.get(ctx.scope, covers, id, { unseal: false });
        if (row === undefined) throw notFound('cover');
        guard(ctx, 'cover:write', { coachId: row.coachId });
        const told = await store.find(ctx.scope, notices, 'byCause', [row.by, noticeKey('cover_given', id)]);
        const puts = told && [put(notices, next(told, clock(), { stands: false }), told.version)];
        const unit = {
          puts: puts ?? [],
          removals: [removal(covers, row)],
          audit: [done('end', 'cover', id)],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
  };
}
