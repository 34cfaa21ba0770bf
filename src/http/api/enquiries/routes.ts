import type { Fields } from '../../../domain/access/decide.ts';
import { masked } from '../../../domain/delivery.ts';
import { formOf } from '../../../domain/enquiry.ts';
import type { NamedEnquiry } from '../../../services/enquiries/enquiries.ts';
import { sayToEmployer } from '../../../words/question.ts';
import type { Words } from '../../../words/words.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { questionParams } from '../questions/schema.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { enquiryAnswer, enquiryParams, enquiryPut, enquiryQuery, enquiryShown } from './schema.ts';

/** An enquiry, to the employer and to coaches. */
function presentEnquiry(row: NamedEnquiry, fields: Fields, words: Words) {
  const { asking, given } = row;
  const shown = {
    id: row.id,
    createdAt: shownInstant(row.createdAt),
    opportunityId: row.opportunityId,
    title: row.title,
    text: sayToEmployer(words, row),
    answeredAs: formOf(asking),
    isFact: asking.field === 'settings',
    state: row.state,
    expiresAt: shownInstant(row.expiresAt),
    to: masked(row.email),
    questionId: row.questionId,
    given: given && { answer: given.answer, detail: given.detail, at: shownInstant(given.at) },
  };
  const tells = {
    title: 'opportunityId',
    text: 'asking',
    answeredAs: 'asking',
    isFact: 'asking',
    to: 'email',
  };
  return visible(fields, shown, tells);
}

/** Questions that coaches put to employers by mail. */
export function enquiryRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { enquiries } = services;
  return [
    route({
      method: 'post',
      path: '/questions/{questionId}/enquiries',
      access: 'enquiry:put',
      summary: 'Put a question to the employer by mail',
      description:
        'The mail asks in neutral words and leads to a page where it is answered without signing in, for 14 days. The same again sends another mail, and the one before is good no more.',
      params: questionParams,
      body: enquiryPut,
      problems: ['not_found', 'conflict'],
      output: enquiryShown,
      status: 201,
      handler: (ctx, { params, body }) => enquiries.put(ctx, params.questionId, body.email),
      present: presentEnquiry,
    }),
    route({
      method: 'get',
      path: '/enquiries',
      access: 'enquiry:read',
      summary: 'Questions that were put to an employer by mail, open ones first',
      query: enquiryQuery,
      output: pageOf(enquiryShown),
      handler: (ctx, { query }) => enquiries.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (row) => presentEnquiry(row, fields, words)),
    }),
    route({
      method: 'post',
      path: '/enquiries/{enquiryId}/answers',
      access: 'enquiry:answer',
      summary: 'Answer a question of a coach',
      params: enquiryParams,
      body: enquiryAnswer,
      problems: ['not_found', 'conflict'],
      output: enquiryShown,
      handler: (ctx, { params, body }) => enquiries.answer(ctx, params.enquiryId, body),
      present: presentEnquiry,
    }),
  ];
}
