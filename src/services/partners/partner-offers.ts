import { redisclosureNoticeOf } from '../../domain/organisation.ts';
import { Problem } from '../../domain/problem.ts';
import { organisations } from '../../store/collections/index.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { AnswerInput, OfferDesk } from '../offers/offer-desk.ts';
import type { Offer } from '../offers/offer-view.ts';
import { disclosurePuts } from '../releases/disclosures.ts';
import { type LinkDeps, ownLink } from './links.ts';
import { type LiveLink, permits } from './live-links.ts';

/** An offer as far as the consent goes: what was answered where it covers answers. */
export interface PartnerOffer extends Offer {
  readonly showsAnswers: boolean;
}

/** What was offered to somebody who is linked, for the portal that asks. */
export interface PartnerOffers {
  /**
   * What waits for an answer first. That it was seen, under which consent, is in the unit whose commit lets it out. Throws Problem
   * `not_found` for a link that does not hold, `forbidden` where its consent covers no offers.
   */
  readonly list: UseCase<[linkId: string], readonly PartnerOffer[]>;
  /** Writes down what they answered in the portal. Throws as `list` and `OfferDesk.answer` do; `forbidden` where the consent covers no answers. */
  readonly answer: UseCase<[linkId: string, opportunityId: string, input: AnswerInput], PartnerOffer>;
}

export interface PartnerOfferDeps extends Pick<LinkDeps, 'store' | 'clock' | 'audit' | 'blind'> {
  readonly newId: Parameters<typeof disclosurePuts>[0]['newId'];
  readonly desk: OfferDesk;
}

export function createPartnerOffers(deps: PartnerOfferDeps): PartnerOffers {
  const { store, clock, desk } = deps;

  async function permitted(ctx: Context, linkId: string, field: 'offers' | 'answers'): Promise<LiveLink> {
    const live = await ownLink(deps, ctx, linkId);
    if (!permits(live.consent, field)) throw new Problem('forbidden', 'field_not_permitted');
    return live;
  }

  const shown = ({ consent }: LiveLink, offer: Offer): PartnerOffer => ({
    ...offer,
    showsAnswers: permits(consent, 'answers'),
  });

  /** The unit that says that the portal saw it, under what still stands as it was read. */
  async function looked({ scope }: Context, { link, consent, partner, checks }: LiveLink): Promise<void> {
    const organisation = await store.get(scope, organisations, scope.organisationId);
    const seen = {
      ...{ participantId: link.participantId, recipientId: partner.id },
      ...({ recipientKind: 'partner', what: 'offers' } as const),
      ...{ consentId: consent.id, fields: consent.fields },
      notice: redisclosureNoticeOf(organisation),
    };
    const puts = await disclosurePuts(deps, { scope }, seen, organisation?.zone ?? 'UTC');
    const unit = { checks, puts, audit: [done('disclose', 'offer', link.participantId, consent.fields)] };
    // Beside the answer that is kept for a repeat, which goes with what was asked for.
    await commit({ store, clock }, { scope }, unit, undefined);
  }

  return {
    list: withPermission('partnerLink:use', (ctx, linkId) =>
      untilFresh(async () => {
        const live = await permitted(ctx, linkId, 'offers');
        const offers = await desk.list(ctx, live.link.participantId);
        await looked(ctx, live);
        return offers.map((offer) => shown(live, offer));
      }),
    ),
    answer: withPermission('partnerLink:use', (ctx, linkId, opportunityId, input) =>
      untilFresh(async () => {
        const live = await permitted(ctx, linkId, 'answers');
        const asked = { opportunityId, relied: live.checks };
        // What a repeat hears is made of more than the desk knows, and the same answer again changes nothing.
        const offer = await desk.answer({ scope: ctx.scope }, live.link.participantId, asked, input);
        await looked(ctx, live);
        return shown(live, offer);
      }),
    ),
  };
}
