import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiParameters } from 'zod-openapi';
import { type ErrorCode, errorCodes } from '../domain/problem.ts';
import type { Words } from '../words/words.ts';
import { problemStatuses } from './answer/problem.ts';
import type { Route } from './route.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'A sentence that says what to do.' }),
    code: z.enum(errorCodes),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
    currentVersion: z
      .int()
      .optional()
      .meta({ description: 'With `stale_version`: the version that now stands.' }),
  })
  .meta({ id: 'Problem' });

/** The OpenAPI 3.1 description of the routes: the same declarations that answer requests. */
export function openApiOf(routes: readonly Route[], words: Words) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, words) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Stepwell',
      version: '1',
      description:
        'Changes name the version they start from (`If-Match`); a POST may be repeated with the same `Idempotency-Key`; lists are read page by page; errors are problem documents (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'stepwell', description: 'Set by `POST /session`.' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  });
}

function operationOf(route: Route, words: Words): ZodOpenApiOperationObject {
  const { path, params, query } = route;
  const header = headersOf(route);
  const requestParams: ZodOpenApiParameters = {
    ...(Object.keys(params.shape).length > 0 ? { path: params } : {}),
    ...(Object.keys(query.shape).length > 0 ? { query } : {}),
    ...(Object.keys(header.shape).length > 0 ? { header } : {}),
  };
  return {
    operationId: `${route.method}${path.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: route.access === 'public' ? [] : [{ session: [] }, { token: [] }],
    ...(Object.keys(requestParams).length > 0 ? { requestParams } : {}),
    ...requestBodyOf(route),
    responses: { [route.status]: successOf(route), ...problemsOf(route, words) },
  };
}

function headersOf(route: Route): z.ZodObject {
  const tag = z.string().meta({ description: 'The ETag that was read, such as "v3".' });
  const key = z.string().min(1).max(255).meta({ description: 'Repeats with the same key do nothing twice.' });
  return z.object({
    ...(route.ifMatch === 'required' ? { 'If-Match': tag } : {}),
    ...(route.ifMatch === 'optional' ? { 'If-Match': tag.optional() } : {}),
    ...(route.idempotent ? { 'Idempotency-Key': key.optional() } : {}),
  });
}

const csvContent = { 'text/csv': { schema: { type: 'string' as const } } };

function requestBodyOf(route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body === undefined) return {};
  const content = route.body === 'csv' ? csvContent : { 'application/json': { schema: route.body } };
  return { requestBody: { required: true, content } };
}

function successOf(route: Route) {
  const description = route.summary;
  if (route.output === undefined) return { description };
  if (route.output === 'csv') return { description, content: csvContent };
  return { description, content: { 'application/json': { schema: route.output } } };
}

function problemsOf(route: Route, words: Words) {
  const codes: ErrorCode[] = ['rate_limited', 'unavailable'];
  if (route.access !== 'public') codes.push('unauthenticated', 'forbidden');
  if (route.access === 'public' && route.body !== undefined) codes.push('unauthenticated');
  if (Object.keys(route.params.shape).length > 0) codes.push('not_found');
  if (route.method !== 'get')
    codes.push('malformed_request', 'too_large', 'unsupported_media_type', 'conflict');
  if (route.ifMatch !== undefined) codes.push('stale_version');
  if (route.ifMatch === 'required') codes.push('version_required');
  codes.push('invalid');
  const described = codes.map((code) => {
    return [
      problemStatuses[code],
      {
        description: words.say(`problemTitles.${code}`),
        content: { 'application/problem+json': { schema: problem } },
      },
    ] as const;
  });
  return Object.fromEntries(described);
}
