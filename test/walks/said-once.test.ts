import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const missing = whatIsMissing();

describe('what a screen of the review says', function () {
  this.timeout(120_000);
  // A server of its own: what there is to decide and to ask, other walks have decided and asked.
  let server: RunningServer;
  let coach: Visit;
  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    server = await startServer();
    coach = await visit('coach@demo.example', {}, server);
  });
  after(async () => {
    await coach?.close();
    await server?.stop();
  });

  it('is once that a list is empty', async () => {
    const { page, url } = coach;
    await page.goto(`${url}/review?view=placed`);
    const none = page.getByText('No job has started yet');
    await none.first().waitFor();
    expect(await none.count()).to.equal(1);
  });

  it('is what a job pays so far with its period, where more is asked for', async () => {
    const { page, url } = coach;
    await page.goto(`${url}/questions?whose=all`);
    await page
      .getByRole('button', { name: /^Ask: Could the role .* pay more than it does now/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/^So far £[\d.]+( to £[\d.]+)? an hour\.$/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('is the same last day of a posting, among what waits and on its own page', async () => {
    const { page, url } = coach;
    await page.goto(`${url}/worklists`);
    const line = page.locator('li:has(a[href^="/opportunities/"])').first();
    const [, day = ''] = /ends (\d+ \w+ \d{4})/.exec((await line.textContent()) ?? '') ?? [];
    expect(day).to.not.equal('');
    await line.getByRole('link').click();
    await page.getByRole('definition').filter({ hasText: day }).first().waitFor();
  });

  it('is that a note comes before the reason that ends it', async () => {
    const { page, url } = coach;
    await page.goto(`${url}/review`);
    await page.getByRole('button', { name: 'Not this one' }).click();
    const dialog = page.getByRole('dialog');
    const note = await dialog.getByLabel(/^A note/).boundingBox();
    const reason = await dialog.getByRole('listitem').first().boundingBox();
    expect(note?.y).to.be.lessThan(reason?.y ?? 0);
    await page.keyboard.press('Escape');
  });
});
