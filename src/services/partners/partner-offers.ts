import { tellsOfFit } from '../../domain/consent-text.ts';
import type { RedisclosureNotice } from '../../domain/disclosure.ts';
import { redisclosureNoticeOf } from '../../domain/organisation.ts';
import { Problem } from '../../domain/problem.ts';
import { organisations } from '../../store/collections/index.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { AnswerInput } from '../offers/answer-input.ts';
import type { OfferDesk } from '../offers/offer-desk.ts';
import type { Offer } from '../offers/offer-view.ts';
import type { Organisations } from '../people/organisations.ts';
import { disclosurePuts } from '../releases/disclosures.ts';
import { type LinkDeps, ownLink } from './links.ts';
import { type LiveLink, permits } from './live-links.ts';

/**
 * An offer as far as the consent goes: what was answered where it covers answers, why it could fit and the way where the text that was
 * signed says so.
 */
export interface PartnerOffer extends Offer {
  readonly showsAnswers: boolean;
  readonly showsFit: boolean;
  /** Of the organisation that offers: in it employers there write, if their letters tell no other. */
  readonly usualLanguage: string | undefined;
}

/** What leaves, with what the portal is told with it. */
export interface Disclosed<T> {
  readonly shown: T;
  readonly notice: RedisclosureNotice;
}

/** What was offered to somebody who is linked, for the portal that asks. */
export interface PartnerOffers {
  /**
   * What waits for an answer first. That it was seen, under which consent, is in the unit whose commit lets it out. Throws Problem
   * `not_found` for a link that does not hold, `forbidden` where its consent covers no offers.
   */
  readonly list: UseCase<[linkId: string], Disclosed<readonly PartnerOffer[]>>;
  /** Writes down what they answered in the portal. Throws as `list` and `OfferDesk.answer` do; `forbidden` where the consent covers no answers, or no offers to answer. */
  readonly answer: UseCase<
    [linkId: string, opportunityId: string, input: AnswerInput],
    Disclosed<PartnerOffer>
  >;
  /** That an answer which is kept for a repeat leaves once more: it stands in the list of who saw what. Throws Problems as `answer` does of link and consent. */
  readonly heardAgain: UseCase<[linkId: string], void>;
}

export interface PartnerOfferDeps extends Pick<LinkDeps, 'store' | 'clock' | 'audit' | 'blind'> {
  readonly newId: Parameters<typeof disclosurePuts>[0]['newId'];
  readonly desk: OfferDesk;
  readonly organisations: Pick<Organisations, 'get'>;
}

const notPermitted = { offers: 'offers_not_consented', answers: 'answers_not_consented' } as const;

export function createPartnerOffers(deps: PartnerOfferDeps): PartnerOffers {
  const { store, clock, desk } = deps;

  async function permitted(ctx: Context, linkId: string, what: 'offers' | 'answers'): Promise<LiveLink> {
    const live = await ownLink(deps, ctx, linkId);
    // An answer gives back the offer it answers.
    if (!permits(live.consent, 'offers') || !permits(live.consent, what))
      throw new Problem('forbidden', notPermitted[what], { reason: 'not_consented' });
    return live;
  }

  const shown = ({ consent }: LiveLink, offer: Offer, usualLanguage?: string): PartnerOffer => ({
    ...offer,
    showsAnswers: permits(consent, 'answers'),
    showsFit: tellsOfFit(consent.signed.textVersion),
    usualLanguage,
  });

  /** The unit that says that the portal saw it, under what still stands as it was read. */
  async function looked(
    { scope }: Context,
    { link, consent, partner, checks }: LiveLink,
  ): Promise<RedisclosureNotice> {
    const organisation = await store.get(scope, organisations, scope.organisationId);
    const notice = redisclosureNoticeOf(organisation);
    const seen = {
      ...{ participantId: link.participantId, recipientId: partner.id },
      ...({ recipientKind: 'partner', what: 'offers' } as const),
      ...{ consentId: consent.id, fields: consent.fields },
      notice,
    };
    const puts = await disclosurePuts(deps, { scope }, seen, organisation?.zone ?? 'UTC');
    const unit = { checks, puts, audit: [done('disclose', 'offer', link.participantId, consent.fields)] };
    // Beside the answer that is kept for a repeat, which goes with what was asked for.
    return commit({ store, clock }, { scope }, unit, notice);
  }

  return {
    list: withPermission('partnerLink:use', (ctx, linkId) =>
      untilFresh(async () => {
        const live = await permitted(ctx, linkId, 'offers');
        const offers = await desk.list(ctx, live.link.participantId);
        const notice = await looked(ctx, live);
        const { language } = await deps.organisations.get(ctx.scope.organisationId);
        return { shown: offers.map((offer) => shown(live, offer, language)), notice };
      }),
    ),
    answer: withPermission('partnerLink:use', (ctx, linkId, opportunityId, input) =>
      untilFresh(async () => {
        const live = await permitted(ctx, linkId, 'answers');
        const asked = { opportunityId, relied: live.checks };
        // What a repeat hears is made of more than the desk knows, and the same answer again changes nothing.
        const offer = await desk.answer({ scope: ctx.scope }, live.link.participantId, asked, input);
        const notice = await looked(ctx, live);
        const { language } = await deps.organisations.get(ctx.scope.organisationId);
        return { shown: shown(live, offer, language), notice };
      }),
    ),
    heardAgain: withPermission('partnerLink:use', (ctx, linkId) =>
      untilFresh(async () => {
        await looked(ctx, await permitted(ctx, linkId, 'answers'));
      }),
    ),
  };
}
