import { type IncomingMessage, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect } from 'chai';
import type { HttpConfig } from '../../src/http/deps.ts';
import { createLocks } from '../../src/services/people/locks.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf, rawAsk } from '../support/http-client.ts';
import { personBrowser } from '../support/person-browser.ts';

describe('the addresses of the service', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  /** The status of a sign-in with these headers, at a server of this configuration. */
  async function signIn(
    config: Partial<HttpConfig>,
    headers: Readonly<Record<string, string>>,
    path = '/api/v1/session',
  ) {
    const served = await app.another(config);
    const given = Object.entries({ 'content-type': 'application/json', connection: 'close', ...headers });
    const named = given.map(([name, value]) => [name, value.replace('PORT', String(served.port))] as const);
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port: served.port, method: 'POST', path, setHost: false };
      const asked = request({ ...options, headers: Object.fromEntries(named) }, resolve);
      asked.on('error', reject).end(JSON.stringify(app.home.credentials.coach));
    });
    reply.resume();
    await served.close();
    return { status: reply.statusCode, cookies: reply.headers['set-cookie'] ?? [] };
  }
  const statusOf = async (...asked: Parameters<typeof signIn>) => (await signIn(...asked)).status;

  it('are those it listens on, at any port, and no name that somebody else points here', async () => {
    const fine = ['127.0.0.1:PORT', 'localhost', 'LOCALHOST:8080', '[::1]:3000', '127.0.0.1'];
    for (const host of fine) expect(await statusOf({}, { host }), host).to.equal(200);
    const foreign = [
      'evil.example',
      'evil.example:PORT',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '203.0.113.9',
      'localhost@evil.example',
      'evil.example/localhost',
      'localhost:99999',
      'localhost:',
      'a b',
      '',
      '[::1',
    ];
    for (const host of foreign) {
      expect(await statusOf({}, { host }), host).to.be.oneOf([400, 403]);
      expect(await statusOf({}, { host, origin: `http://${host}` }), host).to.be.oneOf([400, 403]);
    }
    const named = await signIn({ host: 'care.example' }, { host: 'care.example:PORT' });
    expect(named.status).to.equal(200);
    const own = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);
    for (const address of own.filter((one) => !one.includes(':')))
      expect(await statusOf({ host: '0.0.0.0' }, { host: `${address}:PORT` }), address).to.equal(200);
    expect(await statusOf({ host: '0.0.0.0' }, { host: 'evil.example' })).to.equal(403);
  });

  it('hold for pages as for the API, and not for what watches over the process', async () => {
    const of = async (path: string) => {
      const heard = await rawAsk(
        app.port,
        `GET ${path} HTTP/1.1\r\nHost: 10.9.8.7\r\nConnection: close\r\n\r\n`,
        20_000,
      );
      return Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);
    };
    expect(await of('/api/openapi.json')).to.equal(403);
    expect(await of('/')).to.equal(403);
    expect(await of('/healthz')).to.equal(200);
    expect(await of('/readyz')).to.equal(200);
  });

  it('are the public one, too, with its scheme', async () => {
    const publicUrl = 'https://care.example';
    const fine = [
      { host: 'care.example' },
      { host: 'care.example:443' },
      { host: 'care.example', origin: publicUrl },
      // A proxy may ask at the address that it knows.
      { host: '127.0.0.1:PORT', origin: publicUrl },
      { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:PORT' },
    ];
    for (const headers of fine)
      expect(await statusOf({ publicUrl }, headers), JSON.stringify(headers)).to.equal(200);
    const foreign = [
      { host: 'care.example', origin: 'http://care.example' },
      { host: 'care.example', origin: 'https://care.example:8443' },
      { host: 'care.example', origin: 'https://evil.example' },
      { host: 'care.example', origin: 'https://care.example.evil.example' },
      { host: 'care.example:8443' },
      { host: 'evil.example', origin: 'https://evil.example' },
      { host: 'evil.example', origin: publicUrl },
      { host: 'evil.example', 'x-forwarded-host': 'care.example', origin: publicUrl },
    ];
    for (const headers of foreign)
      expect(await statusOf({ publicUrl }, headers), JSON.stringify(headers)).to.equal(403);
    const forged = {
      host: 'care.example',
      'x-forwarded-host': 'evil.example',
      origin: 'https://evil.example',
    };
    expect(await statusOf({ publicUrl, trustProxy: 1 }, forged)).to.equal(403);
  });

  it('are what a trusted proxy says where no public one is named', async () => {
    const said = {
      host: '127.0.0.1:PORT',
      'x-forwarded-host': 'care.example',
      'x-forwarded-proto': 'https',
      origin: 'https://care.example',
    };
    expect(await statusOf({ trustProxy: 1 }, said)).to.equal(200);
    expect(await statusOf({}, said)).to.equal(403);
    expect(await statusOf({ trustProxy: ['10.0.0.2'] }, said)).to.equal(403);
    expect(await statusOf({ trustProxy: 1 }, { ...said, 'x-forwarded-proto': 'http' })).to.equal(403);
    expect(await statusOf({ trustProxy: 1 }, { ...said, origin: 'https://evil.example' })).to.equal(403);
  });

  it('make the cookie one for TLS where people come by TLS', async () => {
    const secure = async (config: Partial<HttpConfig>, headers: Readonly<Record<string, string>> = {}) =>
      (await signIn(config, { host: '127.0.0.1:PORT', ...headers })).cookies.every((one) =>
        /; Secure/.test(one),
      );
    const said = { 'x-forwarded-proto': 'https' };
    expect(await secure({})).to.equal(false);
    expect(await secure({}, said)).to.equal(false);
    expect(await secure({ trustProxy: 1 })).to.equal(false);
    expect(await secure({ trustProxy: 1 }, said)).to.equal(true);
    expect(await secure({ publicUrl: 'https://care.example' })).to.equal(true);
    expect(await secure({ production: true })).to.equal(true);
  });

  it('do not let one client use up the requests of another', async () => {
    const served = await app.another({ rateLimitPerMinute: 3, trustProxy: 1 });
    const from = (address: string) =>
      clientOf(served.url, { 'x-forwarded-for': address })('/me').then(({ status }) => status);
    const statuses = [];
    for (const forged of ['a', '203.0.113.1', '::1', '10.0.0.1', '203.0.113.2'])
      statuses.push(await from(`${forged}, 198.51.100.7`));
    expect(statuses).to.deep.equal([401, 401, 401, 429, 429]);
    expect(await from('203.0.113.9')).to.equal(401);
    const lines = [];
    for (const host of [1, 2, 3, 4]) lines.push(await from(`2001:db8:0:1::${host}`));
    expect(lines).to.deep.equal([401, 401, 401, 429]);
    await served.close();
  });

  it('do not let one client lock out another', async () => {
    const served = await app.another({ trustProxy: 1 });
    const attempt = (address: string, body: unknown) =>
      clientOf(served.url, { 'x-forwarded-for': address })('/session', { method: 'POST', body });
    const stranger = (at: number) =>
      attempt(`203.0.113.${at}, 198.51.100.7`, { email: `n${at}@demo.example`, password: 'x' });
    for (let at = 0; at < 51; at += 1) await stranger(at);
    expect((await stranger(60)).status).to.equal(429);
    expect((await attempt('203.0.113.9', app.home.credentials.supervisor)).status).to.equal(200);
    await served.close();
  }).timeout(60_000);

  it('do not let a code be guessed on from many of them: neither of one line, nor of one account', async () => {
    const locks = createLocks({ store: app.store, clock: app.clock, blind: (text) => text });
    const served = await app.another({ trustProxy: 1 });
    /** Where a code of paper that opens nothing led to, typed from somewhere in one IPv6 line. */
    const typed = async (host: number, line = 1) => {
      const address = `203.0.113.${host % 250}, 2001:db8:0:${line}::${host.toString(16)}`;
      const form = { by: 'code', code: 'AAAA-AAAA-AAAA' };
      return (await personBrowser(served.url).post('/my/code', form, { 'x-forwarded-for': address })).to;
    };
    const { most } = locks.ofCodeSource('x');
    const led = new Set<string | undefined>();
    for (let host = 1; host <= most; host += 1) led.add(await typed(host));
    expect([...led], 'looked at').to.deep.equal(['/my/code?missed=wrong']);
    expect(await typed(most + 1), 'not looked at').to.not.equal('/my/code?missed=wrong');
    expect(await typed(1, 2), 'another line').to.equal('/my/code?missed=wrong');

    const { email } = app.home.credentials.employer;
    const statuses: number[] = [];
    for (let at = 0; at <= locks.ofAccount('x').most; at += 1)
      statuses.push(
        (
          await clientOf(served.url, { 'x-forwarded-for': `198.51.100.${at}` })('/session/code', {
            method: 'POST',
            body: { email, code: 'AAAA AAAA' },
          })
        ).status,
      );
    expect(statuses.slice(0, -1).every((status) => status === 401)).to.equal(true);
    expect(statuses.at(-1)).to.equal(429);
    await served.close();
  }).timeout(60_000);
});
