import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentConcepts, presentFound, presentOccupations, presentText } from './presenter.ts';
import {
  conceptQuery,
  conceptsShown,
  foundShown,
  linkedShown,
  linkText,
  occupationQuery,
  occupationsShown,
  skillQuery,
} from './schema.ts';

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
      query: skillQuery,
      output: conceptsShown,
      handler: (ctx, { query: { q, limit = defaultHits, language } }) =>
        skills.search(ctx, q, limit, language),
      present: presentConcepts,
    }),
    route({
      method: 'post',
      path: '/skills/link',
      access: 'taxonomy:read',
      summary:
        'Say which skills, occupations and licences a text speaks of, each with the words it came from',
      body: linkText,
      output: linkedShown,
      handler: (ctx, { body }) => skills.link(ctx, body.text, body.language),
      present: (linked, _fields, words) => presentText(linked, words),
    }),
    route({
      method: 'get',
      path: '/occupations',
      access: 'taxonomy:read',
      summary: 'Find occupations by the beginning of a name, or by skills that are usual in them',
      query: occupationQuery,
      output: occupationsShown,
      handler: (ctx, { query: { q = '', skills: held, limit = defaultHits } }) =>
        held ? skills.workFor(ctx, held, limit) : skills.occupations(ctx, q, limit),
      present: presentOccupations,
    }),
    route({
      method: 'get',
      path: '/concepts',
      access: 'taxonomy:read',
      summary: 'Find skills, occupations and licences by their names and by everyday words for them',
      query: conceptQuery,
      output: foundShown,
      handler: (ctx, { query }) => skills.concepts(ctx, query.q, query.limit ?? defaultHits),
      present: (found, _fields, words) => presentFound(found, words),
    }),
  ];
}
