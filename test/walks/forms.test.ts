import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Kept {
  readonly items: readonly { readonly id: string; readonly stage?: string }[];
}

describe('a coach who changes a stage', function () {
  this.timeout(120_000);
  let coach: Visit;
  let page: Page;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    page = coach.page;
    await page.waitForURL('**/review');
  });
  after(() => coach?.close());
  afterEach(() => {
    expect(coach.errors.splice(0), 'errors of the page').to.deep.equal([]);
  });

  it('chooses a stage with its reason, and reads it in the history', async () => {
    const { items } = await coach.read<Kept>('/participants?limit=50');
    const participant = items.find(({ stage }) => stage === 'ready_to_try_work');
    await page.goto(`${coach.url}/participants/${participant?.id}`);
    const change = page.getByRole('button', { name: 'Change stage' });
    // The stage that stands is no change.
    await until('the form is there and at rest', () => change.isDisabled());
    await page.getByLabel('Stage, chosen with the participant').selectOption('working_with_support');
    await page.getByLabel('Reason (optional)').fill(' Started on Monday ');
    await change.click();
    await page
      .getByRole('list', { name: 'Stages so far' })
      .getByText(/working with support.*: Started on Monday$/)
      .waitFor();
    const reason = page.getByLabel('Reason (optional)');
    await until(
      'the form is new',
      async () => (await change.isDisabled()) && (await reason.inputValue()) === '',
    );
  });

  it('calls a field wrong until it is put right', async () => {
    await page.goto(`${coach.url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Zed Moor');
    const email = page.getByLabel('Email', { exact: true });
    await email.fill('zed.moor@mail');
    await page.getByRole('button', { name: 'Add' }).last().click();
    await page.getByRole('alert').waitFor();
    expect(await email.getAttribute('aria-invalid')).to.equal('true');
    await email.fill('zed.moor@mail.example');
    expect(await email.getAttribute('aria-invalid')).to.equal(null);
    coach.errors.splice(0);
  });

  it('says in words of its own why a field will not be sent', async () => {
    await page.goto(`${coach.url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Zed Moor');
    await page.getByLabel('Email', { exact: true }).fill('zed(at)moor');
    const born = page.getByLabel('Year of birth', { exact: true });
    await born.fill('86');
    await page.getByRole('button', { name: 'Add' }).last().click();
    await page.getByText('Write an email address like name@example.org.').waitFor();
    const why = page.getByText('1900 or more.');
    await why.waitFor();
    expect(await born.getAttribute('aria-describedby')).to.include(await why.getAttribute('id'));
    await born.fill('1986');
    await why.waitFor({ state: 'detached' });
    coach.errors.splice(0);
  });

  it('is not sent with a row of hours that is begun and not finished, which would be lost', async () => {
    await page.goto(`${coach.url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Zed Moor');
    await page.getByRole('button', { name: 'Add row' }).click();
    await page.getByLabel('Tuesday', { exact: true }).check();
    await page.getByLabel('From', { exact: true }).fill('09:00');
    await page.getByRole('button', { name: 'Add participant' }).click();
    const why = page.getByText('Give this row a day and both times, or remove it');
    await why.waitFor();
    await page.getByLabel('To', { exact: true }).fill('12:00');
    await why.waitFor({ state: 'detached' });
    coach.errors.splice(0);
  });

  it('adds a limit that is none until one is chosen', async () => {
    const { items } = await coach.read<Kept>('/participants?limit=50');
    const id = items[0]?.id ?? '';
    await page.goto(`${coach.url}/participants/${id}`);
    await page.getByRole('button', { name: 'Edit limits' }).click();
    await page.getByRole('button', { name: 'Add a limit' }).click();
    const limit = page.getByLabel('What', { exact: true }).last();
    expect(await limit.inputValue()).to.equal('');
    await page.getByRole('button', { name: 'Save limits' }).click();
    // It is asked for, and the form stays.
    await page.getByText('Please choose one.').waitFor();
    await limit.selectOption('no_cash_handling');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByRole('button', { name: 'Edit limits' }).waitFor();
    const kept = await coach.read<{ readonly recordConstraints: readonly { readonly code: string }[] }>(
      `/participants/${id}`,
    );
    expect(kept.recordConstraints.map(({ code }) => code)).to.include('no_cash_handling');
  });

  it('keeps the money and the period that were chosen before the amount', async () => {
    const { items } = await coach.read<{
      items: readonly { id: string; preferences: { wageFloor?: object } }[];
    }>('/participants?limit=50');
    const without = items.find(({ preferences }) => preferences.wageFloor === undefined)?.id;
    await page.goto(`${coach.url}/participants/${without}`);
    await page.getByRole('button', { name: 'Edit wishes' }).click();
    await page.getByLabel('Currency').selectOption('EUR');
    await page.getByLabel('For', { exact: true }).selectOption('month');
    await page.getByLabel('Wage from').fill('2100');
    await page.getByRole('button', { name: 'Save wishes' }).click();
    await page.getByRole('button', { name: 'Edit wishes' }).waitFor();
    const kept = await coach.read<{ readonly preferences: object }>(`/participants/${without}`);
    expect(kept.preferences).to.deep.include({
      wageFloor: { amountMinor: 210_000, currency: 'EUR', per: 'month' },
    });
  });

  it('reads a typed day back in words, for the control follows the browser', async () => {
    await page.goto(`${coach.url}/opportunities/new`);
    const starts = page.getByLabel('Starts', { exact: true });
    await starts.fill('2027-03-12');
    await page.getByText('Fri, 12 March 2027', { exact: true }).waitFor();
    const describes = `[id="${await starts.getAttribute('aria-describedby')}"]`;
    expect(await page.locator(describes).textContent()).to.equal('Fri, 12 March 2027');
    await starts.fill('');
    await page.getByText('Fri, 12 March 2027', { exact: true }).waitFor({ state: 'detached' });
  });

  it('keeps what is pasted and too long, and says by how much', async () => {
    await page.goto(`${coach.url}/opportunities/new`);
    const duties = page.getByLabel('Duties', { exact: true });
    await duties.fill('Load the van. '.repeat(715));
    const why = page.getByText('This is 10 characters too long. Shorten it.');
    await why.waitFor();
    expect((await duties.inputValue()).length).to.equal(10_010);
    await duties.fill('Load the van.');
    await why.waitFor({ state: 'detached' });
    coach.errors.splice(0);
  });

  it('asks before it signs out over what is typed, and keeps both on staying', async () => {
    await page.goto(`${coach.url}/participants/new`);
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Olive Arden');
    const signOut = async () => {
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
    };
    await signOut();
    await page.getByRole('button', { name: 'Stay and go on' }).click();
    expect(await name.inputValue()).to.equal('Olive Arden');
    await coach.read('/me');
    await signOut();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.waitForURL('**/sign-in');
  });
});
