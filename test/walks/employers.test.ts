import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Employer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sector?: string;
  readonly contacts: readonly { readonly name?: string; readonly phone?: string }[];
}

for (const [device, viewport] of [
  ['desk', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  describe(`a coach with an employer on the ${device}`, function () {
    this.timeout(120_000);
    let coach: Visit;
    let page: Page;
    const name = `Quay Works ${device}`;
    const kept = async () => {
      const { items } = await coach.read<{ items: readonly Employer[] }>(
        `/employers?q=${encodeURIComponent(name)}`,
      );
      return items[0];
    };
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    };
    const section = (title: string) =>
      page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

    before(async function () {
      if (missing !== undefined) {
        console.warn(missing);
        this.skip();
      }
      coach = await visit('coach@demo.example', { viewport });
      page = coach.page;
      await page.waitForURL('**/review');
    });
    after(() => coach?.close());

    it('adds them with whom to ring, and writes a call down', async () => {
      await page.goto(`${coach.url}/employers`);
      await page.getByRole('link', { name: 'Add an employer' }).click();
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByLabel('Whom to ask for (optional)').fill('Ann Reed');
      await page.getByLabel('Phone (optional)').fill('01632 960300');
      await page.getByRole('button', { name: 'Add employer' }).click();
      await page.getByRole('link', { name: 'Call 01632 960300' }).waitFor();
      await page.getByLabel('What they said').fill('Sundays would do.');
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page
        .getByRole('list', { name: 'What was said, newest first' })
        .getByText('Sundays would do.')
        .waitFor();
    });

    it('edits in place while somebody else does: other fields merge, the same one is chosen', async () => {
      await section('About').getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Sector').fill('Mine');
      const { id, version } = (await kept()) ?? expect.fail('not kept');
      const changed = await page.request.patch(`${coach.url}/api/v1/employers/${id}`, {
        headers: { 'if-match': `"${version}"`, origin: coach.url },
        data: { sector: 'Theirs', about: 'By the water.' },
      });
      expect(changed.status()).to.equal(200);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('definition').filter({ hasText: 'Theirs' }).waitFor();
      expect(await barriers()).to.deep.equal([]);
      expect((await kept())?.sector).to.equal('Theirs');
      await page.getByRole('button', { name: 'Use yours: Sector' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await section('About').getByText('By the water.').waitFor();
      await until('mine is kept', async () => (await kept())?.sector === 'Mine');
      // The refused change is told by the browser, too.
      coach.errors.splice(0);
    });

    it('writes down what they would do', async () => {
      await section('What they would do').getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByLabel('What', { exact: true }).selectOption('low_noise');
      await page.getByLabel('What they say').selectOption('has_done');
      expect(await barriers()).to.deep.equal([]);
      await page.getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('table', { name: 'What they would do' })
        .getByText('has done this before')
        .waitFor();
      expect(coach.errors.splice(0), 'errors of the page').to.deep.equal([]);
    });
  });
