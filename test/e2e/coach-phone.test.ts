import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();

describe('a coach with a phone', function () {
  this.timeout(120_000);
  let coach: Visit;

  before(async function () {
    if (missing !== undefined) this.skip();
    coach = await visit('coach@demo.example', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await coach.page.waitForURL('**/review');
  });

  after(() => coach?.close());

  it('opens a person from the list, decides with the thumb, and goes back', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/review`);
    const rows = page.getByRole('region', { name: 'People' }).locator('ul a');
    await rows.first().tap();
    await page.waitForURL('**/review/people/par_*');
    const open = page.url();
    const shortlist = page.getByRole('button', { name: 'Shortlist' });
    const box = await shortlist.boundingBox();
    expect(box?.height, 'room for a thumb').to.be.at.least(44);
    expect((box?.y ?? 0) + (box?.height ?? 0), 'in view').to.be.at.most(844);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(390);
    await shortlist.tap();
    await page.waitForURL((address) => address.href !== open);
    await page.getByRole('button', { name: 'Everybody' }).tap();
    await page.waitForURL('**/review?*');
    await rows.first().waitFor();
    expect(coach.errors).to.deep.equal([]);
  });
});
