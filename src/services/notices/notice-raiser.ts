import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Participant } from '../../domain/participant.ts';
import { Problem } from '../../domain/problem.ts';
import type { Role } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import type { Clock } from '../../domain/values/time.ts';
import { decisions, matches, notices, participants, users } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit, first, put } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';

export type NewNotice = Omit<
  Notice,
  'id' | 'organisationId' | 'version' | 'createdAt' | 'updatedAt' | 'userId' | 'read' | 'readAt'
>;

export interface NoticeRaiser {
  /** Raises a notice for some users, once per user and cause. */
  raise(ctx: Context, userIds: readonly string[], notice: NewNotice): Promise<void>;
  /** Who is told about a participant: the coach in charge, else every supervisor. */
  findInCharge(ctx: Context, participant: Pick<Participant, 'coachId'>): Promise<readonly string[]>;
  raiseMatchNotices(ctx: Context, matchIds: readonly string[]): Promise<void>;
  raiseDecisionNotices(ctx: Context, matchId: string, decisionId: string): Promise<void>;
  raisePauseDigest(
    ctx: Context,
    participantId: string,
    pausedSince: string,
    stageChangeId: string,
  ): Promise<void>;
  raiseOperationsNotices(ctx: Context, workId: string, job: string): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly limits: {
    readonly strongScore: number;
    readonly nearMissScore: number;
    readonly nearMissNoticesPerDay: number;
  };
}

/** Decides what is worth a notice, and raises it exactly once per cause. */
export function createNoticeRaiser({ store, clock, newId, limits }: Deps): NoticeRaiser {
  /** The notice as a user gets it; undefined when there was one for the same cause. */
  async function rowFor(ctx: Context, userId: string, notice: NewNotice): Promise<Notice | undefined> {
    const before = await store.find(ctx.scope, notices, 'byCause', [userId, notice.dedupeKey]);
    if (before !== undefined) return undefined;
    return {
      ...first(newId('notice'), ctx.scope.organisationId, clock()),
      ...notice,
      userId,
      read: false,
    };
  }

  /** Commits new notices together, or, when another worker raised one of them in between, each by itself. */
  async function commitAll(ctx: Context, rows: readonly Notice[]): Promise<void> {
    if (rows.length === 0) return;
    try {
      await commit({ store, clock }, ctx, { puts: rows.map((row) => put(notices, row, 0)) }, undefined);
    } catch (error) {
      if (!(error instanceof Problem && error.extras.uniquePath === 'notices.byCause')) throw error;
      // Alone, the unique key has done its work.
      if (rows.length > 1) for (const row of rows) await commitAll(ctx, [row]);
    }
  }

  const raise: NoticeRaiser['raise'] = async (ctx, userIds, notice) => {
    guard(ctx, 'notice:raise', 'notice');
    const rows = await Promise.all([...new Set(userIds)].map((userId) => rowFor(ctx, userId, notice)));
    await commitAll(
      ctx,
      rows.filter((row) => row !== undefined),
    );
  };

  async function withRole(ctx: Context, role: Role): Promise<string[]> {
    const { items } = await store.list(ctx.scope, users, 'byRole', {
      key: [role],
      limit: 1000,
      unseal: false,
    });
    return items.filter((user) => user.disabledAt === undefined).map(({ id }) => id);
  }

  const inCharge: NoticeRaiser['findInCharge'] = async (ctx, { coachId }) => {
    const coach =
      coachId === undefined ? undefined : await store.get(ctx.scope, users, coachId, { unseal: false });
    return coach !== undefined && coach.disabledAt === undefined ? [coach.id] : withRole(ctx, 'supervisor');
  };

  const about = (match: Match) => ({
    participantId: match.participantId,
    opportunityId: match.opportunityId,
    matchId: match.id,
  });

  /** The kind of notice a match is worth now, if any; of near misses there may have been enough today. */
  function worth(match: Match): Pick<NewNotice, 'kind' | 'importance' | 'dedupeKey'> | undefined {
    if (liveStates.includes(match.state) && match.blockers.length > 0) {
      return {
        kind: 'facts_changed',
        importance: 'now',
        dedupeKey: `facts_changed:${match.id}:${match.engine.inputHash}`,
      };
    }
    if (match.state === 'suggested' && match.score >= limits.strongScore) {
      return { kind: 'strong_match', importance: 'soon', dedupeKey: `strong_match:${match.id}` };
    }
    const callable =
      match.state === 'blocked' && match.nearMiss && match.blockers[0]?.liftableBy === 'employer';
    if (callable && match.score >= limits.nearMissScore) {
      return { kind: 'near_miss', importance: 'fyi', dedupeKey: `near_miss:${match.id}` };
    }
    return undefined;
  }

  async function nearMissesToday(ctx: Context, userId: string, participantId: string): Promise<number> {
    const { items } = await store.list(ctx.scope, notices, 'byUserKindAndParticipant', {
      key: [userId, 'near_miss', participantId],
      from: clock().slice(0, 10),
      limit: limits.nearMissNoticesPerDay,
    });
    return items.length;
  }

  return {
    raise,
    findInCharge: inCharge,
    async raiseMatchNotices(ctx, matchIds) {
      guard(ctx, 'notice:raise', 'notice');
      const scored = await store.getMany(ctx.scope, matches, matchIds);
      const ids = [...new Set(scored.map(({ participantId }) => participantId))];
      const people = await store.getMany(ctx.scope, participants, ids, { unseal: false });
      for (const participant of people) {
        if (holdsNotices(participant.stage)) continue;
        const told = await inCharge(ctx, participant);
        const rows: Notice[] = [];
        const nearMisses = new Map<string, number>();
        for (const match of scored.filter(({ participantId }) => participantId === participant.id)) {
          const found = worth(match);
          if (found === undefined) continue;
          for (const userId of told) {
            if (found.kind === 'near_miss') {
              const today = nearMisses.get(userId) ?? (await nearMissesToday(ctx, userId, participant.id));
              nearMisses.set(userId, today);
              if (today >= limits.nearMissNoticesPerDay) continue;
            }
            const row = await rowFor(ctx, userId, {
              ...found,
              ...about(match),
              data: { score: match.score },
            });
            if (row === undefined) continue;
            rows.push(row);
            if (found.kind === 'near_miss') nearMisses.set(userId, (nearMisses.get(userId) ?? 0) + 1);
          }
        }
        await commitAll(ctx, rows);
      }
    },
    async raiseDecisionNotices(ctx, matchId, decisionId) {
      guard(ctx, 'notice:raise', 'notice');
      const [match, decision] = await Promise.all([
        store.get(ctx.scope, matches, matchId),
        store.get(ctx.scope, decisions, decisionId, { unseal: false }),
      ]);
      if (match === undefined || decision?.action !== 'record_answer') return;
      const participant = await store.get(ctx.scope, participants, match.participantId, { unseal: false });
      if (participant === undefined || holdsNotices(participant.stage)) return;
      const kind = decision.reasonCode === 'employer_declined' ? 'employer_answer' : 'participant_answer';
      // Who recorded the answer knows it.
      const others = (await inCharge(ctx, participant)).filter((id) => id !== decision.by);
      await raise(ctx, others, {
        kind,
        importance: 'now',
        dedupeKey: `${kind}:${decisionId}`,
        ...about(match),
        data: {},
      });
    },
    async raisePauseDigest(ctx, participantId, pausedSince, stageChangeId) {
      guard(ctx, 'notice:raise', 'notice');
      const participant = await store.get(ctx.scope, participants, participantId, { unseal: false });
      if (participant === undefined) return;
      let arrived = 0;
      for await (const match of walk(store, ctx.scope, matches, 'byParticipantAndState', {
        key: [participantId, 'suggested'],
      })) {
        if (match.createdAt >= pausedSince) arrived += 1;
      }
      const notice: NewNotice = {
        kind: 'pause_digest',
        importance: 'soon',
        dedupeKey: `pause_digest:${stageChangeId}`,
        participantId,
        data: { matches: arrived },
      };
      await raise(ctx, await inCharge(ctx, participant), notice);
    },
    async raiseOperationsNotices(ctx, workId, job) {
      guard(ctx, 'notice:raise', 'notice');
      const told = [...(await withRole(ctx, 'administrator')), ...(await withRole(ctx, 'supervisor'))];
      await raise(ctx, told, {
        kind: 'workers_stopped',
        importance: 'now',
        dedupeKey: `workers_stopped:${workId}:${clock().slice(0, 10)}`,
        data: { job },
      });
    },
  };
}
