import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { answerRoute } from '../../src/http/answer/answer-route.ts';
import { answerErrors } from '../../src/http/answer/errors.ts';
import type { Authentication } from '../../src/http/ask/authenticate.ts';
import type { Idempotency, Repeatable } from '../../src/http/ask/idempotency.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { type Route, route } from '../../src/http/route.ts';
import type { Answer, Context } from '../../src/services/kit/context.ts';
import { type Ask, clientOf } from '../support/http-client.ts';
import { whileServed } from '../support/serve.ts';
import { spoken } from '../support/words.ts';

const browser = {
  signIn: () => Promise.reject(new Error('unused')),
  signOut: async () => {},
  enter: async () => {},
  letIn: async () => {},
  source: 'network',
  renew: async () => {},
  remember: async () => {},
  sessionId: undefined,
  origin: 'http://stepwell.example',
  mark: undefined,
  passkeyPlace: {},
  ceremony: undefined,
  beginCeremony: () => '',
};
const authentication: Authentication = {
  whoAsks: () => (_request, _response, next) => next(),
  isStill: async () => true,
  browserOf: () => browser,
};
export const coach: SignedIn = { kind: 'token', id: 'tok_1', organisationId: 'org_a', role: 'coach' };
const shown = z.strictObject({ id: z.string(), version: z.number() });

/** Answers that are kept in memory, and what was asked of it. */
export function memory(): Idempotency & { readonly kept: Map<string, Answer>; readonly calls: string[] } {
  const kept = new Map<string, Answer>();
  const calls: string[] = [];
  return {
    kept,
    calls,
    repeatable: (scope, key, { method, url, bytes }): Repeatable => {
      calls.push([scope.organisationId, key, method, url, Buffer.from(bytes)].join(' '));
      return { id: key, requestDigest: 'd' };
    },
    replay: async (_scope, { id }) => kept.get(id),
    keep: async (_scope, { id }, answer) => {
      calls.push(`keep ${id}`);
      kept.set(id, answer);
    },
  };
}

/** Serves one route to somebody. */
export async function served<T>(
  declared: Route,
  actor: SignedIn | undefined,
  work: (ask: Ask, port: number) => Promise<T>,
  idempotency: Idempotency = memory(),
): Promise<{ readonly came: T; readonly trail: readonly AuditEntry[]; readonly by: readonly string[] }> {
  const trail: AuditEntry[] = [];
  const by: string[] = [];
  const app = express();
  app.use(requestId, (request, _response, next) => {
    if (actor !== undefined) request.caller = { actor, scope: scopeOf(actor) };
    next();
  });
  const note = (scope: Context['scope'], entry: AuditEntry) => {
    trail.push(entry);
    by.push(`${scope.organisationId} ${scope.actor.id}`);
  };
  const path = declared.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app[declared.method](path, answerRoute(declared, authentication, idempotency, { audit: { note }, spoken }));
  app.use(answerErrors(pino({ level: 'silent' }), spoken));
  const came = await whileServed(app, (url, port) => work(clientOf(url), port));
  return { came, trail, by };
}

/** A route that anybody may ask and that always gives the same, with changes. */
export const thing = (more: object = {}): Route =>
  route({
    method: 'post',
    path: '/things',
    access: 'public',
    summary: 's',
    output: shown,
    handler: async () => ({ id: 'thg_1', version: 3 }),
    present: (result) => result,
    ...more,
  });
