import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { until, whatIsMissing } from '../e2e/browser-walk.ts';
import { findChromium, launchChromium } from '../support/browser.ts';

const script = readFileSync(new URL('../../web/public/stepwell-opportunities.js', import.meta.url));
const offer = {
  ...{ opportunityId: 'opp_1', title: '<img src=x onerror="window.ran = 1">', employerName: 'Bakery' },
  ...{ standing: 'open', answersOpen: ['ask'] },
};

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

  const listen = async (name: string): Promise<string> => {
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (path === '/') return void response.setHeader('content-type', 'text/html').end(body);
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      if (path === '/list.js') return void response.setHeader('content-type', 'text/javascript').end(script);
      asked.push(`${name} ${request.method} ${path}`);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.method === 'POST' ? offer : { items: [offer] }));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  before(async function () {
    if (missing !== undefined) this.skip();
    [own, foreign] = [await listen('own'), await listen('foreign')];
    browser = await launchChromium(findChromium() ?? '');
    page = await browser.newPage();
  });
  beforeEach(() => {
    asked.length = 0;
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

  it('stands, whatever names the page gives to its elements', async () => {
    const names = ['baseURI', 'createElement', 'documentElement', 'location', 'fetch', 'customElements'];
    const list = await open(names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join(''));
    await list.getByRole('heading').waitFor();
    expect(asked).to.deep.equal(['own GET /opportunities?language=en']);
  });
});
