import { expect } from 'chai';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'ar' } as const;

interface Released {
  readonly id: string;
  readonly opportunityId: string;
  readonly answersOpen: readonly string[];
  readonly acceptedAt?: string;
}

describe('a job that is offered, on a telephone without scripts, in Arabic', function () {
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

  const released = async () => (await employer.read<{ items: readonly Released[] }>('/releases')).items;
  /** Of one job: other walks of the same demo release others. */
  const releaseOf = async (id: string) => (await released()).find((one) => one.id === id);
  const said = () => tabitha.page.locator('.standing').first().textContent();
  async function answer(take: string, why = ''): Promise<void> {
    const { page } = tabitha;
    const form = page.locator('form[action$="/take"]');
    await form.locator(`[value=${take}]`).check();
    await form.locator('select').selectOption(why);
    await form.locator('button').click();
    await page.waitForURL(/\/my\/offers\/opp_\w+$/);
  }

  it('is taken, and not after all with a reason for the coach alone, and yes once more', async () => {
    const { page, url } = tabitha;
    const row = (await released()).find(({ answersOpen }) => answersOpen.includes('make_offer'));
    if (row === undefined) throw new Error('Nobody is released to the employer of the demo.');
    const made = await employer.page.request.post(`${url}/api/v1/releases/${row.id}/answers`, {
      data: { action: 'make_offer' },
      headers: { origin: url },
    });
    expect(made.status()).to.equal(201);

    await page.goto(`${url}/my`);
    await page.locator('[name=email]').fill('participant@demo.example');
    await page.locator('[name=password]').fill('demo-only-password');
    await page.locator('button[value=email]').click();
    await page.waitForURL(`${url}/my`);
    await page.locator('#language').selectOption('ar');
    await page.locator('.language button').click();
    await until('the offer was told', async () => {
      await page.goto(`${url}/my/offers/${row.opportunityId}`);
      return (await page.locator('[name=take]').count()) === 2;
    });
    expect(await page.locator('html').getAttribute('dir')).to.equal('rtl');
    expect(await page.locator('[name=take]:checked').count(), 'nothing is chosen').to.equal(0);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(wide)).to.equal(0);

    await answer('interested');
    expect((await releaseOf(row.id))?.acceptedAt).to.be.a('string');
    expect(await page.locator('[name=take]').count(), 'a no after all alone').to.equal(1);
    await answer('not_interested', 'too_far');
    expect(await said()).to.equal('قلت لا.');
    expect(await releaseOf(row.id)).to.equal(undefined);

    await page.locator('[name=answer][value=interested]').check();
    await page.locator('main form.screen button').first().click();
    await page.locator('.said').first().waitFor();
    expect(await said()).to.match(/^قلت نعم/);
    expect(tabitha.strangers).to.deep.equal([]);
  });
});
