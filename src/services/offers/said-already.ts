import type { Match } from '../../domain/match.ts';
import { offerMoves } from '../../domain/offer.ts';
import { decisions } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { AnswerInput } from './answer-input.ts';
import type { Offer } from './offer-view.ts';

/** What was said before: an answer that comes twice is written down once. */
export function createSaidAlready({ store }: { readonly store: Store }) {
  /**
   * Whether this very answer stands, wherever they gave it and whatever was asked since, and the job is still theirs to answer about; of a
   * question, whether it is the last thing that was done, from this hand.
   */
  async function isSaid(
    ctx: Context,
    match: Match,
    offer: Offer,
    { answer, question }: AnswerInput,
  ): Promise<boolean> {
    const isOver = offer.answersOpen.length === 0 && offerMoves[answer].to !== match.state;
    const id = answer === 'ask' ? match.lastDecisionId : !isOver && offer.answer?.decisionId;
    const said = id && (await store.get(ctx.scope, decisions, id));
    if (!said || said.action !== answer) return false;
    if (answer === 'ask') return said.by === ctx.scope.actor.id && said.note === question;
    if (question === undefined) return true;
    const asked = said.previousId && (await store.get(ctx.scope, decisions, said.previousId));
    return asked ? asked.action === 'ask' && asked.note === question : false;
  }

  /** Whether an answer stands already, and what comes with it now is something else to ask. */
  async function isAskedBeside(
    ctx: Context,
    match: Match,
    offer: Offer,
    { answer, question }: AnswerInput,
  ): Promise<boolean> {
    if (answer === 'ask' || question === undefined || !offer.answersOpen.includes('ask')) return false;
    return (
      (await isSaid(ctx, match, offer, { answer })) &&
      !(await isSaid(ctx, match, offer, { answer, question }))
    );
  }

  return { isSaid, isAskedBeside };
}
