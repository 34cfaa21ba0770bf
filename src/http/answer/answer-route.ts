import type { Request, RequestHandler } from 'express';
import type { SignedIn } from '../../domain/access/actor.ts';
import { actOf } from '../../domain/access/audit-act.ts';
import { decide, type Fields } from '../../domain/access/decide.ts';
import { scopeOf } from '../../domain/access/scope.ts';
import { subjectOf } from '../../domain/audit.ts';
import { Problem } from '../../domain/problem.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import type { Role } from '../../domain/user.ts';
import type { AuditBuffer } from '../../services/kit/audit-buffer.ts';
import type { Answer, Context } from '../../services/kit/context.ts';
import type { Spoken, Words } from '../../words/words.ts';
import type { Authentication } from '../ask/authenticate.ts';
import { bodyLimits, parseJson, readBytes } from '../ask/body.ts';
import { readCsvBody } from '../ask/csv-body.ts';
import type { Idempotency } from '../ask/idempotency.ts';
import { read, readParams, readQuery } from '../ask/read.ts';
import { etagOf, versionOf } from '../ask/versions.ts';
import type { Asked, CsvShown, Route } from '../route.ts';
import { type Follow, streamEvents } from './event-stream.ts';
import { renderedPage } from './rendered-page.ts';
import { send } from './send.ts';

/** The right of nobody: an organisation that does not exist. */
const nobody = scopeOf({ kind: 'job', id: 'anonymous', organisationId: '', rights: [] });

const noBytes = new Uint8Array(0);

/** The Express handler of a declared route: who, what, whether it was asked before, then the use case. */
export function answerRoute(
  route: Route,
  authentication: Authentication,
  idempotency: Idempotency,
  { audit, spoken }: { readonly audit: Pick<AuditBuffer, 'note'>; readonly spoken: Spoken },
  isDraining: () => boolean = () => false,
): RequestHandler {
  const watching = (request: Request) => ({ isStill: () => authentication.isStill(request), isDraining });
  return async (request, response) => {
    const words = spoken[request.language ?? 'en'];
    const role = request.caller?.actor.role;
    const fields = checkAccess(route, request, audit);
    const params = readParams(route.params, request);
    const query = readQuery(route.query, request);
    const version = versionOf(request.get('if-match'), route.ifMatch);
    const { bytes, body } = await readBody(route, request);
    const browser = authentication.browserOf(request, response);
    const asked: Asked<unknown, unknown, unknown> = { params, query, body, version, browser };

    const scope = request.caller?.scope ?? nobody;
    const render = (result: unknown): Answer => rendered(route, result, fields, words, role);
    // Nobody's repeats cannot be told from another's.
    const isKept = route.idempotent && request.caller !== undefined;
    const key = isKept ? request.get('idempotency-key') : undefined;
    if (key === undefined) {
      const result = await route.handler({ scope }, asked);
      if (route.output === 'events') {
        await streamEvents(request, response, result as Follow, watching(request));
        return;
      }
      send(request, response, (await renderedPage(route, result, fields, words, role)) ?? render(result));
      return;
    }
    const url = request.originalUrl;
    const repeatable = idempotency.repeatable(scope, key, { method: request.method, url, bytes });
    const once = async (): Promise<Answer> => {
      let kept: Answer | undefined;
      const note = (result: unknown): Answer => {
        kept = render(result);
        return kept;
      };
      const ctx: Context = { scope, idempotency: { ...repeatable, render: note } };
      const answer = render(await route.handler(ctx, asked));
      if (kept === undefined) await idempotency.keep(scope, repeatable, answer);
      return kept ?? answer;
    };
    const heardAgain = async (): Promise<Answer | undefined> => {
      const heard = await idempotency.replay(scope, repeatable);
      if (heard !== undefined) await route.beforeRepeat?.({ scope }, asked);
      return heard;
    };
    send(request, response, (await heardAgain()) ?? (await raced(once)));

    /** Of several at once with one key, one commits; the others fail on what it changed, and hear its answer. */
    async function raced(attempt: () => Promise<Answer>): Promise<Answer> {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const answer = await heardAgain();
        if (answer === undefined) throw error;
        return answer;
      }
    }
  };
}

/** Lets through whom the route is for, and gives the fields they may see. A refusal leaves an entry in the trail, as one inside a use case does. */
function checkAccess(route: Route, request: Request, audit: Pick<AuditBuffer, 'note'>): Fields {
  const actor: SignedIn | undefined = request.caller?.actor;
  if (route.access === 'public') return new Set();
  if (actor === undefined) {
    const sent = request.get('authorization') !== undefined;
    throw new Problem('unauthenticated', sent ? 'token_no_good' : 'not_signed_in');
  }
  // All tabs of a browser have one cookie: what a page of one person asks is not done as another (ADR 232).
  const shown = request.get('stepwell-user');
  if (shown !== undefined && actor.kind === 'user' && shown !== actor.id)
    throw new Problem('unauthenticated', 'other_user_here');
  const decision = decide(actor, route.access);
  if (decision.allow) return decision.fields;
  if (decision.reason === 'step_up') throw new Problem('step_up', 'step_up_needed');
  const subjectId = subjectOf(Object.values(request.params).at(-1));
  audit.note(request.caller?.scope ?? nobody, { ...actOf(route.access), subjectId, outcome: 'denied' });
  throw new Problem('forbidden', actor.role === 'partner' ? 'not_for_partners' : 'not_for_your_role');
}

async function readBody(route: Route, request: Request): Promise<{ bytes: Uint8Array; body: unknown }> {
  if (route.body === 'csv') {
    const body = await readCsvBody(request);
    return { bytes: body.bytes, body };
  }
  const sent =
    request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
  if (route.method === 'get' || (route.body === undefined && !sent))
    return { bytes: noBytes, body: undefined };
  const bytes = await readBytes(
    request,
    ['application/json'],
    route.holdsFile ? bodyLimits.file : bodyLimits.json,
  );
  const value = parseJson(bytes);
  if (route.body === undefined) {
    const named = typeof value === 'object' && value !== null ? Object.keys(value) : [''];
    const sentence = sentenceOf('field_not_asked');
    const errors = named.map((path) => ({ path: path.slice(0, 100), sentence }));
    if (errors.length > 0) throw new Problem('invalid', 'body_not_asked', { errors: errors.slice(0, 50) });
    return { bytes, body: undefined };
  }
  const body = read(route.body, value);
  // passport reads the credentials of a sign-in from here.
  request.body = body;
  return { bytes, body };
}

function rendered(
  route: Route,
  result: unknown,
  fields: Fields,
  words: Words,
  role: Role | undefined,
): Answer {
  if (route.output === undefined) return { status: route.status, headers: {}, body: '' };
  const shown = route.present(result, fields, words, role);
  if (route.output === 'csv') return csvAnswer(route, shown);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'content-language': words.language,
  };
  if (route.location) headers.location = `/api/v1${route.location(result)}`;
  const body = JSON.stringify(shown);
  if (isVersioned(shown)) headers.etag = etagOf(shown.version, body);
  return { status: route.status, headers, body };
}

/** A file to be kept. Its mark tells spreadsheets that it is UTF-8. */
function csvAnswer({ status }: Route, shown: unknown): Answer {
  // A route with this output presents nothing else.
  const { filename, text } = shown as CsvShown;
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${filename}"`,
  };
  return { status, headers, body: `\u{feff}${text}` };
}

function isVersioned(value: unknown): value is { readonly version: number } {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  );
}
