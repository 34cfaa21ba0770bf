import type { Fields } from '../../../domain/access/decide.ts';
import type { Erasure } from '../../../domain/erasure.ts';
import type { Words } from '../../../words/words.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import {
  erasureDecision,
  erasureParams,
  erasureQuery,
  erasureShown,
  personalFileShown,
  personParams,
} from './schema.ts';

function present(row: Erasure, fields: Fields, words: Words) {
  const { participantId, state, own, codeBy, clearanceId, by, decidedBy, gone } = row;
  const shown = {
    ...presentRow(row),
    ...{ participantId, state, own, codeBy, clearanceId, by, decidedBy, gone },
    decidedAt: shownInstant(row.decidedAt),
    doneAt: shownInstant(row.doneAt),
    kept: row.kept?.map(({ what, until }) => ({ what, why: words.say(`keptThings.${what}`), until })),
  };
  return visible(fields, shown);
}

/** Seeing everything about somebody, and forgetting them. */
export function rightsRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { exports, erasures } = services;
  return [
    route({
      method: 'get',
      path: '/participants/{participantId}/export',
      access: 'participant:export',
      summary: 'Everything about a person, as a file',
      params: personParams,
      output: personalFileShown,
      problems: ['step_up'],
      handler: (ctx, { params }) => exports.file(ctx, params.participantId),
      present: ({ participantId, organisation, at, sections, names }) => ({
        ...{ participantId, organisation, at, names },
        sections: Object.fromEntries(Object.entries(sections).map(([name, rows]) => [name, [...rows]])),
      }),
    }),
    route({
      method: 'delete',
      path: '/participants/{participantId}',
      access: 'erasure:ask',
      summary: 'Ask for a person to be forgotten; somebody else has to say yes',
      params: personParams,
      output: erasureShown,
      status: 202,
      problems: ['conflict', 'step_up'],
      handler: (ctx, { params }) => erasures.ask(ctx, params.participantId),
      present,
    }),
    route({
      method: 'get',
      path: '/erasures',
      access: 'erasure:read',
      summary: 'Who is to be forgotten or was, the newest first',
      query: erasureQuery,
      output: pageOf(erasureShown),
      handler: (ctx, { query }) => erasures.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (row) => present(row, fields, words)),
    }),
    route({
      method: 'get',
      path: '/erasures/{erasureId}',
      access: 'erasure:read',
      summary: 'The certificate',
      params: erasureParams,
      output: erasureShown,
      handler: (ctx, { params }) => erasures.get(ctx, params.erasureId),
      present,
    }),
    route({
      method: 'post',
      path: '/erasures/{erasureId}/decision',
      access: 'erasure:decide',
      summary: 'Say yes or no to what somebody else asked for',
      description:
        'After a yes nobody finds the person any more; within moments their key is destroyed, for every backup too.',
      params: erasureParams,
      body: erasureDecision,
      output: erasureShown,
      problems: ['conflict', 'step_up'],
      handler: (ctx, { params, body }) => erasures.decide(ctx, params.erasureId, body.decision === 'yes'),
      present,
    }),
  ];
}
