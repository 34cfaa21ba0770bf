import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { signIn, until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** What axe finds at serious or critical, each as one line. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [device, viewport] of [
  ['desk', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  describe(`search and account: ${device}`, function () {
    this.timeout(120_000);
    let coach: Visit;

    before(async function () {
      if (missing !== undefined) this.skip();
      coach = await visit('coach@demo.example', { viewport });
      await coach.page.waitForURL('**/review');
    });
    after(() => coach?.close());

    it('finds an employer and its postings by a few letters, and opens what is chosen', async () => {
      const { page } = coach;
      await page.getByRole('button', { name: 'Search' }).waitFor();
      if (device === 'desk') {
        // Keys act once it is known that they may.
        await page.getByRole('navigation').getByText('/', { exact: true }).waitFor();
        await page.keyboard.press('/');
      }
      if (device === 'phone') await page.getByRole('button', { name: 'Search' }).click();
      const field = page.getByRole('combobox', { name: /^Search people/ });
      await field.waitFor();
      await page.getByText(/People by name or telephone number, employers by name/).waitFor();
      await field.fill('harb');
      await page.getByRole('option', { name: /^Harbour Bakery/ }).waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: /\d+ found/ })
        .waitFor({ state: 'attached' });
      expect(await barriers(page)).to.deep.equal([]);
      await field.press('ArrowDown');
      await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: 'Baker' }).waitFor();
      await field.press('Enter');
      await page.waitForURL('**/opportunities/opp_*');
      expect(coach.errors).to.deep.equal([]);
    });

    it('ends a session elsewhere, and has no barrier', async () => {
      const { page, url } = coach;
      const elsewhere = await visit('coach@demo.example');
      await elsewhere.page.waitForURL('**/review');
      await page.goto(`${url}/account`);
      await page
        .getByRole('button', { name: /^Sign out on / })
        .first()
        .waitFor();
      expect(await barriers(page)).to.deep.equal([]);
      await page.getByRole('button', { name: 'Sign out everywhere but here' }).click();
      await page.getByText('Nowhere else.').waitFor();
      await elsewhere.page.goto(`${url}/`);
      await elsewhere.page.waitForURL('**/sign-in*');
      await elsewhere.close();
      expect(coach.errors).to.deep.equal([]);
    });
  });
}

describe('light and dark', function () {
  this.timeout(120_000);
  before(function () {
    if (missing !== undefined) this.skip();
  });

  it('go with the person, to whatever they sign in on', async () => {
    const chosen = (page: Page) => page.locator('html[data-theme="dark"]');
    const one = await visit('supervisor@demo.example');
    await one.page.waitForURL('**/review');
    const look = async (name: string) => {
      await one.page.getByRole('button', { name: /^Account: / }).click();
      await one.page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    };
    await look('Dark');
    await chosen(one.page).waitFor();
    await until(
      'it is kept',
      async () => (await one.read<{ theme: string }>('/me/preferences')).theme === 'dark',
    );
    const other = await visit('supervisor@demo.example');
    await chosen(other.page).waitFor();
    // Who shares the device sees it as they chose it themselves.
    await other.page.evaluate("localStorage.setItem('stepwell.theme', 'dark')");
    await other.page.context().clearCookies();
    await signIn(other, 'coach@demo.example');
    await other.page.locator('html:not([data-theme])').waitFor();
    await look('As the system');
    await one.page.locator('html:not([data-theme])').waitFor();
    await other.close();
    await one.close();
  });
});

describe('the keys and the way in', function () {
  this.timeout(120_000);
  before(function () {
    if (missing !== undefined) this.skip();
  });

  it('single keys are changed and switched off, and the sheet shows those that hold', async () => {
    const supervisor = await visit('supervisor@demo.example');
    const { page, url } = supervisor;
    await page.waitForURL('**/review');
    const set = async (act: () => Promise<unknown>) => {
      await page.goto(`${url}/account`);
      await page.getByLabel('Single keys').waitFor();
      await act();
      const kept = page.waitForResponse((one) => one.url().endsWith('/me/preferences') && one.ok());
      await page.getByRole('button', { name: 'Save the keys' }).click();
      await kept;
      await page.goto(`${url}/employers`);
      await page.getByRole('heading', { level: 1, name: 'Employers' }).waitFor();
    };
    const dialogs = page.getByRole('dialog');
    await set(() => page.getByLabel('Search everywhere').fill('f'));
    await page.getByRole('navigation').getByText('f', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await dialogs.getByText('f', { exact: true }).waitFor();
    expect(await dialogs.count()).to.equal(1);
    await set(() => page.getByLabel('Single keys').selectOption('off'));
    await page.getByRole('navigation').getByText('f', { exact: true }).waitFor({ state: 'detached' });
    for (const key of ['/', 'f', '?']) await page.keyboard.press(key);
    expect(await dialogs.count()).to.equal(0);
    expect(supervisor.errors).to.deep.equal([]);
    await supervisor.close();
  });

  it('the language is chosen in the account menu, and what is typed is asked about first', async () => {
    const { page, url, errors, close } = await visit('supervisor@demo.example');
    await page.goto(`${url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Olive Arden');
    const menu = page.getByRole('button', { name: 'Account: Sam Supervisor' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).to.equal('Olive Arden');
    await page.goto(`${url}/employers`);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arbeitgeber' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Arbeitgeber' }).waitFor();
    await page.getByRole('button', { name: 'Konto: Sam Supervisor' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Employers' }).waitFor();
    expect(errors).to.deep.equal([]);
    await close();
  });

  it('an administrator invites somebody, who chooses a password and signs in', async () => {
    const administrator = await visit('admin@demo.example');
    const { page, url } = administrator;
    await page.waitForURL('**/operations');
    for (const path of ['/operations', '/tokens', '/users']) {
      await page.goto(`${url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await barriers(page), path).to.deep.equal([]);
    }
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('Email').fill('nora.new@demo.example');
    await page.getByLabel('Name (optional)').fill('Nora New');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(await barriers(page)).to.deep.equal([]);
    await administrator.close();

    const guest = await visit();
    await guest.page.goto(link);
    expect(await guest.page.getByLabel('You sign in with').inputValue()).to.equal('nora.new@demo.example');
    await guest.page.getByLabel('Password').fill('windmill orc');
    await guest.page.getByText('Long enough').waitFor();
    expect(await barriers(guest.page)).to.deep.equal([]);
    await guest.page.getByLabel('Password').fill('windmill orchard trumpet');
    await guest.page.getByRole('button', { name: 'Save it' }).click();
    await guest.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await signIn(guest, 'nora.new@demo.example', 'windmill orchard trumpet');
    await guest.page.waitForURL('**/review');
    await guest.page.goto(link);
    await guest.page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    await guest.close();
  });
});
