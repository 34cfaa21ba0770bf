import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { type ErrorCode, errorCodes, partnerRefusals } from '../domain/problem.ts';
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
    reason: z
      .enum(partnerRefusals)
      .optional()
      .meta({ description: 'With `forbidden`, to a partner: why it is refused what partners may.' }),
  })
  .meta({ id: 'Problem' });

const retryAfter = { schema: { type: 'integer' as const }, description: 'Seconds to wait.' };

/** The problems that a route may end in, each described once under `components`. */
export function problemResponses(words: Words): (route: Route) => ZodOpenApiResponsesObject {
  const response = (id: string, code: ErrorCode): ZodOpenApiResponseObject => ({
    id,
    description: words.say(`problemTitles.${code}`),
    ...(code === 'rate_limited' || code === 'unavailable' ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { 'application/problem+json': { schema: problem } },
  });
  const known = new Map<ErrorCode, ZodOpenApiResponseObject>();
  const responseOf = (code: ErrorCode): ZodOpenApiResponseObject => {
    const found = known.get(code) ?? response(code, code);
    known.set(code, found);
    return found;
  };
  // Said by the connection, before a route is looked for.
  const always = {
    '408': response('too_slow', 'malformed_request'),
    '431': response('headers_too_large', 'too_large'),
  };
  return (route) => {
    const described: ZodOpenApiResponsesObject = {};
    for (const code of codesOf(route)) described[`${problemStatuses[code]}`] = responseOf(code);
    return { ...described, ...always };
  };
}

function codesOf({ access, method, body, params, ifMatch, cookieOnly, problems }: Route) {
  const asksWho = access !== 'public' || (cookieOnly && body !== undefined);
  const writes = method !== 'get';
  const codes: readonly (readonly [ErrorCode, boolean])[] = [
    ['malformed_request', true],
    ['unauthenticated', asksWho],
    ['forbidden', true],
    ['not_found', Object.keys(params.shape).length > 0],
    // On a read, too: of a record whose ciphertext is damaged.
    ['conflict', true],
    ['stale_version', ifMatch !== undefined],
    ['too_large', writes],
    ['unsupported_media_type', writes],
    ['invalid', true],
    ['version_required', ifMatch !== undefined],
    ['rate_limited', true],
    ['unavailable', true],
  ];
  return [...codes.filter(([, may]) => may).map(([code]) => code), ...problems];
}
