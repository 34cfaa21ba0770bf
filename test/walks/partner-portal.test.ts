import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request as ask, type RequestListener, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { createPortal } from '../../scripts/sample-portal/portal.ts';
import { createStepwell } from '../../scripts/sample-portal/stepwell.ts';
import { until, whatIsMissing } from '../e2e/browser-walk.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { findChromium } from '../support/browser.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

const webDir = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** A certificate that nobody vouches for, for as long as the walk takes. */
function ownCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'stepwell-portal-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=care.example'];
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Service and portal on two sites, with TLS, in a browser that lets no third party keep cookies. */
describe('a partner’s portal', function () {
  this.timeout(120_000);
  const missing = whatIsMissing();
  const servers: Server[] = [];
  let app: TestApp;
  let browser: Browser;
  let args: string[];
  let context: BrowserContext | undefined;
  let portalUrl: string;
  /** Planted: cookies leave the service without `Partitioned`. */
  let stripped = false;
  /** What frames asked for, in order. */
  const framed: string[] = [];

  let tls: ReturnType<typeof ownCertificate>;
  let serviceUrl: string;
  let apiUrl: string;

  const listen = async (server: Server): Promise<number> => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const overTls = (listener: RequestListener) => createServer(tls, listener) as unknown as Server;
  const openPortal = async (): Promise<string> => {
    const stepwell = createStepwell(apiUrl, app.home.tokens.partner);
    return `https://portal.example:${await listen(createPortal({ serviceUrl, stepwell, serve: overTls }))}`;
  };

  before(async function () {
    if (missing !== undefined) this.skip();
    app = await startTestApp();
    tls = ownCertificate();
    let onwardPort = 0;
    const servicePort = await listen(
      overTls((incoming, outgoing) => {
        const { method, url: path, headers } = incoming;
        if (headers['sec-fetch-dest'] === 'iframe') framed.push(`${method} ${path}`);
        const onward = ask({ host: '127.0.0.1', port: onwardPort, method, path, headers }, (answer) => {
          const cookies = answer.headers['set-cookie']?.map((one) =>
            stripped ? one.replace('; Partitioned', '') : one,
          );
          outgoing.writeHead(answer.statusCode ?? 500, {
            ...answer.headers,
            ...(cookies && { 'set-cookie': cookies }),
          });
          answer.pipe(outgoing);
        });
        incoming.pipe(onward);
      }),
    );
    serviceUrl = `https://care.example:${servicePort}`;
    const served = await app.another({ webDir, publicUrl: serviceUrl });
    onwardPort = served.port;
    apiUrl = served.url;
    portalUrl = await openPortal();
    const { version } = (await admin()(`/partners/${app.home.partnerId}`)).body;
    await admin()(`/partners/${app.home.partnerId}`, {
      ...{ method: 'PATCH', body: { origins: [portalUrl] }, headers: { 'if-match': `"${version}"` } },
    });
    const { matchId } = app.home;
    for (const action of ['shortlist', 'offer']) {
      const match = (await coach()(`/matches/${matchId}`)).body;
      await coach()(`/matches/${matchId}/decisions`, {
        ...{ method: 'POST', body: { action }, headers: { 'if-match': `"${match.version}"` } },
      });
    }
    app.pass(16);
    args = [
      ...['--test-third-party-cookie-phaseout', '--host-resolver-rules=MAP *.example 127.0.0.1'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ];
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args });
  });
  afterEach(async () => {
    stripped = false;
    await context?.close();
    context = undefined;
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await app?.close();
  });

  const coach = () => app.as(app.home, 'coach');
  const admin = () => app.as(app.home, 'administrator');

  /** The portal, once somebody typed the code of their paper there. */
  async function linked({ script = false, at = portalUrl, by = browser } = {}): Promise<Page> {
    const { participantId, partnerId, organisationId } = app.home;
    const consent = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const person = `/participants/${participantId}`;
    const { id: consentId } = (await coach()(`${person}/consents`, { method: 'POST', body: consent })).body;
    const asked = { method: 'POST', body: { partnerId, consentId } };
    const { code } = (await coach()(`${person}/link-codes`, asked)).body;
    context = await by.newContext({
      ...{ ignoreHTTPSErrors: true, javaScriptEnabled: script, viewport: { width: 390, height: 844 } },
    });
    const page = await context.newPage();
    await page.goto(at);
    await page.getByLabel('The code on your paper').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Link' }).click();
    await page.locator('iframe').waitFor();
    return page;
  }
  const frameOf = (page: Page): Frame => {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (frame === undefined) throw new Error('There is no frame.');
    return frame;
  };

  it('holds somebody’s own page in a frame, without a script, and they answer there', async () => {
    const page = await linked();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: /Baker/ }).click();
    await frame.getByText('Yes, I would like this job').first().click();
    await frame.getByRole('button', { name: 'Send my answer' }).click();
    await frame.getByText('You said yes').first().waitFor();
    expect((await coach()(`/matches/${app.home.matchId}`)).body.state).to.equal('interested');
    expect(new URL(frameOf(page).url()).pathname).to.match(/^\/my(\/|$)/);
    const cookies = await context?.cookies(serviceUrl);
    expect(frameOf(page).url()).not.to.match(/[\w-]{43}/);
    expect((cookies ?? []).map(({ name }) => name)).to.deep.equal(['__Host-stepwell-frame']);

    // The way out leads the whole window away, and ends the session of the frame: Back finds nothing in it.
    await frame.getByRole('button', { name: 'Leave now' }).first().click();
    await page.waitForURL(`${serviceUrl}/my/away`);
    expect(page.frames()).to.have.length(1);
    await page.goBack();
    await page.waitForURL(`${portalUrl}/`);
    await frame.getByText('This page is not open').waitFor();
    for (const one of page.frames()) expect(await one.content()).not.to.match(/Robin|Baker/);
  });

  it('shows nothing of it on Back where the browser keeps pages for that: the frame asks anew, and nobody is in', async () => {
    const keeping = await chromium.launch({
      ...{ executablePath: findChromium() ?? '', args },
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await linked({ script: true, by: keeping });
      const frame = page.frameLocator('iframe');
      await frame.getByRole('link', { name: /Baker/ }).click();
      await frame.getByText('You said yes').first().waitFor();
      await frame.getByRole('button', { name: 'Leave now' }).first().click();
      await page.waitForURL(`${serviceUrl}/my/away`);
      framed.length = 0;
      await page.goBack({ waitUntil: 'commit' });
      await until('the frame asks anew', async () => framed.some((one) => one.startsWith('GET /my/offers/')));
      expect(framed.filter((one) => one.includes('/my/in/'))).to.deep.equal([]);
    } finally {
      await keeping.close();
      context = undefined;
    }
  });

  it('does not without Partitioned: then the frame offers a window of its own, and the portal opens one', async () => {
    stripped = true;
    const page = await linked();
    const frame = page.frameLocator('iframe');
    await frame.getByText('a window of its own').first().waitFor();
    expect(await frame.locator('body').textContent()).not.to.include('Robin');
    const [own] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open it in a window of its own' }).click(),
    ]);
    await own.getByRole('button', { name: 'Open my page' }).click();
    await own.waitForURL(`${serviceUrl}/my`);
    expect(await own.locator('h1').textContent()).to.include('Robin');
  });

  it('says so in the frame at once when the consent is taken back', async () => {
    const page = await linked();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: /Baker/ }).waitFor();
    const { items } = (await coach()(`/participants/${app.home.participantId}/consents?limit=1`)).body;
    await coach()(`/consents/${items[0].id}/revoke`, { method: 'POST', body: {} });
    await frame.getByRole('link', { name: /Baker/ }).click();
    await frame.getByRole('link', { name: 'Sign in another way' }).waitFor();
    await page.goto(portalUrl);
    await page.getByText('The link has ended.').waitFor();
  });

  it('opens where the portal keeps from us whose page it is, and stays good in a page of somebody else that does', async () => {
    const hiding = (listener: RequestListener): Server =>
      overTls((request, response) => {
        const { end } = response;
        response.end = ((text: string) =>
          end.call(response, String(text).replace('"origin"', '"no-referrer"'), 'utf8')) as typeof end;
        listener(request, response);
      });
    const stepwell = createStepwell(apiUrl, app.home.tokens.partner);
    const open = async () =>
      `https://portal.example:${await listen(createPortal({ serviceUrl, stepwell, serve: hiding }))}`;
    const [listed, foreign] = [await open(), await open()];
    const { version } = (await admin()(`/partners/${app.home.partnerId}`)).body;
    await admin()(`/partners/${app.home.partnerId}`, {
      ...{ method: 'PATCH', body: { origins: [portalUrl, listed] }, headers: { 'if-match': `"${version}"` } },
    });
    const page = await linked({ at: listed });
    await page.frameLocator('iframe').getByRole('link', { name: /Baker/ }).waitFor();
    await context?.close();
    framed.length = 0;
    const elsewhere = await linked({ at: foreign });
    await until('the frame is refused', async () => /^chrome-error:/.test(frameOf(elsewhere).url()));
    const address = await elsewhere.locator('iframe').getAttribute('src');
    expect(framed).to.deep.equal([`GET ${new URL(address ?? '').pathname}`]);
    await elsewhere.goto(address ?? '');
    await elsewhere.getByRole('button', { name: 'Open my page' }).waitFor();
  });

  it('cannot be another’s: from an origin that is not listed the frame stays empty', async () => {
    const other = await openPortal();
    const page = await linked({ at: other });
    await until('the frame is refused', async () => /^chrome-error:/.test(frameOf(page).url()));
    expect(await frameOf(page).content()).not.to.include('Robin');
  });

  /** What axe finds in a page and in the frames in it, each as one line. */
  async function barriers(page: Page): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  it('keeps nobody out: portal, frame, list and doors, in either direction, light and dark', async () => {
    const page = await linked({ script: true });
    await page.locator('stepwell-opportunities').getByRole('heading', { name: /Baker/ }).waitFor();
    await page
      .locator('stepwell-opportunities')
      .getByText(/^Mon.*: \d\d:\d\d–\d\d:\d\d$/)
      .first()
      .waitFor();
    expect(await barriers(page), 'the portal with frame and list').to.deep.equal([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 800 });
    const speak =
      'const list = document.querySelector("stepwell-opportunities"); list.lang = "ar"; list.load()';
    await page.evaluate(speak);
    await page.locator('stepwell-opportunities [dir=rtl]').first().waitFor();
    expect(await barriers(page), 'with an Arabic list, in the dark').to.deep.equal([]);
    const [own] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open it in a window of its own' }).click(),
    ]);
    await own.getByRole('button', { name: 'Open my page' }).waitFor();
    expect(await barriers(own), 'the door').to.deep.equal([]);
    const door = own.url();
    await own.getByRole('button', { name: 'Open my page' }).click();
    await own.waitForURL(`${serviceUrl}/my`);
    await own.goto(door);
    await own.getByRole('heading', { name: 'This page is not open' }).waitFor();
    expect(await barriers(own), 'a door that was used').to.deep.equal([]);
  });

  it('draws the list itself by one small script, and takes an answer by keyboard', async () => {
    const page = await linked({ script: true });
    const list = page.locator('stepwell-opportunities');
    await list.getByRole('heading', { name: /Baker/ }).waitFor();
    await list.getByText('Ask a question').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Is there a bus?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await list.getByText('Your question is with your coach.').waitFor();
  });
});
