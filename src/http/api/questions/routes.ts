import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentAnswered, presentQuestion } from './presenter.ts';
import {
  answerCreate,
  answeredShown,
  deferralCreate,
  questionParams as params,
  questionQuery,
  questionShown,
  scoringOfAnswerShown,
} from './schema.ts';

/** What is not known or would lift a blocker, to whom it is put, and what they say. */
export function questionRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { questions } = services;
  return [
    route({
      method: 'get',
      path: '/questions',
      access: 'question:read',
      summary: 'List questions, open ones first',
      query: questionQuery,
      output: pageOf(questionShown),
      handler: (ctx, { query }) => questions.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (row) => presentQuestion(row, fields, words)),
    }),
    route({
      method: 'get',
      path: '/questions/{questionId}',
      access: 'question:read',
      summary: 'Read a question',
      params,
      output: questionShown,
      handler: (ctx, asked) => questions.get(ctx, asked.params.questionId),
      present: (row, fields, words) => presentQuestion(row, fields, words),
    }),
    route({
      method: 'get',
      path: '/questions/{questionId}/scoring',
      access: 'question:read',
      summary: 'How far the scores have come that follow from an answer',
      description:
        '`waiting` until all that the answer reaches is scored; `failed` where some of it could not be; `stopped` while scoring stands still.',
      params,
      output: scoringOfAnswerShown,
      handler: (ctx, asked) => questions.scoring(ctx, asked.params.questionId),
      present: (state, fields) => visible(fields, { state }),
    }),
    route({
      method: 'post',
      path: '/questions/{questionId}/answers',
      access: 'question:answer',
      summary: 'Write down what was answered',
      description:
        'The answer edits the fact it is about, in one unit with the contact it came from; `not_reached` keeps the contact alone.',
      params,
      body: answerCreate,
      problems: ['not_found'],
      output: answeredShown,
      ifMatch: 'required',
      handler: (ctx, asked) =>
        questions.answer(ctx, asked.params.questionId, asked.version ?? neverStands, asked.body),
      present: (row, fields, words) => presentAnswered(row, fields, words),
    }),
    route({
      method: 'post',
      path: '/questions/{questionId}/deferrals',
      access: 'question:answer',
      summary: 'Put a question off',
      description: 'It stays open, and brings nobody into the queue until then. `null` takes that back.',
      params,
      body: deferralCreate,
      problems: ['not_found'],
      output: questionShown,
      ifMatch: 'optional',
      handler: (ctx, asked) => questions.defer(ctx, asked.params.questionId, asked.version, asked.body.until),
      present: (row, fields, words) => presentQuestion(row, fields, words),
    }),
  ];
}
