import type { OfferAnswer, OwnNoReason } from '../../domain/offer.ts';

export interface AnswerInput {
  readonly answer: OfferAnswer;
  /** What they would like to know: needed to ask, and kept beside any other answer that it comes with. */
  readonly question?: string | undefined;
  /** Why not, where they like to say so: with a no alone, and for their coach alone. */
  readonly reason?: OwnNoReason | undefined;
}
