import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();
const phone = { viewport: { width: 360, height: 740 }, locale: 'ar' } as const;

/** In the demo Ida came to Lantern Kitchen after it was let see him. */
const person = 'Bram Oakenshaw';
const newcomer = 'Ida at Lantern Kitchen';

describe('somebody who came to an employer later, on a telephone in Arabic', function () {
  this.timeout(180_000);
  let coach: Visit;
  let bram: Visit;
  let axed: Visit;
  before(async function () {
    if (missing !== undefined) return this.skip();
    coach = await visit('coach@demo.example');
    bram = await visit(undefined, { ...phone, javaScriptEnabled: false });
  });
  after(async () => {
    await axed?.close();
    await bram?.close();
    await coach?.close();
  });

  /** Of paper: their coach has just said once more who they are. */
  async function codeOf(name: string): Promise<string> {
    const { page, url } = coach;
    const headers = { origin: url };
    const found = await coach.read<{ items: readonly { id: string; displayName: string }[] }>(
      `/participants?q=${encodeURIComponent(name)}`,
    );
    const id = found.items.find(({ displayName }) => displayName === name)?.id;
    const again = { password: 'demo-only-password' };
    await page.request.post(`${url}/api/v1/session/step-up`, { data: again, headers });
    const made = await page.request.post(`${url}/api/v1/participants/${id}/sign-in-codes`, {
      data: {},
      headers,
    });
    return ((await made.json()) as { code: string }).code;
  }

  /** What stands out of the screen sideways. */
  const tooWide = async (page: Page) =>
    Number(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );

  it('is told of from right to left, by name and day, with the way to take it back, and axe finds nothing', async () => {
    const { page, url } = bram;
    await page.goto(`${url}/my`);
    await page.locator('#f-code').fill(await codeOf(person));
    await page.locator('button[value=code]').click();
    await page.waitForURL(`${url}/my`);
    await page.locator('#language').selectOption('ar');
    await page.locator('.language button').click();
    await page.locator('html[lang=ar][dir=rtl]').waitFor({ state: 'attached' });
    await until('they were told', async () => {
      await page.goto(`${url}/my`);
      return (await page.locator('.said', { hasText: newcomer }).count()) === 1;
    });
    const told = page.locator('.said', { hasText: newcomer });
    expect(
      await told.locator('bdi').first().textContent(),
      'set apart from what runs the other way',
    ).to.equal(newcomer);
    expect(await told.textContent()).to.match(/\d{1,2} \S+ 20\d\d/);
    const wayBack = (await told.locator('a').getAttribute('href')) ?? '';
    const job = wayBack.split('/release')[0] ?? '';
    await told.locator('a').click();
    const takeBack = page.locator('#take-back button');
    expect((await takeBack.boundingBox())?.height).to.be.at.least(48);
    // They do not see it yet, and can sign in: neither is said of them.
    expect(await page.locator('main').textContent()).to.include('لا أحد هناك يراه بعد');

    const storageState = await page.context().storageState();
    axed = await visit(undefined, { ...phone, storageState });
    for (const path of ['/my', job, wayBack]) {
      await page.goto(`${url}${path}`);
      expect(await tooWide(page), path).to.equal(0);
      await axed.page.goto(`${url}${path}`);
      const { violations } = await new AxeBuilder({ page: axed.page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).to.deep.equal([]);
    }
  });
});
