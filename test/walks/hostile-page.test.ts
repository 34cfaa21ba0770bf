import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { until, whatIsMissing } from '../e2e/browser-walk.ts';
import { findChromium, launchChromium } from '../support/browser.ts';

const script = readFileSync(new URL('../../web/public/stepwell-opportunities.js', import.meta.url));
const offer = {
  ...{ opportunityId: 'opp_1', title: '<img src=x onerror="window.ran = 1">', employerName: 'Bakery' },
  ...{ standing: 'open', answersOpen: ['ask'] },
};

const root = "document.querySelector('stepwell-opportunities').shadowRoot";

/** A portal whose page shows markup of somebody else, as comments and advertisements are. */
describe('the list in a page that is not only the portal’s', function () {
  this.timeout(120_000);
  const missing = whatIsMissing();
  const servers: Server[] = [];
  let browser: Browser;
  let page: Page;
  let own: string;
  let foreign: string;
  let body = '';
  /** What either server was asked for, in order. */
  const asked: string[] = [];

  /** What the portal's own server says of its pages; nothing in most. */
  let policy = '';
  /** How the portal's server meets the next request: with its answer, with a fault, or with nothing until it is let go on. */
  let meets: 'answers' | 'fails' | 'waits' = 'answers';
  let goOn: (() => void) | undefined;
  let shownOffer: object = offer;

  const listen = async (name: string): Promise<string> => {
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (policy !== '') response.setHeader('content-security-policy', policy);
      if (path === '/') return void response.setHeader('content-type', 'text/html').end(body);
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      if (path === '/list.js') return void response.setHeader('content-type', 'text/javascript').end(script);
      asked.push(`${name} ${request.method} ${path}`);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('content-type', 'application/json');
      const answer = () =>
        response.end(JSON.stringify(request.method === 'POST' ? shownOffer : { items: [shownOffer] }));
      if (meets === 'fails') response.writeHead(503).end('{}');
      else if (meets === 'waits') goOn = answer;
      else answer();
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  before(async function () {
    if (missing !== undefined) this.skip();
    [own, foreign] = [await listen('own'), await listen('foreign')];
    browser = await launchChromium(findChromium() ?? '');
    page = await (await browser.newContext()).newPage();
  });
  beforeEach(() => {
    asked.length = 0;
    policy = '';
    shownOffer = offer;
    meets = 'answers';
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  async function open(markup: string, attributes = 'src="/opportunities" answers="/answers"') {
    body = `<!doctype html>${markup}<stepwell-opportunities ${attributes}></stepwell-opportunities><script src="${own}/list.js"></script>`;
    await page.goto(own);
    return page.locator('stepwell-opportunities');
  }
  async function ask(text: string) {
    const list = page.locator('stepwell-opportunities');
    await list.getByText('Ask a question').click();
    await list.locator('textarea').fill(text);
    await list.getByRole('button', { name: 'Send' }).click();
  }

  /** What axe finds in the list, each as one line; the page around it is none to be looked at. */
  async function barriers(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page }).include('stepwell-opportunities').analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  }

  it('asks and answers its own server, wherever a base leads', async () => {
    const list = await open(`<base href="${foreign}/">`);
    await list.getByRole('heading').waitFor();
    await ask('Is there a bus?');
    await list.getByText('Your question is with your coach.').waitFor();
    expect(asked).to.deep.equal(['own GET /opportunities?language=en', 'own POST /answers']);
    expect(await list.getByRole('heading').textContent()).to.equal(offer.title);
    expect(await page.evaluate('window.ran')).to.equal(undefined);
  });

  it('asks nobody else, whatever its attributes say', async () => {
    const list = await open('', `src="${foreign}/opportunities" answers="/answers"`);
    await list.getByRole('alert').waitFor();
    const other = await open('', `src="/opportunities" answers="${foreign}/answers"`);
    await other.getByRole('heading').waitFor();
    await ask('Is there a bus?');
    await until('it says so', async () =>
      /did not work/.test((await other.getByRole('status').textContent()) ?? ''),
    );
    expect(asked).to.deep.equal(['own GET /opportunities?language=en']);
  });

  it('has its style where the page takes none but its own, and breaks no rule of it', async () => {
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    const broken: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && broken.push(message.text())));
    const list = await open('');
    await list.locator('article').waitFor();
    const border = await page.evaluate(`getComputedStyle(${root}.querySelector('article')).borderTopStyle`);
    expect([border, broken]).to.deep.equal(['solid', []]);
  });

  it('says that it waits, gives up in the end, and asks anew where somebody presses', async () => {
    meets = 'waits';
    await page.clock.install();
    const list = await open('', 'src="/opportunities" answers="/answers" lang="es"');
    await list.getByRole('status').getByText('Buscamos tus trabajos').waitFor();
    expect(await barriers(), 'while it waits').to.deep.equal([]);
    await until('it has asked', async () => goOn !== undefined);
    await page.clock.runFor(16_000);
    await list.getByRole('alert').getByText('No ha funcionado').waitFor();
    expect(await barriers(), 'given up').to.deep.equal([]);
    meets = 'answers';
    await list.getByRole('button', { name: 'Intentar otra vez' }).press('Enter');
    await list.getByRole('heading').waitFor();
    await until('the focus is where the list begins', () =>
      page.evaluate(`${root}.activeElement?.localName === 'h3'`),
    );
    expect(await barriers(), 'with its list').to.deep.equal([]);
  });

  it('sends one answer where somebody presses twice, and keeps what was typed where it did not arrive', async () => {
    const list = await open('');
    await list.getByRole('heading').waitFor();
    meets = 'fails';
    await ask('Is there a bus?');
    await list.getByRole('status').getByText('did not work').waitFor();
    expect(await list.locator('textarea').inputValue()).to.equal('Is there a bus?');
    meets = 'waits';
    await list.getByRole('button', { name: 'Send' }).click();
    await list.getByRole('status').getByText('Being sent').waitFor();
    await list.getByRole('button', { name: 'Send' }).click();
    await until('it is there', async () => asked.length === 3);
    meets = 'answers';
    goOn?.();
    await list.getByText('Your question is with your coach.').waitFor();
    expect(asked).to.deep.equal([
      'own GET /opportunities?language=en',
      ...Array(2).fill('own POST /answers'),
    ]);
  });

  it('sets apart what stays in another language', async () => {
    const told = { ...offer, writtenIn: 'en', fits: ['تعرف هذا: bake goods.'], skillNames: ['bake goods'] };
    shownOffer = told;
    const list = await open('', 'src="/opportunities" answers="/answers" lang="ar"');
    expect(await list.locator('h3 bdi').getAttribute('lang')).to.equal('en');
    expect(await list.locator('li bdi[lang=en][dir=ltr]').textContent()).to.equal('bake goods');
    expect(await barriers()).to.deep.equal([]);
  });

  it('stands, whatever names the page gives to its elements', async () => {
    const names = ['baseURI', 'createElement', 'documentElement', 'location', 'fetch', 'customElements'];
    const list = await open(names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join(''));
    await list.getByRole('heading').waitFor();
    expect(asked).to.deep.equal(['own GET /opportunities?language=en']);
  });
});
