import { liveStates } from '../../domain/match-moves.ts';
import type { Notice } from '../../domain/notice.ts';
import { matches, participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** Who takes the calls of a coach just now: whoever covers for them, or they themselves. */
export type StandIn = (ctx: Context, coachId: string) => Promise<string>;

/** Whom an answer to a mail reaches: the address of the coach whose matter it is, or of who covers for them; undefined when nobody's. */
export function createReplyTo({ store, standIn }: { readonly store: Store; readonly standIn: StandIn }) {
  async function coachOf(
    { scope }: Context,
    { participantId, participantIds, opportunityId }: Notice,
  ): Promise<string | undefined> {
    const about = participantId ?? participantIds?.[0];
    if (about !== undefined) return (await store.get(scope, participants, about, { unseal: false }))?.coachId;
    if (opportunityId === undefined) return undefined;
    for (const state of [...liveStates, 'suggested'] as const) {
      const options = { key: [opportunityId, state], limit: 20, descending: true, unseal: false } as const;
      const { items } = await store.list(scope, matches, 'byOpportunityAndState', options);
      const coachId = items.find((match) => match.coachId !== undefined)?.coachId;
      if (coachId !== undefined) return coachId;
    }
    return undefined;
  }

  return async (ctx: Context, notice: Notice): Promise<string | undefined> => {
    const coachId = await coachOf(ctx, notice);
    if (coachId === undefined) return undefined;
    const coach = await store.get(ctx.scope, users, await standIn(ctx, coachId));
    return coach === undefined || coach.disabledAt !== undefined || coach.email === ''
      ? undefined
      : coach.email;
  };
}
