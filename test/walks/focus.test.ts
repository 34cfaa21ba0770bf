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

  it('goes to why a press was refused, within the dialog, so that Escape closes it', async () => {
    const { page, url } = await come('admin@demo.example');
    await page.goto(`${url}/users`);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Email' }).fill('coach@demo.example');
    await dialog.getByRole('button', { name: 'Make the invitation' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').first().waitFor();
    await until('why has the focus', async () => /signs in with this e-mail/.test(await focus(page)));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('stays with what was typed in a dialog, though a press goes beside it; with nothing typed that closes it', async () => {
    const { page, url } = await come('admin@demo.example');
    await page.goto(`${url}/users`);
    const dialog = page.getByRole('dialog');
    const beside = () => page.mouse.click(3, 3);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const email = dialog.getByRole('textbox', { name: 'Email' });
    await email.fill('new.person@demo.example');
    await beside();
    await focused(page);
    expect(await email.inputValue()).to.equal('new.person@demo.example');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await email.waitFor();
    await beside();
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

  it('is on the page after an act that took its own button away', async () => {
    const { page, url, read } = await come('supervisor@demo.example');
    const press = async (button: ReturnType<Page['getByRole']>) => {
      await button.focus();
      await button.press('Enter');
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const first = async (path: string) =>
      (await read<{ items: readonly { readonly id: string }[] }>(path)).items[0]?.id;

    await page.goto(`${url}/opportunities/new?employerId=${await first('/employers')}`);
    await page.getByLabel('Duties', { exact: true }).fill('Load vans. Any convictions must be declared.');
    await press(button('Use this wording'));
    await button('Use this wording').waitFor({ state: 'detached' });
    await focused(page);

    const id = await first('/participants');
    await page.goto(`${url}/participants/${id}`);
    await button('Edit contact').click();
    await page.getByLabel('Phone').fill('07700 900123');
    const { version } = await read<{ version: number }>(`/participants/${id}`);
    await page.request.patch(`${url}/api/v1/participants/${id}`, {
      data: { contact: { phone: '07700 900456' } },
      headers: { origin: url, 'if-match': `"${version}"` },
    });
    await press(button('Save contact'));
    await press(button(/^Use theirs/));
    await button(/^Use theirs/).waitFor({ state: 'detached' });
    await focused(page);
    expect(await focus(page)).to.match(/^H2 /);

    await page.goto(`${url}/opportunities/${await first('/opportunities?state=open')}`);
    await press(button('Pause'));
    await press(button('Pause posting'));
    await press(button('Open again'));
    await button('Open again').waitFor({ state: 'detached' });
    await focused(page);
  });

  it('is on the page after each step of an import', async () => {
    const { page, url } = await come('coach@demo.example');
    await page.goto(`${url}/imports`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    const buffer = Buffer.from('No;Name;Birth year\nf-1;Ann Reed;1980\nf-2;Bo Reed;none\n');
    await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    for (const name of ['See what would happen', 'Leave the row with a fault out', 'Apply 1 row']) {
      const step = page.getByRole('button', { name }).first();
      await step.press('Enter');
      await step.waitFor({ state: 'detached' });
      await focused(page);
    }
  });
});
