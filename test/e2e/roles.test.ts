import { expect } from 'chai';
import { signIn, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();

describe('who sees what', function () {
  this.timeout(120_000);

  before(function () {
    if (missing !== undefined) this.skip();
  });

  it('a wrong password is told what to do, with the focus on it', async () => {
    const nobody = await visit();
    await signIn(nobody, 'nobody@demo.example', 'a-wrong-password');
    const alert = nobody.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).to.match(/try again/i);
    await nobody.page.locator('[role="alert"]:focus').waitFor();
    await nobody.close();
  });

  it('repeated failures are told how long to wait', async () => {
    const nobody = await visit();
    const alert = nobody.page.getByRole('alert');
    for (let failures = 0; failures < 6; failures += 1) {
      await signIn(nobody, 'locked-out@demo.example', 'a-wrong-password');
      await alert.waitFor();
    }
    expect(await alert.textContent()).to.match(/Try again in \d+ minute/);
    await nobody.close();
  });

  it('an employer sees its own opportunities and nobody', async () => {
    const employer = await visit('employer@demo.example');
    const { page } = employer;
    await page.waitForURL('**/home');
    const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await places.first().waitFor();
    expect((await places.allInnerTexts()).map((text) => text.split('\n')[0])).to.deep.equal([
      'Start',
      'Jobs',
      'People',
      'Promises',
      'Notices',
    ]);
    await page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await page.getByRole('heading', { level: 3, name: 'Open' }).waitFor();
    await page.getByRole('listitem').getByRole('link').first().waitFor();
    await page.goto(`${employer.url}/participants`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(employer.errors).to.deep.equal([]);
    expect(employer.strangers).to.deep.equal([]);
    await employer.close();
  });

  it('an administrator sees how the background work is doing', async () => {
    const administrator = await visit('admin@demo.example');
    const { page } = administrator;
    await page.waitForURL('**/operations');
    await page.getByRole('table', { name: 'Kinds of work' }).getByRole('row').nth(1).waitFor();
    await page.getByRole('heading', { name: 'Given up' }).waitFor();
    await page.getByRole('link', { name: 'Tokens' }).click();
    await page.getByRole('button', { name: 'Make a token' }).waitFor();
    await page.goto(`${administrator.url}/review`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(administrator.errors).to.deep.equal([]);
    await administrator.close();
  });

  it('an auditor reads the trail, and nobody’s case', async () => {
    const auditor = await visit('auditor@demo.example');
    await auditor.page.waitForURL('**/trail');
    const rows = auditor.page.getByRole('table', { name: 'The trail' }).getByRole('row');
    await rows.nth(5).waitFor();
    // The register of what left: of all that was done these acts alone.
    await auditor.page.getByLabel('Which').selectOption('What employers and portals were shown');
    await rows.filter({ hasText: 'Sign in' }).first().waitFor({ state: 'detached' });
    await rows.nth(1).waitFor();
    const shown = (await rows.allTextContents()).slice(1);
    expect(shown.every((text) => text.includes('Show to a recipient'))).to.equal(true);
    await auditor.page.goto(`${auditor.url}/participants`);
    await auditor.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(auditor.errors).to.deep.equal([]);
    await auditor.close();
  });

  it('the partner is told that nothing is here yet, and can sign out', async () => {
    const person = await visit('partner@demo.example');
    const { page } = person;
    await page.getByText('There is nothing here yet').waitFor();
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in*');
    await page.goto(`${person.url}/`);
    await page.waitForURL('**/sign-in*');
    await person.close();
  });
});
