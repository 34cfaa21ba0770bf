import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'chai';
import { createHttpMetrics, createMetricsApp } from '../../src/http/metrics.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf, problemFault } from '../support/http-client.ts';
import { words } from '../support/words.ts';

describe('app', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('says how it is', async () => {
    expect((await app.anonymous('/root/healthz')).body).to.deep.equal({ status: 'ok' });
    expect((await app.anonymous('/root/readyz')).status).to.equal(200);
    app.health = { status: 'starting', checks: { store: 'opening' } };
    const starting = await app.anonymous('/root/readyz');
    expect([starting.status, starting.body.status, starting.body.checks.store]).to.deep.equal([
      503,
      'starting',
      'opening',
    ]);
    app.health = { status: 'ready', checks: {} };
  });

  it('spells the paths beside the API in one way, too', async () => {
    for (const path of ['/healthz', '/api/openapi.json'])
      expect((await app.anonymous(`/root${path}`)).status, path).to.equal(200);
    for (const path of [
      '/Healthz',
      '/healthz/',
      '/READYZ',
      '/readyz/',
      '/api/OPENAPI.json',
      '/api/openapi.json/',
    ])
      expect((await app.anonymous(`/root${path}`)).status, path).to.equal(404);
  });

  it('takes the name of a request, or gives it one', async () => {
    const named = await app.anonymous('/me', { headers: { 'x-request-id': 'trace-1' } });
    expect([named.headers.get('x-request-id'), named.body.requestId]).to.deep.equal(['trace-1', 'trace-1']);
    for (const odd of ['a b', '<script>', 'x'.repeat(65)]) {
      const reply = await app.anonymous('/me', { headers: { 'x-request-id': odd } });
      expect(reply.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
    }
  });

  it('answers every refusal with a complete problem document', async () => {
    for (const path of ['/me', '/nothing', '/participants/x', '/root/nothing', '/root/assets/none.js']) {
      const reply = await app.anonymous(path);
      expect(problemFault(reply), path).to.equal(undefined);
    }
  });

  it('limits each actor on its own, and says when to come back', async () => {
    const strict = await app.another({ rateLimitPerMinute: 5 });
    const coach = clientOf(strict.url, { authorization: `Bearer ${app.home.tokens.coach}` });
    const replies = [];
    for (let more = 0; more < 7; more += 1) replies.push(await coach('/me'));
    expect(replies.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 429, 429]);
    const refused = replies.at(-1);
    expect(refused && problemFault(refused)).to.equal(undefined);
    expect(Number(refused?.headers.get('retry-after'))).to.be.within(1, 60);
    const other = clientOf(strict.url, { authorization: `Bearer ${app.home.tokens.supervisor}` });
    expect((await other('/me')).status).to.equal(200);
    await strict.close();
  });

  it('lets no cache keep what the API says, and no page frame it', async () => {
    const { headers } = await app.as(app.home, 'coach')('/me');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('content-security-policy')).to.match(/frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('x-powered-by')).to.equal(null);
  });

  it('serves the browser app, with its page at every address of it', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'stepwell-web-'));
    await mkdir(join(webDir, 'assets'));
    await writeFile(join(webDir, 'index.html'), '<title>Stepwell</title>');
    await writeFile(join(webDir, 'assets/app-1a2b.js'), 'export {}');
    await writeFile(join(webDir, 'assets/copied.js'), 'plain');
    await writeFile(join(webDir, 'assets/copied.js.br'), brotliCompressSync('compressed beforehand'));
    await writeFile(join(webDir, 'sign.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const served = await app.another({ webDir });
    const browser = clientOf(served.url, { accept: 'text/html' });
    for (const path of ['/root/', '/root/matches/mat_1', '/root/sign-in']) {
      const page = await browser(path);
      expect([page.status, page.headers.get('cache-control')], path).to.deep.equal([200, 'no-store']);
      expect(page.text).to.include('<title>Stepwell</title>');
    }
    const drawing = await browser('/root/sign.svg');
    expect(drawing.headers.get('content-type')).to.equal('image/svg+xml; charset=utf-8');
    const asset = await browser('/root/assets/app-1a2b.js');
    expect(asset.text).to.equal('export {}');
    expect(asset.headers.get('cache-control')).to.match(/immutable/);
    const copied = await clientOf(served.url, { 'accept-encoding': 'br' })('/root/assets/copied.js');
    expect([copied.text, copied.headers.get('vary')]).to.deep.equal([
      'compressed beforehand',
      'accept-encoding',
    ]);
    expect(copied.headers.get('content-type')).to.match(/javascript/);
    for (const path of [
      '/root/assets/gone.js',
      '/api/nothing',
      '/nothing',
      '/root/API/v1/me',
      '/root//api/v1/me',
      '/root/%61pi/v1/me',
    ]) {
      expect(problemFault(await browser(path)), path).to.equal(undefined);
    }
    expect((await browser('/root/..%2f..%2fpackage.json')).text).not.to.include('private');
    await served.close();
    await rm(webDir, { recursive: true });
  });

  it('keeps figures by route, on a server of their own', async () => {
    const metrics = createHttpMetrics();
    const measured = await app.another({}, metrics);
    await clientOf(measured.url, { authorization: `Bearer ${app.home.tokens.coach}` })(
      `/participants/${app.home.participantId}`,
    );
    const server = createHttpServer(
      createMetricsApp(metrics, () => ({ status: 'ready', checks: {} })),
      words,
      () => 'metrics',
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { text } = await clientOf(`http://127.0.0.1:${port}`)('/root/metrics');
    expect(text).to.match(
      /stepwell_http_request_seconds_count\{.*route="\/participants\/\{participantId\}".*\} 1/,
    );
    expect(text).not.to.include(app.home.participantId);
    server.close();
    server.closeAllConnections();
    await measured.close();
  });
});
