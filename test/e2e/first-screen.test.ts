import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { scriptBytes } from '../support/script-bytes.ts';
import { until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

interface Match {
  readonly state: string;
  readonly deferredUntil?: string;
}

/** Bytes of compressed script that the first screen may load. */
const most = 200_000;

const missing = whatIsMissing();

describe('the first screen of a coach', function () {
  this.timeout(120_000);
  let coach: Visit;
  let page: Page;

  const openName = () => page.getByRole('region', { name: 'Open person' }).getByRole('heading', { level: 1 });
  const later = () => page.getByRole('button', { name: 'Later' });

  before(async function () {
    if (missing !== undefined) this.skip();
    coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
    await coach.page.close();
  });

  /** A page on which nothing was touched yet. */
  beforeEach(async () => {
    page = await coach.page.context().newPage();
  });

  afterEach(() => page?.close());
  after(() => coach?.close());

  async function openReview(): Promise<void> {
    await page.goto(`${coach.url}/review`);
    await openName().getByRole('link').waitFor();
    await later().waitFor();
    await page.waitForLoadState('networkidle');
  }

  /** From now on scripts do not come, until the gate is opened: keys are struck before what they open is there. */
  async function holdScripts(): Promise<() => void> {
    let letCome = () => {};
    const come = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await come;
      await route.continue();
    });
    return letCome;
  }

  it(`is there with less than ${most} bytes of compressed script`, async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const script = scriptBytes(page);
    await openReview();
    const { files, bytes } = await script();
    expect(files).to.be.within(3, 8);
    expect(bytes).to.be.within(most / 2, most);
  });

  it('counts what waits once the first of them is there', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname === '/api/v1/me') asked.push(search);
    });
    await openReview();
    const review = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });
    const { counts } = await coach.read<{ counts: { readonly review: number } }>('/me');
    await review.getByText(String(counts.review)).waitFor();
    expect(asked).to.deep.equal(['?counts=later', '']);
  });

  it('puts off to any day, by keys struck before the menu is there', async () => {
    await openReview();
    const id = new URL(page.url()).searchParams.get('job') ?? (await firstJob());
    const letCome = await holdScripts();
    await page.keyboard.press('l');
    await page.keyboard.press('4');
    letCome();
    await page.getByRole('dialog').getByLabel('Day').fill('2031-05-06');
    await page.getByRole('button', { name: 'Put it off' }).click();
    await until('it is put off', async () => (await read(id)).state === 'deferred');
    expect((await read(id)).deferredUntil).to.match(/^2031-05-06T/);
    await page.getByText('Put off until 6 May 2031').first().waitFor();
    await page.getByLabel('Show').selectOption('Put off');
    await page.locator(`a[href*="${id}"]`, { hasText: 'Put off until 6 May 2031' }).waitFor();
  });

  it('declines by keys struck before the sheet is there', async () => {
    await openReview();
    const id = await firstJob();
    const letCome = await holdScripts();
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await until('it is declined', async () => (await read(id)).state === 'declined_by_coach');
    letCome();
  });

  for (const [key, role] of [
    ['?', 'dialog'],
    ['/', 'dialog'],
    ['l', 'menu'],
  ] as const) {
    it(`opens by ${key} at its first use, and gives the focus back`, async () => {
      await openReview();
      await openName().getByRole('link').focus();
      const letCome = await holdScripts();
      await page.keyboard.press(key);
      letCome();
      await page.locator(`[role=${role}]:not([aria-busy=true])`).first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog]').first().waitFor({ state: 'detached' });
      await openName().locator('a:focus').waitFor();
    });
  }

  it('says that what was to open did not come, and opens it the next time', async () => {
    // From the first: whatever stirs on a page, a mouse of the browser's own making even, has the sheet fetched before it is asked for.
    await page.route('**/assets/keys-sheet-*.js', (route) => route.abort());
    await openReview();
    await page.keyboard.press('?');
    await page.getByRole('alert').getByText('No connection').waitFor();
    await page.unroute('**/assets/keys-sheet-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  });

  const read = (id: string) => coach.read<Match>(`/matches/${id}`);

  async function firstJob(): Promise<string> {
    const { items } = await coach.read<{
      items: readonly { readonly best: readonly { readonly matchId: string }[] }[];
    }>('/review?whose=mine');
    return items[0]?.best[0]?.matchId ?? '';
  }
});
