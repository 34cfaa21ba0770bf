import { liveStates } from '../../domain/match-moves.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Participant } from '../../domain/participant.ts';
import { matches, participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { Context } from '../kit/context.ts';

/** Whom an answer to a mail reaches: the address of the coach whose matter it is, or of who covers for them; undefined when nobody's. */
export function createReplyTo({
  store,
  standIns,
}: {
  readonly store: Store;
  readonly standIns: Pick<StandIns, 'answering'>;
}) {
  async function whoseOf(
    { scope }: Context,
    { participantId, participantIds, opportunityId }: Notice,
  ): Promise<Pick<Participant, 'coachId' | 'barredUserIds'> | undefined> {
    const about = participantId ?? participantIds?.[0];
    if (about !== undefined) return store.get(scope, participants, about, { unseal: false });
    if (opportunityId === undefined) return undefined;
    for (const state of [...liveStates, 'suggested'] as const) {
      const options = { key: [opportunityId, state], limit: 20, descending: true, unseal: false } as const;
      const { items } = await store.list(scope, matches, 'byOpportunityAndState', options);
      const coachId = items.find((match) => match.coachId !== undefined)?.coachId;
      if (coachId !== undefined) return { coachId };
    }
    return undefined;
  }

  return async (ctx: Context, notice: Notice): Promise<string | undefined> => {
    const whose = await whoseOf(ctx, notice);
    const answering = whose && (await standIns.answering(ctx, whose));
    const coach = answering === undefined ? undefined : await store.get(ctx.scope, users, answering);
    return coach === undefined || coach.email === '' ? undefined : coach.email;
  };
}
