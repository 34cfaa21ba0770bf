import type { Match } from '../../domain/match.ts';
import { matchStates } from '../../domain/match.ts';
import type { Participant } from '../../domain/participant.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import type { Instant } from '../../domain/values/time.ts';
import { decisions, matches, participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { isUpset } from './match-worth.ts';
import { noticeKey } from './new-notice.ts';
import { answered, factsChanged } from './news-of-match.ts';
import type { NoticeWriter } from './notice-writer.ts';
import type { Recipients } from './recipients.ts';

interface Deps {
  readonly store: Store;
  readonly noticeWriter: Pick<NoticeWriter, 'writeFor'>;
  readonly recipients: Pick<Recipients, 'findInCharge'>;
}

/**
 * Tells what a pause held back and still stands, each once: answers that are the last word on their match, facts that stand against
 * one under way, and, as one number, what came that is worth a look. Nothing where somebody is paused again.
 */
export function createPauseEnd({ store, noticeWriter, recipients }: Deps) {
  /** An answer of the pause, unless something was decided since. */
  async function answerOf(ctx: Context, match: Match, since: Instant) {
    const last = match.lastDecisionId;
    const decision = last === undefined ? undefined : await store.get(ctx.scope, decisions, last);
    if (decision === undefined || decision.createdAt < since) return undefined;
    const notice = answered(match, decision);
    return notice && { notice, by: decision.by };
  }

  async function tellOf(ctx: Context, match: Match, since: Instant, told: readonly string[]) {
    const answer = await answerOf(ctx, match, since);
    // Who recorded the answer knows it.
    const others = told.filter((id) => id !== answer?.by);
    if (answer !== undefined) await noticeWriter.writeFor(ctx, others, answer.notice);
    if (isUpset(match)) await noticeWriter.writeFor(ctx, told, factsChanged(match));
  }

  return async (ctx: Context, participantId: string, pausedSince: Instant, stageChangeId: string) => {
    const participant: Participant | undefined = await store.get(ctx.scope, participants, participantId, {
      unseal: false,
    });
    if (participant === undefined || holdsNotices(participant.stage)) return;
    const told = await recipients.findInCharge(ctx, participant);
    let arrived = 0;
    for (const state of matchStates)
      for await (const match of walk(store, ctx.scope, matches, 'byParticipantAndState', {
        key: [participantId, state],
      })) {
        await tellOf(ctx, match, pausedSince, told);
        if (state === 'suggested' && match.worth && match.createdAt >= pausedSince) arrived += 1;
      }
    if (arrived === 0) return;
    await noticeWriter.writeFor(ctx, told, {
      ...{ kind: 'pause_digest', importance: 'soon', dedupeKey: noticeKey('pause_digest', stageChangeId) },
      ...{ participantId, data: { matches: arrived } },
    });
  };
}
