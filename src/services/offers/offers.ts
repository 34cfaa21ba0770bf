import { type UseCase, withPermission } from '../kit/use-case.ts';
import { ownId } from '../own/own-id.ts';
import type { AnswerInput } from './answer-input.ts';
import type { OfferDesk } from './offer-desk.ts';
import type { Offer } from './offer-view.ts';

/** What the coach offered whoever asks: it is about them alone. Throws as `OfferDesk` does, and `not_found` for who is nobody here. */
export interface Offers {
  readonly list: UseCase<[], readonly Offer[]>;
  readonly one: UseCase<[opportunityId: string], Offer>;
  readonly answer: UseCase<[opportunityId: string, version: number, input: AnswerInput], Offer>;
}

export function createOffers({ desk }: { readonly desk: OfferDesk }): Offers {
  return {
    list: withPermission('offer:read', (ctx) => desk.list(ctx, ownId(ctx))),
    one: withPermission('offer:read', (ctx, opportunityId) => desk.one(ctx, ownId(ctx), opportunityId)),
    answer: withPermission('offer:answer', (ctx, opportunityId, version, input) =>
      desk.answer(ctx, ownId(ctx), { opportunityId, version }, input),
    ),
  };
}
