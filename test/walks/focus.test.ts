import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** What has the focus: its tag, and what it says. */
const focus = (page: Page) =>
  page.evaluate<string>('[document.activeElement.tagName, document.activeElement.textContent].join(" ")');
/** Waits until something smaller than the page has it. */
const focused = (page: Page) =>
  until('the focus is on the page', async () => !(await focus(page)).startsWith('BODY'));

describe('the focus', function () {
  this.timeout(120_000);
  const open: Visit[] = [];
  const come = async (email: string) => {
    const one = await visit(email);
    open.push(one);
    await one.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return one;
  };

  before(function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
  });
  after(async () => {
    for (const one of open) await one.close();
  });

  it('stays on a button whose press was refused, so that Escape closes the dialog', async () => {
    const { page, url } = await come('admin@demo.example');
    await page.goto(`${url}/users`);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Email' }).fill('coach@demo.example');
    await dialog.getByRole('button', { name: 'Make the invitation' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').first().waitFor();
    expect(await focus(page)).to.match(/Make the invitation/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('stays on the page with Escape where leaving is asked for', async () => {
    const { page, url } = await come('coach@demo.example');
    await page.goto(`${url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Olive Arden');
    await page.getByRole('link', { name: 'Employers' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).to.equal('Olive Arden');
  });

  it('goes on to the part that took the place of a button', async () => {
    const { page, url } = await come('coach@demo.example');
    await page.goto(`${url}/imports`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    const buffer = Buffer.from('No;Name\nf-1;Ann Reed\n');
    await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await page.getByLabel('Taken as: Name').waitFor();
    await focused(page);
    expect(await focus(page)).to.match(/^H[12] /);

    await page.goto(`${url}/notices`);
    const marks = page.getByRole('button', { name: /^Mark as read/ });
    await marks.first().waitFor();
    const before = await marks.count();
    await marks.first().press('Enter');
    await until('it is read', async () => (await marks.count()) < before);
    await focused(page);
    expect(await focus(page)).to.match(/^(A|BUTTON) /);
  });
});
