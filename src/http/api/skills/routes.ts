import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { conceptQuery, conceptsShown, linkedShown, linkText } from './schema.ts';

const defaultHits = 20;

/** Skills and occupations of the taxonomy, by name or out of a text. */
export function skillRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { skills } = services;
  return [
    route({
      method: 'get',
      path: '/skills',
      access: 'taxonomy:read',
      summary: 'Find skills by the beginning of a name',
      query: conceptQuery,
      output: conceptsShown,
      handler: (ctx, { query }) => skills.search(ctx, query.q, query.limit ?? defaultHits),
      present: presentConcepts,
    }),
    route({
      method: 'post',
      path: '/skills/link',
      access: 'taxonomy:read',
      summary: 'Suggest skills for a text, each with the words it came from',
      body: linkText,
      output: linkedShown,
      handler: (ctx, { body }) => skills.link(ctx, body.text),
      present: (linked) => ({
        items: linked.map(({ uri, label, confidence, words, start, end }) => ({
          uri,
          label,
          confidence,
          words,
          start,
          end,
        })),
        nextCursor: null,
      }),
    }),
    route({
      method: 'get',
      path: '/occupations',
      access: 'taxonomy:read',
      summary: 'Find occupations by the beginning of a name',
      query: conceptQuery,
      output: conceptsShown,
      handler: (ctx, { query }) => skills.occupations(ctx, query.q, query.limit ?? defaultHits),
      present: presentConcepts,
    }),
  ];
}

function presentConcepts(hits: readonly { uri: string; label: string; matchedLabel: string }[]) {
  return {
    items: hits.map(({ uri, label, matchedLabel }) => ({ uri, label, matchedLabel })),
    nextCursor: null,
  };
}
