import { z } from 'zod';
import type { Fields } from '../../../domain/access/decide.ts';
import type { MatchView } from '../../../services/matches/views.ts';
import type { Words } from '../../../words/words.ts';
import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf, pageQuery } from '../shapes/schema.ts';
import { presentDecision, presentMatch } from './presenter.ts';
import { decisionCreate, decisionShown, matchQuery, matchShown, matchParams as params } from './schema.ts';

/** Matches and the decisions people make about them. */
export function matchRoutes({ services, labelOf }: Pick<HttpDeps, 'services' | 'labelOf'>): readonly Route[] {
  const { matches } = services;
  const present = (match: MatchView, fields: Fields, words: Words) =>
    presentMatch(match, fields, { words, labelOf });
  return [
    route({
      method: 'get',
      path: '/matches',
      access: 'match:read',
      summary: 'List matches, each person’s own best first, then confidence',
      query: matchQuery,
      output: pageOf(matchShown),
      handler: (ctx, { query }) => matches.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (match) => present(match, fields, words)),
    }),
    route({
      method: 'get',
      path: '/matches/{matchId}',
      access: 'match:read',
      summary: 'Read a match with its reasons',
      params,
      output: matchShown,
      handler: (ctx, asked) => matches.get(ctx, asked.params.matchId),
      present,
    }),
    route({
      method: 'post',
      path: '/matches/{matchId}/decisions',
      access: 'match:decide',
      summary: 'Decide about a match',
      description: 'Which actions are open stands in `decisionsAllowed`; another is a 409 that says why.',
      params,
      body: decisionCreate,
      output: matchShown,
      ifMatch: 'required',
      handler: (ctx, asked) =>
        matches.decide(ctx, asked.params.matchId, asked.version ?? neverStands, asked.body),
      present,
    }),
    route({
      method: 'get',
      path: '/matches/{matchId}/decisions',
      access: 'decision:read',
      summary: 'What was decided so far, by whom and when',
      params,
      query: z.strictObject(pageQuery),
      output: pageOf(decisionShown),
      handler: (ctx, asked) => matches.decisions(ctx, asked.params.matchId, asked.query),
      present: (page, fields) => presentPage(page, (row) => presentDecision(row, fields)),
    }),
  ];
}
