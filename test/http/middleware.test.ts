import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { Problem } from '../../src/domain/problem.ts';
import { answerErrors } from '../../src/http/answer/errors.ts';
import { ownAddresses } from '../../src/http/ask/own-addresses.ts';
import { securityHeaders } from '../../src/http/middleware/headers.ts';
import { requestLog } from '../../src/http/middleware/log.ts';
import { actorRateLimit } from '../../src/http/middleware/rate-limit.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { sameOriginWrites } from '../../src/http/middleware/same-origin.ts';
import { clientOf, type Sent } from '../support/http-client.ts';
import { whileServed } from '../support/serve.ts';
import { spoken } from '../support/words.ts';

const silent = pino({ level: 'silent' });

/** An app of one middleware, with 200 behind it. */
function appOf(...middleware: readonly RequestHandler[]) {
  const app = express();
  app.use(requestId, ...middleware);
  app.use((_request, response) => void response.end('ok'));
  app.use(answerErrors(silent, spoken));
  return app;
}

describe('the name of a request', () => {
  it('is its own when it is 1 to 64 plain letters, and another each time where not', async () => {
    await whileServed(appOf(), async (url) => {
      const nameOf = async (given?: string) =>
        (
          await clientOf(url)('/root/', given === undefined ? {} : { headers: { 'x-request-id': given } })
        ).headers.get('x-request-id');
      for (const fine of ['a', 'A_z.0:9-', 'x'.repeat(64)]) expect(await nameOf(fine)).to.equal(fine);
      const made = [];
      for (const odd of [undefined, '', 'x'.repeat(65), 'a b', 'a,b', 'é', 'a/b'])
        made.push(await nameOf(odd));
      for (const name of made) expect(name).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(made).size).to.equal(made.length);
    });
  });
});

describe('writes from another site', () => {
  const write = { method: 'post', cookieOnly: false } as const;

  it('are refused, and nothing else is', async () => {
    const own = ownAddresses('127.0.0.1', undefined);
    const statusOf = (guard: RequestHandler, headers: (here: string, port: number) => Sent['headers']) =>
      whileServed(appOf(guard), async (url, port) => {
        const given = headers(`http://127.0.0.1:${port}`, port) ?? {};
        return (await clientOf(url)('/root/', { method: 'POST', headers: given })).status;
      });
    const elsewhere = { origin: 'https://elsewhere.example' };
    const fine: readonly ((here: string, port: number) => Sent['headers'])[] = [
      () => ({}),
      (here) => ({ origin: here }),
      () => ({ 'sec-fetch-site': 'same-origin' }),
      () => ({ 'sec-fetch-site': 'none' }),
      () => ({ ...elsewhere, authorization: 'Bearer x' }),
    ];
    for (const headers of fine)
      expect(await statusOf(sameOriginWrites(write, own), headers), String(headers)).to.equal(200);
    const foreign: readonly ((here: string, port: number) => Sent['headers'])[] = [
      () => elsewhere,
      () => ({ origin: 'http://127.0.0.1' }),
      (_, port) => ({ origin: `http://127.0.0.1:${port + 1}` }),
      (_, port) => ({ origin: `https://127.0.0.1:${port}` }),
      (_, port) => ({ origin: `http://localhost:${port}` }),
      (here) => ({ origin: `${here}/` }),
      (here) => ({ origin: `${here.replace('//', '//user@')}` }),
      () => ({ origin: 'null' }),
      () => ({ 'sec-fetch-site': 'same-site' }),
      (here) => ({ 'sec-fetch-site': 'cross-site', origin: here }),
      () => ({ 'sec-fetch-site': 'same-origin', ...elsewhere }),
    ];
    for (const headers of foreign)
      expect(await statusOf(sameOriginWrites(write, own), headers), String(headers)).to.equal(403);
    const read = { method: 'get', cookieOnly: false } as const;
    expect(await statusOf(sameOriginWrites(read, own), () => elsewhere)).to.equal(200);
    // A sign-in is the cookie's business whatever token is sent along.
    const byToken = () => ({ ...elsewhere, authorization: 'Bearer x' });
    expect(await statusOf(sameOriginWrites({ ...write, cookieOnly: true }, own), byToken)).to.equal(403);
  });
});

describe('the security headers', () => {
  const headersOf = (production: boolean) =>
    whileServed(
      appOf(...securityHeaders(production)),
      async (url) => (await clientOf(url)('/root/')).headers,
    );

  it('let scripts, and what a page may ask for, come from here alone', async () => {
    const headers = await headersOf(false);
    expect(headers.get('content-security-policy')?.split(';').sort()).to.deep.equal([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(headers.get('referrer-policy')).to.equal('same-origin');
    expect(headers.get('permissions-policy')).to.match(/camera=\(\).*microphone=\(\)/);
    expect(headers.get('x-frame-options')).to.equal('DENY');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
  });

  it('ask for a secure connection for a year, in production alone', async () => {
    expect((await headersOf(false)).get('strict-transport-security')).to.equal(null);
    expect((await headersOf(true)).get('strict-transport-security')).to.equal(
      'max-age=31536000; includeSubDomains',
    );
  });
});

describe('the limit of requests', () => {
  const signedIn: RequestHandler = (request, _response, next) => {
    const id = request.get('x-actor');
    const actor: SignedIn = { kind: 'token', id: id ?? '', organisationId: 'org_a', role: 'coach' };
    if (id !== undefined) request.caller = { actor, scope: scopeOf(actor) };
    next();
  };

  it('is that of an actor, or of an address while nobody is signed in, for a minute', async () => {
    await whileServed(appOf(signedIn, actorRateLimit(2)), async (url) => {
      const ask = (id?: string) =>
        clientOf(url)('/root/', { headers: id === undefined ? {} : { 'x-actor': id } });
      const ids = ['a', 'a', 'b', undefined, 'a', undefined, undefined, 'b', 'b'];
      const replies = [];
      for (const id of ids) replies.push(await ask(id));
      expect(replies.map(({ status }) => status)).to.deep.equal([
        200, 200, 200, 200, 429, 200, 429, 200, 429,
      ]);
      const { headers, body } = replies[4] ?? expect.fail();
      expect(headers.get('ratelimit-policy')).to.equal('2;w=60');
      expect(headers.get('x-ratelimit-limit')).to.equal(null);
      expect(body.code).to.equal('rate_limited');
      const reset = /reset=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
      expect(headers.get('retry-after')).to.equal(reset);
      expect(Number(reset)).to.be.within(50, 60);
    });
  });
});

describe('the line of a request in the log', () => {
  it('holds its name, method, route, status and time, and nothing of what was asked', async () => {
    const lines: string[] = [];
    const observed: unknown[][] = [];
    const metrics = { observe: (...figures: unknown[]) => observed.push(figures) };
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => lines.push(line) });
    const app = express();
    app.use(requestId, ...requestLog(log, metrics as never));
    app.get('/people/:id', (request, response) => {
      request.routePath = '/people/{id}';
      if (request.params.id === 'broken') throw new Problem('unavailable', 'unforeseen');
      response.end('ok');
    });
    app.use(answerErrors(silent, spoken));
    await whileServed(app, async (url) => {
      const ask = clientOf(url, { 'x-request-id': 'named' });
      await ask('/root/people/robin?q=secret', { headers: { 'x-secret': 'secret' } });
      await ask('/root/people/broken');
      await ask('/root/elsewhere', { method: 'POST', body: { secret: 1 } });
    });
    const told = lines.map((line) => JSON.parse(line));
    const common = { event: 'http.request', requestId: 'named', msg: 'answered' };
    expect(told.map(({ ms: _, ...rest }) => rest)).to.deep.equal([
      { ...common, level: 30, method: 'GET', route: '/people/{id}', status: 200 },
      { ...common, level: 50, method: 'GET', route: '/people/{id}', status: 503 },
      { ...common, level: 30, method: 'POST', route: 'none', status: 404 },
    ]);
    for (const { ms } of told) expect(ms).to.be.within(0, 5000);
    expect(observed.map((figures) => figures.slice(0, 3))).to.deep.equal([
      ['GET', '/people/{id}', 200],
      ['GET', '/people/{id}', 503],
      ['POST', 'none', 404],
    ]);
    // In seconds, not in milliseconds: each took some, and none a second.
    for (const [, , , seconds] of observed) expect(seconds).to.be.within(0.00001, 2);
  });
});
