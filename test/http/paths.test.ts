import { expect } from 'chai';
import { pathFor, sampleBodies, sampleQueries } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { fewOrMany, often } from '../support/few-or-many.ts';
import { clientOf, problemFault, rawAsk } from '../support/http-client.ts';

/** Other spellings of a path, each of which some proxy, cache or router takes for the same. */
function spellings(path: string): readonly string[] {
  const [, first = '', ...rest] = path.split('/');
  const below = rest.map((part) => `/${part}`).join('');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const encoded = `%${first.charCodeAt(0).toString(16)}${first.slice(1)}`;
  return [
    `/api/v1${path}/`,
    `/api/v1${path}//`,
    `/api/v1${path}/.`,
    `/api/v1${path}/%2e`,
    `/api/v1${path}%2f`,
    `/api/v1${path}%20`,
    `/api/v1${path};x=1`,
    `/api/v1${path}.json`,
    `/api/v1/./${first}${below}`,
    `/api/v1/x/..${path}`,
    `/api/v1/x/%2e%2e${path}`,
    `/api/v1/${first}/..${path}`,
    `/api/v1//${first}${below}`,
    `/api//v1${path}`,
    `//api/v1${path}`,
    `/API/v1${path}`,
    `/api/V1${path}`,
    `/Api/v1${path}`,
    `/%61pi/v1${path}`,
    `/api/%761${path}`,
    `/api%2fv1${path}`,
    `/api/v1/${first.toUpperCase()}${below}`,
    `/api/v1/${encoded}${below}`,
    `/api/v1/${first[0]?.toUpperCase()}${first.slice(1)}${below}`,
    `/api/v1\\${first}${below}`,
    ...(rest.length > 0 ? [`/api/v1${path.slice(0, -last.length)}/${last}`] : []),
    ...(rest.length > 0 && last !== last.toUpperCase()
      ? [`/api/v1${path.slice(0, -last.length)}${last.toUpperCase()}`]
      : []),
  ];
}

describe('paths', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('have one spelling each: any other is refused, whatever is asked and by whom', async () => {
    const cookie = await signedIn();
    let asked = 0;
    const askers: readonly (readonly string[])[] = [
      [],
      ['Accept: text/html'],
      [`Authorization: Bearer ${app.home.tokens.coach}`],
    ];
    const routes = app.routes.slice(0, often(app.routes.length));
    for (const [at, route] of routes.entries()) {
      const name = `${route.method} ${route.path}`;
      const body = sampleBodies(app.home)[name];
      const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
      const headers = [
        'Host: localhost',
        'Connection: close',
        `Cookie: ${cookie}`,
        'If-Match: "1"',
        `Content-Type: ${route.body === 'csv' ? 'text/csv' : 'application/json'}`,
        `Content-Length: ${Buffer.byteLength(text)}`,
      ];
      for (const [nth, path] of spellings(pathFor(route.path, app.home)).entries()) {
        // Each asker at every route, and with every spelling; everybody with each at each is for the long run.
        const inTurn = askers.filter((_, turn) => turn === (at + nth) % askers.length);
        for (const more of fewOrMany(inTurn, askers)) {
          const target = `${path}${sampleQueries(app.home)[name] ?? ''}`;
          const head = [`${route.method.toUpperCase()} ${target} HTTP/1.1`, ...headers, ...more].join('\r\n');
          const heard = await rawAsk(app.port, `${head}\r\n\r\n${text}`, 20_000);
          expect(heard, `${route.method} ${target}`).to.match(/^HTTP\/1\.1 4\d\d /);
          asked += 1;
        }
      }
    }
    expect(asked).to.be.above(20 * routes.length);
    console.log(`      ${asked} requests, none taken`);
    // None of them had an effect: the session that was signed out of at thirty addresses is still there.
    expect((await clientOf(app.url, { cookie })('/me')).status).to.equal(200);
    expect((await app.as(app.home, 'coach')(`/matches/${app.home.matchId}`)).body.version).to.equal(1);
  }).timeout(600_000);

  it('take the methods that are declared, and say which to any other', async () => {
    const paths = new Set(app.routes.map(({ path }) => path));
    for (const path of paths) {
      const declared = app.routes
        .filter((route) => route.path === path)
        .map(({ method }) => method.toUpperCase());
      const taken = declared.includes('GET') ? [...declared, 'HEAD'] : declared;
      const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter(
        (method) => !taken.includes(method),
      );
      for (const method of others) {
        const reply = await app.as(app.home, 'coach')(pathFor(path, app.home), { method });
        expect(reply.status, `${method} ${path}`).to.equal(405);
        expect(reply.headers.get('allow')?.split(', '), `${method} ${path}`).to.have.members(taken);
        if (method !== 'HEAD') expect(problemFault(reply), `${method} ${path}`).to.equal(undefined);
      }
    }
  });

  it('sign out whoever has a cookie, whatever token comes along', async () => {
    const cookie = await signedIn();
    const out = await app.anonymous('/session', {
      method: 'DELETE',
      headers: { cookie, authorization: 'Bearer x' },
    });
    expect(out.status).to.equal(204);
    expect((await clientOf(app.url, { cookie })('/me')).status).to.equal(401);
  });

  async function signedIn(): Promise<string> {
    const body = app.home.credentials.coach;
    const reply = await app.anonymous('/session', {
      method: 'POST',
      body,
      headers: { authorization: 'Bearer x' },
    });
    expect(reply.status).to.equal(200);
    return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
});
