import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiParameters } from 'zod-openapi';
import type { Words } from '../words/words.ts';
import { cookieNameOf } from './ask/authenticate.ts';
import { keyPattern } from './ask/idempotency.ts';
import { tagPattern } from './ask/versions.ts';
import { problemResponses } from './described-problems.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 description of the routes: the same declarations that answer requests. */
export function openApiOf(routes: readonly Route[], words: Words, production: boolean) {
  const problemsOf = problemResponses(words);
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const operation = { ...operationOf(route), responses: { ...successOf(route), ...problemsOf(route) } };
    paths[route.path] = { ...paths[route.path], [route.method]: operation };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Stepwell',
      version: '1',
      description:
        'Changes name the version they start from (`If-Match`); a POST may be repeated with the same `Idempotency-Key`; lists are read page by page; errors are problem documents (RFC 9457).',
      contact: { name: 'Whoever runs this installation' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1', description: 'This installation' }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieNameOf(production),
          description: 'Set by `POST /session`.',
        },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  });
}

function operationOf(route: Route): Omit<ZodOpenApiOperationObject, 'responses'> {
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
  };
}

function headersOf(route: Route): z.ZodObject {
  const described = 'The ETag that was read, such as "3.0dZ8bW"; its version alone, "3", is enough.';
  const tag = z.string().regex(tagPattern).meta({ description: described });
  const key = z
    .string()
    .regex(keyPattern)
    .meta({ description: 'Repeats with the same key do nothing twice.' });
  const known = z.string().meta({ description: 'ETags one has: 304 where one of them stands.' });
  return z.object({
    ...(route.ifMatch === 'required' ? { 'If-Match': tag } : {}),
    ...(route.ifMatch === 'optional' ? { 'If-Match': tag.optional() } : {}),
    ...(route.idempotent ? { 'Idempotency-Key': key.optional() } : {}),
    ...(route.method === 'get' && isVersioned(route) ? { 'If-None-Match': known.optional() } : {}),
  });
}

const eventContent = { 'text/event-stream': { schema: { type: 'string' as const, minLength: 1 } } };
const csvContent = { 'text/csv': { schema: { type: 'string' as const, minLength: 1 } } };

function requestBodyOf(route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body === undefined) return {};
  const content = route.body === 'csv' ? csvContent : { 'application/json': { schema: route.body } };
  return { requestBody: { required: true, content } };
}

function successOf(route: Route): ZodOpenApiOperationObject['responses'] {
  const { status, output, summary: description } = route;
  const text = { schema: { type: 'string' as const } };
  const headers = {
    ...(isVersioned(route) ? { ETag: { ...text, description: 'Version and digest of the body.' } } : {}),
    ...(route.location === undefined ? {} : { Location: { ...text, description: 'Where it stands.' } }),
  };
  const unchanged = { '304': { description: 'As the caller has it.' } };
  return {
    [`${status}` as const]: {
      description,
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(output === undefined
        ? {}
        : {
            content:
              output === 'csv'
                ? csvContent
                : output === 'events'
                  ? eventContent
                  : { 'application/json': { schema: output } },
          }),
    },
    ...(route.method === 'get' && isVersioned(route) ? unchanged : {}),
  };
}

const isVersioned = ({ output }: Route): boolean =>
  output instanceof z.ZodObject && 'version' in output.shape;
