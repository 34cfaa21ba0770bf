import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false } as const;

/** What axe finds, each as one line. */
async function axeFinds(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** What is wider than the screen, or too small for a thumb. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (Number(wide) > 0) found.push(`${wide}px too wide`);
  for (const button of await page.locator('button:visible').all()) {
    const height = (await button.boundingBox())?.height ?? 48;
    if (height < 48) found.push(`a button of ${height}px: ${await button.textContent()}`);
  }
  return found;
}

/** Somebody's own pages, all of them, from what was offered to what was shown to the employer and the way out. */
export function walkOwnPages(language: 'ar' | 'en'): void {
  describe('the pages of the people themselves, on a telephone without scripts', function () {
    this.timeout(180_000);
    let tabitha: Visit;

    before(async function () {
      if (missing !== undefined) return this.skip();
      tabitha = await visit(undefined, phone);
    });
    after(() => tabitha?.close());

    async function signIn(): Promise<void> {
      const { page, url } = tabitha;
      await page.goto(`${url}/my`);
      await page.locator('[name=email]').fill('participant@demo.example');
      await page.locator('[name=password]').fill('demo-only-password');
      await page.locator('button[value=email]').click();
      await page.waitForURL(`${url}/my`);
    }

    async function speak(language: string): Promise<void> {
      await tabitha.page.locator('#language').selectOption(language);
      await tabitha.page.locator('.language button').click();
      await tabitha.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    }

    it(`are whole in ${language === 'ar' ? 'Arabic, from right to left' : 'English'}, and axe finds nothing`, async () => {
      const { page, url } = tabitha;
      await signIn();
      await speak(language);
      await until('a job was told', async () => {
        await page.reload();
        return (await page.locator('.cards a').count()) > 0;
      });
      const waiting = page
        .locator('.cards li')
        .filter({ has: page.locator('.standing') })
        .first();
      const job = (await waiting.locator('a').getAttribute('href')) ?? '';
      const all = [
        '',
        '/week',
        '/needs',
        '/skills?q=bread',
        '/consents',
        '/seen',
        '/data',
        '/data/erase',
        '/leave',
      ];
      const paths = [job, '/my/code/new', ...all.map((one) => `/my${one}`)];
      for (const path of paths) {
        await page.goto(`${url}${path}`);
        expect(await faultsOf(page), path).to.deep.equal([]);
      }
      // Axe itself needs scripts to run; the pages have none.
      const storageState = await page.context().storageState();
      // Colours are the same in both languages: each is looked at in one.
      const colorScheme = language === 'ar' ? 'light' : 'dark';
      const looked = await visit(undefined, {
        ...phone,
        javaScriptEnabled: true,
        storageState,
        colorScheme,
      });
      for (const path of paths) {
        await looked.page.goto(`${url}${path}`);
        expect(await axeFinds(looked.page), path).to.deep.equal([]);
      }
      await looked.close();

      await page.goto(`${url}${job}`);
      await page.locator('main form button:not(.quiet)').click();
      await page.locator('[role=alert] a').waitFor();
      expect(await faultsOf(page)).to.deep.equal([]);
      await page.locator('[value=interested]').check();
      await page.locator('main form button:not(.quiet)').click();
      await page.locator('.said').waitFor();
      await page.locator('a.act').click();
      expect(await page.locator('input:checked').count()).to.equal(0);
      expect(await faultsOf(page)).to.deep.equal([]);
      await page.locator('[value=displayName]').check();
      await page.locator('[name=message]').fill('I like bread.');
      await page.locator('button[value=look]').click();
      await page.locator('button[value=give]').waitFor();
      expect(await faultsOf(page)).to.deep.equal([]);
      await page.locator('button[value=give]').click();
      await page.locator('button[value=end]').waitFor();
      expect(await faultsOf(page)).to.deep.equal([]);

      await page.locator('header button').click();
      await page.waitForURL(({ pathname }) => pathname === '/my/away');
      // Whoever left reads on in their language.
      expect(await page.locator('html').getAttribute('lang')).to.equal(language);
      expect(await page.title()).to.not.match(/stepwell/i);
      await page.goBack();
      expect(await page.locator('body').textContent()).to.not.include('Wren');
      // Nor once somebody else signed in here: of no page of before is anything shown, or done.
      await page.goto(`${url}/my/code`);
      await page.locator('[name=email]').fill('coach@demo.example');
      await page.locator('[name=password]').fill('demo-only-password');
      await page.locator('button[value=email]').click();
      await page.waitForURL(`${url}/`);
      for (let step = 0; step < 6; step += 1) {
        // A page that was the answer to a form asks to send it again, and shows nothing.
        await page.goBack().catch(() => undefined);
        expect(await page.locator('body').textContent(), page.url()).to.not.include('Wren');
      }
      expect(tabitha.strangers).to.deep.equal([]);
      await page.context().clearCookies();
    });
  });
}
