import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

describe('the switch that stops scoring', function () {
  this.timeout(180_000);
  let admin: Visit;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    admin = await visit('admin@demo.example');
  });
  after(() => admin?.close());

  it('asks once more before it stops it for everybody, and lets it go on at one press', async () => {
    const { page, url, errors } = admin;
    await page.goto(`${url}/operations`);
    const stop = page.getByRole('button', { name: 'Stop scoring' });
    const sheet = page.getByRole('alertdialog', { name: 'Stop scoring' });
    const goOn = page.getByRole('button', { name: 'Let scoring go on' });
    await stop.click();
    await sheet.getByRole('button', { name: 'Let it run' }).click();
    await sheet.waitFor({ state: 'hidden' });
    expect(await goOn.count(), 'nothing was stopped').to.equal(0);
    await stop.click();
    await sheet.getByLabel('Reason, for coaches to read').selectOption('Results look wrong');
    await sheet.getByRole('button', { name: 'Stop scoring' }).click();
    await page.getByText('Reason given: Results look wrong.').waitFor();
    const coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
    await coach.page.getByText('Reason given: Results look wrong.').waitFor();
    await coach.close();
    await goOn.waitFor();
    await sheet.waitFor({ state: 'hidden' });
    await goOn.click();
    await stop.waitFor();
    expect(errors).to.deep.equal([]);
  });
});
