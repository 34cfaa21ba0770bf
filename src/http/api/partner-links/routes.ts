import { createOwnSpoken } from '../../../words/own-words.ts';
import { presentPage } from '../../answer/page.ts';
import type { HttpConfig, HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentPartnerOffer, toldWithIt } from './offer-presenter.ts';
import { languageQuery, partnerAnswer, partnerAnswerShown, partnerOffersShown } from './offer-schema.ts';
import { presentOwnLink, presentPersonLink } from './presenter.ts';
import {
  issuedCode,
  linkCodeAsked,
  linkParams,
  linkShown,
  pageQuery,
  personLinkParams,
  personLinkShown,
  personParams,
  sessionAsked,
  sessionShown,
  typedCode,
} from './schema.ts';

/** Codes on paper, and the links to partners' portals that they make: the coach's side, and the partner's. */
export function partnerLinkRoutes({
  services,
  labelOf,
  config,
}: Pick<HttpDeps, 'services' | 'labelOf'> & {
  readonly config: Pick<HttpConfig, 'partnerOrigins'>;
}): readonly Route[] {
  const { codes, partnerLinks, linkSessions, partnerOffers } = services;
  const own = createOwnSpoken();
  return [
    route({
      method: 'post',
      path: '/participants/{participantId}/link-codes',
      access: 'code:write',
      summary: 'Make a code that links somebody to a partner’s portal',
      description:
        'Needs a live consent to that partner. Good once and for seven days; an older one to it is void.',
      params: personParams,
      body: linkCodeAsked,
      output: issuedCode,
      status: 201,
      handler: (ctx, { params, body }) => codes.issueLink(ctx, params.participantId, body),
      present: ({ code, expiresAt }) => ({ code, expiresAt: shownInstant(expiresAt) }),
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/sign-in-codes',
      access: 'code:signIn',
      summary: 'Make a code that opens somebody’s own pages',
      description:
        'By whoever answers for them. Good once and for seven days; an older one is void. They see there who made it.',
      problems: ['step_up'],
      params: personParams,
      output: issuedCode,
      status: 201,
      handler: (ctx, { params }) => codes.issueSignIn(ctx, params.participantId),
      present: ({ code, expiresAt }) => ({ code, expiresAt: shownInstant(expiresAt) }),
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}/links',
      access: 'partnerLink:read',
      summary: 'The portals that somebody is linked to, and was',
      params: personParams,
      query: pageQuery,
      output: pageOf(personLinkShown),
      handler: (ctx, { params, query }) => partnerLinks.ofPerson(ctx, params.participantId, query),
      present: (page, fields) => presentPage(page, (link) => presentPersonLink(link, fields)),
    }),
    route({
      method: 'delete',
      path: '/participants/{participantId}/links/{linkId}',
      access: 'partnerLink:end',
      summary: 'End a link, and every session it opened',
      params: personLinkParams,
      status: 204,
      handler: (ctx, { params }) => partnerLinks.end(ctx, params.participantId, params.linkId),
      present: () => undefined,
    }),
    route({
      method: 'get',
      path: '/partner/links',
      access: 'partnerLink:use',
      summary: 'The links of the partner that asks',
      query: pageQuery,
      output: pageOf(linkShown),
      handler: (ctx, { query }) => partnerLinks.list(ctx, query),
      present: (page, fields) => presentPage(page, (link) => presentOwnLink(link, fields)),
    }),
    route({
      method: 'post',
      path: '/partner/links',
      access: 'partnerLink:use',
      summary: 'Link somebody by the code they typed',
      description:
        'The `linkId` means something to this partner alone. It ends with the consent it rests on.',
      body: typedCode,
      output: linkShown,
      status: 201,
      location: ({ id }) => `/partner/links/${id}`,
      problems: ['rate_limited'],
      handler: (ctx, { body: { code, account } }) => partnerLinks.create(ctx, code, account),
      present: presentOwnLink,
    }),
    route({
      method: 'post',
      path: '/partner/links/{linkId}/sessions',
      access: 'partnerLink:use',
      summary: 'Make an address that opens somebody’s own pages once',
      description:
        'Good for five minutes. `frame` opens as soon as a frame of a page of yours loads it, `alone` by the button it shows. Needs a consent to `offers` and `answers`, for these pages show both.',
      params: linkParams,
      body: sessionAsked,
      output: sessionShown,
      status: 201,
      problems: ['conflict'],
      handler: async (ctx, { params, body, browser }) => {
        // What a repeat hears holds the whole address, which the use case does not know.
        const asker = { scope: ctx.scope };
        const origins = config.partnerOrigins ?? [];
        const { secret, expiresAt } = await linkSessions.open(asker, params.linkId, body.in, origins);
        return { url: `${browser.origin}/my/in/${secret}`, expiresAt };
      },
      beforeRepeat: (ctx, { params }) => linkSessions.check(ctx, params.linkId),
      present: ({ url, expiresAt }) => ({ url, expiresAt: shownInstant(expiresAt) }),
    }),
    route({
      method: 'get',
      path: '/partner/links/{linkId}/opportunities',
      access: 'partnerLink:use',
      summary: 'What was offered to somebody, what waits for an answer first',
      description: 'In plain words of the language asked for. Without answers where the consent covers none.',
      params: linkParams,
      query: languageQuery,
      output: partnerOffersShown,
      handler: async (ctx, { params, query }) => ({
        ...(await partnerOffers.list(ctx, params.linkId)),
        plain: own[query.language ?? 'en'],
      }),
      present: ({ shown, notice, plain }, _fields, words) => ({
        items: shown.map((offer) => presentPartnerOffer(offer, plain, labelOf)),
        ...toldWithIt(notice, words),
      }),
    }),
    route({
      method: 'post',
      path: '/partner/links/{linkId}/answers',
      access: 'partnerLink:use',
      summary: 'Write down what somebody answered',
      description: 'The same answer again changes nothing. A question goes to their coach.',
      params: linkParams,
      query: languageQuery,
      body: partnerAnswer,
      output: partnerAnswerShown,
      problems: ['conflict'],
      handler: async (ctx, { params, query, body: { opportunityId, ...input } }) => ({
        ...(await partnerOffers.answer(ctx, params.linkId, opportunityId, input)),
        plain: own[query.language ?? 'en'],
      }),
      beforeRepeat: (ctx, { params }) => partnerOffers.heardAgain(ctx, params.linkId),
      present: ({ shown, notice, plain }, _fields, words) => ({
        ...presentPartnerOffer(shown, plain, labelOf),
        ...toldWithIt(notice, words),
      }),
    }),
    route({
      method: 'delete',
      path: '/partner/links/{linkId}',
      access: 'partnerLink:use',
      summary: 'End a link, and every session it opened',
      params: linkParams,
      status: 204,
      handler: (ctx, { params }) => partnerLinks.unlink(ctx, params.linkId),
      present: () => undefined,
    }),
  ];
}
