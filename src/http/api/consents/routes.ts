import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentConsent, presentPaper, presentReceipt } from './presenter.ts';
import {
  consentParams,
  consentShown,
  endedShown,
  evidenceInput,
  evidenceShown,
  newConsent,
  pageQuery,
  paperAsked,
  paperShown,
  personParams,
  receiptShown,
  revocationAsked,
} from './schema.ts';

/** What people permitted, to whom and until when. */
export function consentRoutes({ services, spoken }: Pick<HttpDeps, 'services' | 'spoken'>): readonly Route[] {
  const { consents } = services;
  return [
    route({
      method: 'get',
      path: '/participants/{participantId}/consents',
      access: 'consent:read',
      summary: 'What somebody has permitted, the newest first',
      params: personParams,
      query: pageQuery,
      output: pageOf(consentShown),
      handler: (ctx, { params, query }) => consents.list(ctx, params.participantId, query),
      present: (page, fields) => presentPage(page, (consent) => presentConsent(consent, fields)),
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/consents',
      access: 'consent:write',
      summary: 'Write down what somebody signed',
      description:
        'Every part is needed. What was signed on paper holds once the paper is attached, here or later.',
      params: personParams,
      body: newConsent,
      holdsFile: true,
      output: consentShown,
      status: 201,
      location: ({ id }) => `/consents/${id}`,
      handler: (ctx, { params, body }) => consents.create(ctx, params.participantId, body),
      present: presentConsent,
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/consent-papers',
      access: 'consent:read',
      summary: 'The text for somebody to read and sign',
      description: 'Writes nothing down. In the language in which it may be signed.',
      params: personParams,
      body: paperAsked,
      output: paperShown,
      handler: (ctx, { params, body }) => consents.paper(ctx, params.participantId, body),
      present: (paper, fields) => presentPaper(paper, fields, spoken),
    }),
    route({
      method: 'get',
      path: '/consents/{consentId}',
      access: 'consent:read',
      summary: 'A consent as it stands today',
      params: consentParams,
      output: consentShown,
      handler: (ctx, { params }) => consents.get(ctx, params.consentId),
      present: presentConsent,
    }),
    route({
      method: 'get',
      path: '/consents/{consentId}/receipt',
      access: 'consent:read',
      summary: 'The exact text that was signed, to keep or print',
      params: consentParams,
      output: receiptShown,
      handler: (ctx, { params }) => consents.get(ctx, params.consentId),
      present: (consent, fields, words) => presentReceipt(consent, fields, words, spoken),
    }),
    route({
      method: 'post',
      path: '/consents/{consentId}/revoke',
      access: 'consent:write',
      summary: 'End a consent at once',
      description: 'Whatever version stands. A second time it changes nothing.',
      params: consentParams,
      body: revocationAsked,
      output: consentShown,
      handler: (ctx, { params, body }) => consents.revoke(ctx, params.consentId, body.how ?? 'withdrawn'),
      present: presentConsent,
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/service-end',
      access: 'consent:write',
      summary: 'Write down that the service ended for somebody',
      description:
        'What they permitted until then ends at once, with all that rests on it. Gives the consents that ended; a second time none.',
      params: personParams,
      output: endedShown,
      handler: (ctx, { params }) => consents.endWithService(ctx, params.participantId),
      present: (ended, fields) => ({ items: ended.map((consent) => presentConsent(consent, fields)) }),
    }),
    route({
      method: 'post',
      path: '/consents/{consentId}/evidence',
      access: 'consent:write',
      summary: 'Attach the signed paper',
      description: 'From now on the consent holds.',
      params: consentParams,
      body: evidenceInput,
      holdsFile: true,
      output: consentShown,
      problems: ['conflict'],
      handler: (ctx, { params, body }) => consents.attach(ctx, params.consentId, body),
      present: presentConsent,
    }),
    route({
      method: 'get',
      path: '/consents/{consentId}/evidence',
      access: 'evidence:read',
      summary: 'The signed paper',
      params: consentParams,
      output: evidenceShown,
      handler: (ctx, { params }) => consents.evidence(ctx, params.consentId),
      present: ({ filename, mediaType, bytes, createdAt, by }, fields) =>
        visible(fields, { filename, mediaType, bytes, at: shownInstant(createdAt), by }, { at: 'createdAt' }),
    }),
  ];
}
