import type { Decision } from '../../domain/match.ts';
import type { Notice } from '../../domain/notice.ts';
import { type OwnNoReason, ownNoReasons } from '../../domain/offer.ts';
import { lastDay } from '../../domain/opportunity.ts';
import { notFound } from '../../domain/problem.ts';
import type { Clock, LocalDate } from '../../domain/values/time.ts';
import {
  decisions,
  employers,
  notices,
  opportunities,
  participants,
  users,
} from '../../store/collections/index.ts';
import { type Page, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { stands } from './stepping-back.ts';
import type { MatchesAtHand } from './told-matches.ts';

/** A notice with the names of whom and what it is about, as far as they are known. */
export interface NoticeView extends Notice {
  readonly participantName: string | undefined;
  /** Of those it is about, the first few. */
  readonly participantNames: readonly string[] | undefined;
  readonly title: string | undefined;
  readonly employerName: string | undefined;
  /** Of a posting that closes soon, as the calendar of the organisation has it. */
  readonly lastDay: LocalDate | undefined;
  /** For whom somebody stands in. */
  readonly coachName: string | undefined;
  /** Of an answer: what somebody said, and why not where they said so. */
  readonly answer: SaidAnswer | undefined;
  /** No number is told before the reasons are read. */
  readonly reasonsFirst: boolean | undefined;
}

export interface SaidAnswer {
  readonly said: 'interested' | 'not_interested';
  readonly reason?: OwnNoReason | undefined;
}

/** What a decision says of the person's answer; undefined for any that is none. */
function answerOf({ action, reasonCode }: Decision): SaidAnswer | undefined {
  const said = [action, reasonCode].find((one) => one === 'interested' || one === 'not_interested');
  return said && { said, reason: ownNoReasons.find((one) => one === reasonCode) };
}

const decisionIn = ({ data: { decisionId } }: Notice): string =>
  typeof decisionId === 'string' ? decisionId : '';

const untilOf = ({ data: { until } }: Notice): LocalDate | undefined =>
  typeof until === 'string' ? until : undefined;

/** Names that a notice says, at most. */
const namesShown = 3;

interface Deps extends MatchesAtHand {
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
}

export interface Notices {
  /** The caller's own, newest first. */
  readonly list: UseCase<[filter: PageAsked & { readonly unread?: boolean | undefined }], Page<NoticeView>>;
  readonly unread: UseCase<[], number>;
  readonly read: UseCase<[id: string], NoticeView>;
  readonly readAll: UseCase<[], { readonly read: number }>;
}

/** Of a notice that is about an employer and no posting: which. */
const employerIn = ({ data: { employerId } }: Notice): readonly string[] =>
  typeof employerId === 'string' ? [employerId] : [];

/** What people should know; words are made when they are shown. */
export function createNotices({ store, known, clock, organisations }: Deps): Notices {
  async function views(ctx: Context, rows: readonly Notice[]): Promise<NoticeView[]> {
    const postings = [...new Set(rows.flatMap(({ opportunityId }) => opportunityId ?? []))];
    const named = rows.flatMap(({ participantId, participantIds = [] }) => [
      ...(participantId === undefined ? [] : [participantId]),
      ...participantIds.slice(0, namesShown),
    ]);
    const people = new Map(
      (await store.getMany(ctx.scope, participants, [...new Set(named)])).map((row) => [
        row.id,
        row.displayName,
      ]),
    );
    const roles = new Map(
      (await store.getMany(ctx.scope, opportunities, postings)).map((row) => [row.id, row]),
    );
    const companies = new Map(
      (
        await store.getMany(
          ctx.scope,
          employers,
          [...new Set([...[...roles.values()].map((row) => row.employerId), ...rows.flatMap(employerIn)])],
          { unseal: false },
        )
      ).map((row) => [row.id, row.name]),
    );
    const coachIds = rows.flatMap(({ data }) => (typeof data.coachId === 'string' ? [data.coachId] : []));
    const coaches =
      coachIds.length === 0 ? [] : await store.getMany(ctx.scope, users, [...new Set(coachIds)]);
    const decided = rows.map(decisionIn).filter((id) => id !== '');
    const answers = new Map(
      (await store.getMany(ctx.scope, decisions, decided)).map((row) => [row.id, answerOf(row)]),
    );
    const { zone, reasonsFirst } = await organisations.get(ctx.scope.organisationId);
    /** Whom or what it is about may be gone with an import that was undone. */
    const isThere = ({ participantId, opportunityId }: Notice) =>
      (participantId === undefined || people.has(participantId)) &&
      (opportunityId === undefined || roles.has(opportunityId));
    const view = async (row: Notice): Promise<NoticeView> => {
      const role = roles.get(row.opportunityId ?? '');
      const { expiresAt } = row.data;
      return {
        ...row,
        stands: row.stands !== false && isThere(row) && (await stands({ store, known }, ctx, row, clock())),
        participantName: people.get(row.participantId ?? ''),
        participantNames: row.participantIds?.flatMap((id) => people.get(id) ?? []),
        title: role?.title,
        reasonsFirst,
        answer: answers.get(decisionIn(row)),
        employerName: companies.get(role?.employerId ?? employerIn(row)[0] ?? ''),
        coachName: coaches.find(({ id }) => id === row.data.coachId)?.displayName,
        lastDay: typeof expiresAt === 'string' && expiresAt !== '' ? lastDay(expiresAt, zone) : untilOf(row),
      };
    };
    const shown: NoticeView[] = [];
    for (const row of rows) shown.push(await view(row));
    return shown;
  }

  async function mark(ctx: Context, row: Notice): Promise<Notice> {
    if (row.read) return row;
    const now = clock();
    const read = next(row, now, { read: true, readAt: now });
    const puts = [put(notices, read, row.version)];
    return commit({ store, clock }, { ...ctx, idempotency: undefined }, { puts }, read);
  }

  return {
    list: withPermission('notice:read', async (ctx, { unread, limit, cursor }) => {
      const userId = ctx.scope.actor.id;
      const page =
        unread === undefined
          ? await store.list(ctx.scope, notices, 'byUser', { key: [userId], limit, cursor, descending: true })
          : await store.list(ctx.scope, notices, 'byUserAndRead', {
              key: [userId, !unread],
              limit,
              cursor,
              descending: true,
            });
      return { ...page, items: await views(ctx, page.items) };
    }),
    unread: withPermission('notice:read', (ctx) =>
      store.count(ctx.scope, notices, 'byUserAndRead', [ctx.scope.actor.id, false], 1000),
    ),
    read: withPermission('notice:read', async (ctx, id) => {
      const row = await store.get(ctx.scope, notices, id);
      if (row === undefined || row.userId !== ctx.scope.actor.id) throw notFound('notice');
      const [view] = await views(ctx, [await mark(ctx, row)]);
      if (view === undefined) throw notFound('notice');
      return view;
    }),
    readAll: withPermission('notice:read', async (ctx) => {
      const unread: Notice[] = [];
      for await (const row of walk(store, ctx.scope, notices, 'byUserAndRead', {
        key: [ctx.scope.actor.id, false],
      }))
        unread.push(row);
      for (const row of unread) await mark(ctx, row);
      return { read: unread.length };
    }),
  };
}
