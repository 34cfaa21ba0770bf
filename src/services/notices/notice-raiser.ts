import type { Match } from '../../domain/match.ts';
import type { Gathering } from '../../domain/notice.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import { type Clock, type LocalDate, localDate, plusSeconds } from '../../domain/values/time.ts';
import { decisions, gatherings, matches, notices, participants } from '../../store/collections/index.ts';
import { type Put, walk } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { isDone } from './cause.ts';
import { type NoticeChange, noticeOfCause } from './match-notices.ts';
import { isUpset, matchWorth } from './match-worth.ts';
import { noticeKey } from './new-notice.ts';
import { answered, factsChanged } from './news-of-match.ts';
import type { NoticeWriter } from './notice-writer.ts';
import { createPauseEnd } from './pause-end.ts';
import type { Recipients } from './recipients.ts';
import { steppingBack } from './stepping-back.ts';
import { type MatchesAtHand, wholeMatches } from './told-matches.ts';

/** What a cause brought is told after so long, though its work is not done. */
const longestWaitSeconds = 600;

/** Of several changes of one row the first: what steps back and what joins are never the same. */
function each(puts: readonly Put[]): readonly Put[] {
  return [...new Map([...puts].reverse().map((one) => [one.row.id, one])).values()];
}

export interface NoticeRaiser {
  /** Tells of the matches that a cause brought, once all of it is scored. */
  readonly raiseMatchNotices: UseCase<[matchIds: readonly string[], cause: string], void>;
  /** Tells of all that a cause brought, where no work of it is left but `by`. */
  readonly raiseOfCause: UseCase<[cause: string, by: string], void>;
  /** Tells of what was gathered and is due: its cause is done, or it has waited for ten minutes. */
  readonly raiseGathered: UseCase<[], void, RoundContext>;
  /** Tells supervisors how many suggestions another engine took and brought; of each fact once. */
  readonly raiseListsMoved: UseCase<
    [factId: string, moved: { readonly version: string; readonly left: number; readonly came: number }],
    void
  >;
  readonly raiseDecisionNotices: UseCase<[matchId: string, decisionId: string], void>;
  /** Tells what a pause held back and still stands. */
  readonly raisePauseDigest: UseCase<
    [participantId: string, pausedSince: string, stageChangeId: string],
    void
  >;
  readonly raiseOperationsNotices: UseCase<[workId: string, job: string], void>;
}

interface Deps extends MatchesAtHand {
  readonly clock: Clock;
  readonly noticeWriter: NoticeWriter;
  readonly recipients: Recipients;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly newId: NewId;
  readonly limits: { readonly noticesPerDay: number };
}

/** Decides what is worth a notice to whom. */
export function createNoticeRaiser(deps: Deps): NoticeRaiser {
  const { store, clock, newId, noticeWriter, recipients, organisations, limits } = deps;
  /** The day it is for the organisation. */
  async function today({ scope }: Context): Promise<{ readonly date: LocalDate; readonly zone: string }> {
    const { zone } = await organisations.get(scope.organisationId);
    return { date: localDate(clock(), zone), zone };
  }

  /** What the matches of a cause tell to whom: a notice each, and those that step back. */
  async function tell(ctx: Context, matchIds: readonly string[], cause: string): Promise<readonly Put[]> {
    const scored = await wholeMatches(deps, ctx, matchIds);
    const ids = [...new Set(scored.map(({ participantId }) => participantId))];
    const told = new Map<string, Match[]>();
    const puts: Put[] = [];
    for (const participant of await store.getMany(ctx.scope, participants, ids, { unseal: false })) {
      const theirs = scored.filter(({ participantId }) => participantId === participant.id);
      for (const userId of await recipients.findInCharge(ctx, participant)) {
        const known = told.get(userId) ?? [];
        told.set(userId, known);
        if (holdsNotices(participant.stage)) continue;
        known.push(...theirs.filter((match) => matchWorth(match) !== undefined));
        for (const match of theirs.filter(isUpset)) puts.push(...(await upset(ctx, userId, match)));
      }
    }
    const day = { ...(await today(ctx)), now: clock() };
    for (const [userId, worth] of told) {
      const most = limits.noticesPerDay;
      const change = await noticeOfCause(deps, ctx, { userId, matches: worth }, cause, day, most);
      if (change !== undefined) puts.push(putOf(ctx, change));
      puts.push(...(await steppingBack(deps, ctx, userId, clock())));
    }
    return each(puts);
  }

  /** Facts that changed under somebody's hands are told at once, whatever else there is. */
  async function upset(ctx: Context, userId: string, match: Match): Promise<readonly Put[]> {
    const row = await noticeWriter.draft(ctx, userId, factsChanged(match));
    return row === undefined ? [] : [put(notices, row, 0)];
  }

  function putOf(ctx: Context, change: NoticeChange): Put {
    if (change.old !== undefined) return put(notices, change.row, change.old.version);
    return put(notices, { ...first(newId('notice'), ctx.scope.organisationId, clock()), ...change.row }, 0);
  }

  const gatheringId = ({ scope }: Context, cause: string) => `${scope.organisationId}:${cause}`;

  /** Tells of what a cause brought, or keeps it until its work is done. */
  async function tellOrGather(
    ctx: Context,
    matchIds: readonly string[],
    cause: string,
    isTime: (gathered: Gathering | undefined) => Promise<boolean>,
  ): Promise<void> {
    await untilNotOvertaken(async () => {
      const id = gatheringId(ctx, cause);
      const gathered = await store.get(ctx.scope, gatherings, id);
      const all = [...new Set([...(gathered?.matchIds ?? []), ...matchIds])];
      if (all.length === 0) return;
      if (await isTime(gathered)) {
        const puts = await tell(ctx, all, cause);
        const removals = gathered === undefined ? [] : [removal(gatherings, gathered, gathered.version)];
        if (puts.length + removals.length > 0)
          await commit({ store, clock }, ctx, { puts, removals }, undefined);
        return;
      }
      if (gathered !== undefined && all.length === gathered.matchIds.length) return;
      const row: Gathering =
        gathered === undefined
          ? { ...first(id, ctx.scope.organisationId, clock()), cause, matchIds: all }
          : next(gathered, clock(), { matchIds: all });
      await commit(
        { store, clock },
        ctx,
        { puts: [put(gatherings, row, gathered?.version ?? 0)] },
        undefined,
      );
    });
  }

  return {
    raiseMatchNotices: withPermission('notice:raise', (ctx, matchIds, cause) =>
      tellOrGather(ctx, matchIds, cause, () => isDone(store, ctx, cause)),
    ),
    raiseOfCause: withPermission('notice:raise', (ctx, cause, by) =>
      tellOrGather(ctx, [], cause, () => isDone(store, ctx, cause, by)),
    ),
    raiseGathered: withPermission('notice:raise', async (ctx: RoundContext) => {
      const late = plusSeconds(clock(), -longestWaitSeconds);
      for await (const { cause, organisationId } of walk(store, ctx.everywhere(), gatherings, 'all', {
        unseal: false,
      })) {
        const within = ctx.within(organisationId);
        const isTime = async (gathered: Gathering | undefined) =>
          (gathered !== undefined && gathered.createdAt <= late) || isDone(store, within, cause);
        await tellOrGather(within, [], cause, isTime);
      }
    }),
    raiseListsMoved: withPermission('notice:raise', async (ctx, factId, { version, left, came }) => {
      const dedupeKey = noticeKey('lists_moved', version);
      for (const userId of await recipients.findByRole(ctx, 'supervisor'))
        await untilNotOvertaken(async () => {
          const old = await store.find(ctx.scope, notices, 'byCause', [userId, dedupeKey]);
          const counted = (old?.data.counted ?? []) as readonly string[];
          if (counted.includes(factId)) return;
          const sum = (field: 'left' | 'came', more: number) => Number(old?.data[field] ?? 0) + more;
          const data = { left: sum('left', left), came: sum('came', came), counted: [...counted, factId] };
          const notice = {
            kind: 'lists_moved',
            importance: 'fyi',
            dedupeKey,
            data,
            userId,
            read: false,
          } as const;
          const change = old === undefined ? { row: notice } : { old, row: next(old, clock(), { data }) };
          const puts = [putOf(ctx, change)];
          await commit({ store, clock }, ctx, { puts }, undefined);
        });
    }),
    raiseDecisionNotices: withPermission('notice:raise', async (ctx, matchId, decisionId) => {
      const [match, decision] = await Promise.all([
        store.get(ctx.scope, matches, matchId),
        store.get(ctx.scope, decisions, decisionId),
      ]);
      if (match === undefined || decision === undefined) return;
      const notice = answered(match, decision);
      if (notice === undefined) return;
      const participant = await store.get(ctx.scope, participants, match.participantId, { unseal: false });
      // What comes in a pause is told when it ends.
      if (participant === undefined || holdsNotices(participant.stage)) return;
      // Who recorded the answer knows it.
      const others = (await recipients.findInCharge(ctx, participant)).filter((id) => id !== decision.by);
      await noticeWriter.writeFor(ctx, others, notice);
    }),
    raisePauseDigest: withPermission('notice:raise', createPauseEnd(deps)),
    raiseOperationsNotices: withPermission('notice:raise', async (ctx, workId, job) => {
      const administrators = await recipients.findByRole(ctx, 'administrator');
      const supervisors = await recipients.findByRole(ctx, 'supervisor');
      await noticeWriter.writeFor(ctx, [...administrators, ...supervisors], {
        kind: 'workers_stopped',
        importance: 'now',
        dedupeKey: noticeKey('workers_stopped', workId, (await today(ctx)).date),
        data: { job },
      });
    }),
  };
}
