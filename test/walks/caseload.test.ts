import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();
const name = 'Zephyr Lanternwright';

async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('a caseload in the browser', function () {
  this.timeout(180_000);
  let coach: Visit;
  let supervisor: Visit;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
    supervisor = await visit('supervisor@demo.example', { viewport: { width: 390, height: 844 } });
    await supervisor.page.waitForURL('**/review');
  });
  after(async () => {
    await coach?.close();
    await supervisor?.close();
  });
  afterEach(() => {
    for (const one of [coach, supervisor])
      expect(one.errors.splice(0), 'errors of the page').to.deep.equal([]);
  });

  it('is narrowed, sorted and kept by a name', async () => {
    const { page, url } = coach;
    await page.goto(`${url}/participants`);
    await page.getByRole('link', { name: /^No job in sight/ }).click();
    await page.waitForURL('**show=without_job**');
    await page.getByLabel('Sort by').selectOption('Name');
    await page.getByRole('button', { name: 'Save this list' }).click();
    await page.getByLabel('What to call it').fill('To look for');
    expect(await barriers(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'To look for' }).waitFor();
    await page.getByRole('link', { name: /^Everybody/ }).click();
    await page.getByRole('link', { name: 'To look for' }).click();
    await page.waitForURL('**show=without_job**');
    await page.getByRole('button', { name: 'Remove To look for' }).click();
    await page.getByRole('link', { name: 'To look for' }).waitFor({ state: 'detached' });
  });

  it('is handed over with a note, which stands in the history of the person', async () => {
    const { page, url } = coach;
    const id = await page.evaluate(async (displayName) => {
      const body = JSON.stringify({ displayName, asked: { availability: '2026-11-20' } });
      const headers = { 'content-type': 'application/json' };
      const made = await fetch('/api/v1/participants', { method: 'POST', headers, body });
      return ((await made.json()) as { id: string }).id;
    }, name);
    await page.goto(`${url}/participants?sort=added`);
    await page.getByLabel(`Choose ${name}`).check();
    await page.getByRole('button', { name: 'Hand over…' }).click();
    await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Sam Supervisor' });
    await page.getByLabel('What the other coach should know').fill('Rings back after noon.');
    expect(await barriers(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await page.getByText('1 person handed over to Sam Supervisor.').waitFor();
    await supervisor.page.goto(`${supervisor.url}/participants/${id}`);
    await supervisor.page.getByText('“Rings back after noon.”').waitFor();
    expect(await barriers(supervisor.page)).to.deep.equal([]);
  });

  it('is answered for by somebody else on some days, marked in their review, and given back', async () => {
    const { page, url } = supervisor;
    await page.goto(`${url}/caseloads`);
    await page.getByRole('table', { name: 'Caseloads' }).waitFor();
    await page.getByLabel('Who is away').selectOption({ label: 'Cass Coach' });
    await page.getByLabel('Who stands in').selectOption({ label: 'Sam Supervisor' });
    const today = await page.getByLabel('First day').inputValue();
    await page.getByLabel('Last day').fill(today);
    await page.getByRole('button', { name: 'Have them stand in' }).click();
    const end = page.getByRole('button', { name: 'End: Sam Supervisor for Cass Coach' });
    await end.waitFor();
    expect(await barriers(page)).to.deep.equal([]);
    await page.goto(`${url}/review?whose=mine`);
    await page
      .getByText(/for Cass Coach until/)
      .first()
      .waitFor();
    await page.goto(`${url}/caseloads`);
    await end.click();
    await end.waitFor({ state: 'detached' });
    const { items } = await supervisor.read<{ items: readonly { coachName: string }[] }>('/covers');
    expect(items.map(({ coachName }) => coachName)).not.to.include('Cass Coach');
  });

  it('says what a need that must be met costs', async () => {
    const { page, url } = coach;
    const found = await coach.read<{ items: readonly { id: string }[] }>('/participants?q=Ada%20Thimblewick');
    await page.goto(`${url}/participants/${found.items[0]?.id}`);
    await page.getByRole('button', { name: 'Edit needs' }).click();
    await page.getByRole('button', { name: 'What does it cost?' }).first().click();
    await page
      .getByText(/of \d+ jobs (is|are) lost to this|No job is lost to this/)
      .first()
      .waitFor();
  });
});
