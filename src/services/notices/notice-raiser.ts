import type { Match } from '../../domain/match.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Participant } from '../../domain/participant.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import { type Clock, type LocalDate, localDate, plusDays, startOfDay } from '../../domain/values/time.ts';
import { decisions, matches, notices, participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { noticeWorth } from './match-worth.ts';
import type { NoticeWriter } from './notice-writer.ts';
import type { Recipients } from './recipients.ts';

export interface NoticeRaiser {
  readonly raiseMatchNotices: UseCase<[matchIds: readonly string[]], void>;
  readonly raiseDecisionNotices: UseCase<[matchId: string, decisionId: string], void>;
  readonly raisePauseDigest: UseCase<
    [participantId: string, pausedSince: string, stageChangeId: string],
    void
  >;
  readonly raiseOperationsNotices: UseCase<[workId: string, job: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly noticeWriter: NoticeWriter;
  readonly recipients: Recipients;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly limits: { readonly nearMissNoticesPerDay: number };
}

/** Decides what is worth a notice to whom. */
export function createNoticeRaiser(deps: Deps): NoticeRaiser {
  const { store, clock, noticeWriter, recipients, organisations, limits } = deps;
  const about = ({ id: matchId, participantId, opportunityId }: Match) => ({
    participantId,
    opportunityId,
    matchId,
  });

  /** The day it is for the organisation. */
  async function today({ scope }: Context): Promise<{ readonly date: LocalDate; readonly zone: string }> {
    const { zone } = await organisations.get(scope.organisationId);
    return { date: localDate(clock(), zone), zone };
  }

  async function countNearMissesToday(ctx: Context, userId: string, participantId: string): Promise<number> {
    const { date, zone } = await today(ctx);
    const { items } = await store.list(ctx.scope, notices, 'byUserKindAndParticipant', {
      key: [userId, 'near_miss', participantId],
      from: startOfDay(date, zone),
      below: startOfDay(plusDays(date, 1), zone),
      limit: limits.nearMissNoticesPerDay,
    });
    return items.length;
  }

  /** What a user hears of some matches of a participant; of near misses there may have been enough today. */
  async function draftFor(
    ctx: Context,
    userId: string,
    participant: Participant,
    scored: readonly Match[],
  ): Promise<readonly Notice[]> {
    const rows: Notice[] = [];
    let nearMisses: number | undefined;
    for (const match of scored) {
      const worth = noticeWorth(match);
      if (worth === undefined) continue;
      if (worth.kind === 'near_miss') {
        nearMisses ??= await countNearMissesToday(ctx, userId, participant.id);
        if (nearMisses >= limits.nearMissNoticesPerDay) continue;
      }
      const notice = { ...worth, ...about(match), data: { score: match.score } };
      const row = await noticeWriter.draft(ctx, userId, notice);
      if (row === undefined) continue;
      rows.push(row);
      if (worth.kind === 'near_miss') nearMisses = (nearMisses ?? 0) + 1;
    }
    return rows;
  }

  return {
    raiseMatchNotices: withPermission('notice:raise', async (ctx, matchIds) => {
      const scored = await store.getMany(ctx.scope, matches, matchIds);
      const ids = [...new Set(scored.map(({ participantId }) => participantId))];
      for (const participant of await store.getMany(ctx.scope, participants, ids, { unseal: false })) {
        if (holdsNotices(participant.stage)) continue;
        const theirs = scored.filter(({ participantId }) => participantId === participant.id);
        const rows: Notice[] = [];
        for (const userId of await recipients.findInCharge(ctx, participant))
          rows.push(...(await draftFor(ctx, userId, participant, theirs)));
        await noticeWriter.write(ctx, rows);
      }
    }),
    raiseDecisionNotices: withPermission('notice:raise', async (ctx, matchId, decisionId) => {
      const [match, decision] = await Promise.all([
        store.get(ctx.scope, matches, matchId),
        store.get(ctx.scope, decisions, decisionId),
      ]);
      if (match === undefined || decision?.action !== 'record_answer') return;
      const participant = await store.get(ctx.scope, participants, match.participantId, { unseal: false });
      if (participant === undefined || holdsNotices(participant.stage)) return;
      const kind = decision.reasonCode === 'employer_declined' ? 'employer_answer' : 'participant_answer';
      // Who recorded the answer knows it.
      const others = (await recipients.findInCharge(ctx, participant)).filter((id) => id !== decision.by);
      const dedupeKey = `${kind}:${decisionId}`;
      await noticeWriter.writeFor(ctx, others, {
        ...{ kind, importance: 'now', dedupeKey, data: {} },
        ...about(match),
      });
    }),
    raisePauseDigest: withPermission('notice:raise', async (ctx, participantId, pausedSince, changeId) => {
      const participant = await store.get(ctx.scope, participants, participantId, { unseal: false });
      if (participant === undefined) return;
      let arrived = 0;
      const suggested = { key: [participantId, 'suggested'] } as const;
      for await (const match of walk(store, ctx.scope, matches, 'byParticipantAndState', suggested))
        if (match.createdAt >= pausedSince) arrived += 1;
      await noticeWriter.writeFor(ctx, await recipients.findInCharge(ctx, participant), {
        kind: 'pause_digest',
        importance: 'soon',
        dedupeKey: `pause_digest:${changeId}`,
        participantId,
        data: { matches: arrived },
      });
    }),
    raiseOperationsNotices: withPermission('notice:raise', async (ctx, workId, job) => {
      const administrators = await recipients.findByRole(ctx, 'administrator');
      const supervisors = await recipients.findByRole(ctx, 'supervisor');
      await noticeWriter.writeFor(ctx, [...administrators, ...supervisors], {
        kind: 'workers_stopped',
        importance: 'now',
        dedupeKey: `workers_stopped:${workId}:${(await today(ctx)).date}`,
        data: { job },
      });
    }),
  };
}
