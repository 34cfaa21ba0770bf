import { expect } from 'chai';
import { pathFor, sampleQueries } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { rawAsk } from '../support/http-client.ts';

describe('an odd request', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const pages = ['/', '/my', '/my/code', '/healthz', '/sign-in', '/assets/x.js'];

  it('by TRACE is answered nowhere, and nothing of it is sent back', async () => {
    const session = 'stepwell=s%3Athis-is-nobodys-session';
    for (const path of [...pages, '/api/v1/me', '/api/v1/participants', '/api/v1/none'])
      for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'CONNECT']) {
        const heard = await rawAsk(
          app.port,
          `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${session}\r\nConnection: close\r\n\r\n`,
        );
        // A tunnel is refused without a word.
        if (method !== 'CONNECT') expect(heard, `${method} ${path}`).to.match(/^HTTP\/1\.1 (40[0-9]|200) /);
        if (method === 'TRACE') expect(heard, `${method} ${path}`).to.match(/^HTTP\/1\.1 40[0-9] /);
        expect(heard, `${method} ${path}`).not.to.include('nobodys-session');
      }
  });

  it('from a page elsewhere gets no leave to be read there', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
    const reads = app.routes.filter(({ method, path }) => method === 'get' && path !== '/events');
    for (const route of reads) {
      const name = `${route.method} ${route.path}`;
      const path = `${pathFor(route.path, app.home)}${sampleQueries(app.home)[name] ?? ''}`;
      const reply = await app.as(app.home, 'coach')(path, { headers });
      expect(
        [...reply.headers.keys()].filter((one) => one.startsWith('access-control')),
        name,
      ).to.deep.equal([]);
    }
    for (const path of pages) {
      const reply = await app.anonymous(`/root${path}`, { headers });
      expect(
        [...reply.headers.keys()].filter((one) => one.startsWith('access-control')),
        path,
      ).to.deep.equal([]);
    }
  });

  it('for a file gets one to keep, by a name of ours, that no browser opens', async () => {
    const coach = app.as(app.home, 'coach');
    for (const [path, name] of [
      [`/imports/${app.home.importId}/rejected.csv`, /^attachment; filename="[a-z]+-rejected\.csv"$/],
      ['/imports/template?kind=participants', /^attachment; filename="[a-z-]+\.csv"$/],
    ] as const) {
      const { status, headers } = await coach(path);
      expect(status, path).to.equal(200);
      expect(headers.get('content-disposition')).to.match(name);
      expect(headers.get('content-type')).to.equal('text/csv; charset=utf-8');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
    }
  });
});
