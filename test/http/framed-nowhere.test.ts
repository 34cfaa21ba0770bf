import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf } from '../support/http-client.ts';

describe('a page of another origin', () => {
  let app: TestApp;
  const webDir = mkdtempSync(join(tmpdir(), 'stepwell-web-'));
  before(async () => {
    mkdirSync(join(webDir, 'assets'));
    for (const name of [
      'index.html',
      'my.css',
      'favicon.svg',
      'stepwell-opportunities.js',
      'assets/app-1.js',
    ])
      writeFileSync(join(webDir, name), '');
    app = await startTestApp();
  });
  after(async () => {
    await app.close();
    rmSync(webDir, { recursive: true });
  });

  it('frames nothing: pages, redirects, errors, files, and what the API answers', async () => {
    const served = await app.another({ webDir });
    const ask = clientOf(served.url);
    const secret = 'x'.repeat(43);
    const paths = [
      ...['/', '/index.html', '/sign-in', '/opportunities', '/nothing.txt', '/%E0%A4%A', '/a%00b'],
      ...['/assets', '/assets/', '/assets/app-1.js', '/assets/none.js', '/my.css', '/favicon.svg'],
      ...['/stepwell-opportunities.js', '/healthz', '/readyz', '/metrics'],
      ...['/my', '/my/', '/my/code', '/my/code/new', '/my/away', '/my/leave', '/my/none', `/my/in/${secret}`],
      ...['/mail/open/x', '/mail/kept', '/mail/stop/x', `/sign-in-links/${secret}`, `/invitations/${secret}`],
      ...[`/password-resets/${secret}`, '/api', '/api/docs', '/api/docs/', '/api/docs/swagger-ui.css'],
      ...['/api/openapi.json', '/api/v1', '/api/v1/me', '/api/v1/none', '/api/v1/session'],
    ];
    for (const accept of ['text/html', '*/*'])
      for (const path of paths) {
        const { headers, status } = await ask(`/root${path}`, { headers: { accept } });
        const what = `${path} ${status} ${accept}`;
        expect(headers.get('content-security-policy'), what).to.match(
          /frame-ancestors 'none'$|frame-ancestors 'none';/,
        );
        expect(headers.get('x-frame-options'), what).to.equal('DENY');
        expect(headers.get('x-content-type-options'), what).to.equal('nosniff');
        if (status === 200 && headers.get('content-type')?.startsWith('text/html') && path !== '/api/docs/')
          expect(headers.get('cache-control'), what).to.equal('no-store');
      }
    await served.close();
  });
});
