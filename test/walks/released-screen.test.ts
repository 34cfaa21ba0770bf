import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false } as const;

interface Released {
  readonly id: string;
  readonly opportunityId: string;
  readonly answersOpen: readonly string[];
  readonly person: { readonly displayName?: string };
}

describe('an employer’s open page of somebody', function () {
  this.timeout(180_000);
  let employer: Visit;
  let tabitha: Visit;
  before(async function () {
    if (missing !== undefined) return this.skip();
    employer = await visit('employer@demo.example');
    tabitha = await visit(undefined, phone);
  });
  after(async () => {
    await tabitha?.close();
    await employer?.close();
  });

  it('closes by itself once they take it back', async () => {
    const { page, url } = employer;
    const { items } = await employer.read<{ items: readonly Released[] }>('/releases');
    const shown = items.find(({ person }) => person.displayName === 'Tabitha Wren');
    if (shown === undefined) throw new Error('Tabitha Wren is not released to the employer of the demo.');
    // Other walks answer for her, and take it back.
    if (!shown.answersOpen.includes('take_back'))
      await page.evaluate(
        `fetch('/api/v1/releases/${shown.id}/answers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"action":"invite"}' })`,
      );
    await page.goto(`${url}/releases/${shown.id}`);
    await page.locator('h1', { hasText: 'Tabitha Wren' }).waitFor();
    // What somebody wrote in lines stands in lines.
    const style = 'getComputedStyle(document.querySelector("blockquote")).whiteSpace';
    expect(await page.evaluate(style)).to.match(/pre/);

    // Which answer would be taken back stands there first, and what she may have seen of it.
    await page.getByRole('button', { name: 'Take it back' }).click();
    const form = page.getByRole('form', { name: 'Take it back' });
    await form.getByText(/^You take back: You (invited them|offered the job)/).waitFor();
    await form.getByText('The person may have seen it').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();

    // An answer is being written as she takes it back.
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByLabel('What you would like to add').fill('Tabitha, another time.');

    const own = tabitha.page;
    await own.goto(`${url}/my`);
    await own.locator('[name=email]').fill('participant@demo.example');
    await own.locator('[name=password]').fill('demo-only-password');
    await own.locator('button[value=email]').click();
    await own.waitForURL(`${url}/my`);
    await own.goto(`${url}/my/offers/${shown.opportunityId}/release`);
    await own.locator('button[value=end]').click();
    await own.waitForURL(`${url}/my/offers/${shown.opportunityId}`);

    // Nothing is pressed and nothing loaded here.
    await page.locator('h1', { hasText: 'Tabitha Wren' }).waitFor({ state: 'detached' });
    expect(await page.locator('body').textContent()).to.not.include('Tabitha');
    await page.getByText('What you were writing was not sent, and nobody has read it.').waitFor();
    const left = (await employer.read<{ items: readonly Released[] }>('/releases')).items;
    expect(left.map(({ id }) => id)).to.not.include(shown.id);
  });
});
