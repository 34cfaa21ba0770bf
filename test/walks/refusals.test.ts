import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();
/** A bell, which a name cannot have, in a name from right to left. */
const bad = 'سلمى\u0007';

describe('a form that is refused', function () {
  this.timeout(120_000);
  let staff: Visit | undefined;
  let page: Page;
  before(function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
  });
  afterEach(() => staff?.close());

  const come = async (email: string, path: string) => {
    staff = await visit(email);
    page = staff.page;
    await page.goto(`${staff.url}${path}`);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  /** What describes a field, as somebody hears it. */
  const saidOf = async (label: string) => {
    const field = page.getByLabel(label, { exact: true });
    await page.locator('[aria-invalid=true]').first().waitFor();
    const ids = (await field.getAttribute('aria-describedby')) ?? '';
    return (
      await Promise.all(
        ids
          .split(' ')
          .filter(Boolean)
          .map((id) => page.locator(`[id="${id}"]`).textContent()),
      )
    ).join(' ');
  };
  const typed = (label: string) => page.getByLabel(label, { exact: true }).inputValue();

  it('says so at each field of a new employer, and keeps what was typed', async () => {
    await come('coach@demo.example', '/employers/new');
    await press('Add employer');
    expect(await saidOf('Name')).to.include('Please fill this in.');
    await page.getByLabel('Name', { exact: true }).fill(bad);
    await page.getByLabel('Phone (optional)', { exact: true }).fill('ask me 🙂');
    await press('Add employer');
    await page.getByRole('alert').waitFor();
    expect(await saidOf('Name')).to.include('control characters');
    expect(await saidOf('Phone (optional)')).to.include('phone number');
    expect([await typed('Name'), await typed('Phone (optional)')]).to.deep.equal([bad, 'ask me 🙂']);
  });

  it('says at the choice who is missing of a cover, and at the day that it has passed', async () => {
    await come('supervisor@demo.example', '/caseloads');
    await press('Have them stand in');
    expect(await saidOf('Who stands in')).to.include('Please choose one.');
    await page.getByLabel('Who stands in', { exact: true }).selectOption({ index: 1 });
    await page
      .locator('form')
      .filter({ hasText: 'Who stands in' })
      .locator('select')
      .first()
      .selectOption({ index: 2 });
    await page.getByLabel('First day', { exact: true }).fill('2020-01-06');
    await page.getByLabel('Last day', { exact: true }).fill('2020-01-07');
    await press('Have them stand in');
    await page.getByRole('alert').waitFor();
    expect(await saidOf('Last day')).to.include('This day has passed.');
    expect(await typed('First day')).to.equal('2020-01-06');
  });

  it('says all that a consent on paper lacks, and takes no day that has passed', async () => {
    await come('coach@demo.example', '/participants');
    await page.getByRole('table').getByRole('link').first().click();
    await press('Write a consent down');
    const form = page.getByRole('form', { name: 'Write a consent down' });
    await form.getByRole('button', { name: 'Write it down' }).click();
    expect(await saidOf('Who may learn it')).to.include('Type the beginning');
    await form.getByText('Please tick at least one.').waitFor();
    expect(await saidOf('Until (the last day)')).to.include('Please fill this in.');
    await form.getByRole('checkbox').first().check();
    await form.getByText('Please tick at least one.').waitFor({ state: 'detached' });
    await page.getByLabel('Until (the last day)', { exact: true }).fill('2020-01-06');
    await form.getByRole('button', { name: 'Write it down' }).click();
    expect(await saidOf('Until (the last day)')).to.include('No day before');
    expect(await typed('Until (the last day)')).to.equal('2020-01-06');
  });

  it('says at the months what the law asks for, and takes no word for a number', async () => {
    await come('admin@demo.example', '/retention');
    const months = page.getByLabel('Months to keep it', { exact: true });
    await months.fill('for ever');
    await press('Save the period');
    expect(await saidOf('Months to keep it')).to.include('This is not a number. Write it like 12.');
    await months.fill('1');
    await press('Save the period');
    await page.getByRole('alert').waitFor();
    expect(await saidOf('Months to keep it')).to.match(/law|regulation|months/i);
    expect(await months.inputValue()).to.equal('1');
  });

  it('says which address of a partner cannot be one', async () => {
    await come('admin@demo.example', '/partners');
    await press('Take on a partner');
    await page.getByLabel('Name', { exact: true }).fill('Portal 🙂');
    await page.locator('textarea[name=origins]').fill('not an address');
    const form = page.locator('form').filter({ has: page.locator('textarea[name=origins]') });
    await form.getByRole('button').last().click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('textarea[name=origins]').getAttribute('aria-invalid')).to.equal('true');
    expect(await page.locator('textarea[name=origins]').inputValue()).to.equal('not an address');
  });
});
