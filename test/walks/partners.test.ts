import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Partners {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly origins: readonly string[];
    readonly webhook?: { readonly url: string };
  }[];
}

describe('the administrator’s list of partners', function () {
  this.timeout(120_000);
  let admin: Visit;
  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    admin = await visit('admin@demo.example');
  });
  after(() => admin?.close());

  it('shows where a portal is and where it is told, changes both, and makes each secret anew', async () => {
    const { page, url, errors } = admin;
    const kept = async () =>
      (await admin.read<Partners>('/partners?limit=200')).items.find(({ name }) => name === 'Walked portal');
    const sheet = page.getByRole('dialog');
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
    const shut = async () => {
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
    };
    await page.goto(`${url}/partners`);
    await press('Take on a partner');
    await sheet.getByLabel('Name', { exact: true }).fill('Walked portal');
    await sheet.getByRole('button', { name: 'Take it on' }).click();
    await sheet.getByLabel('Token').waitFor();
    await shut();
    const row = page.getByRole('row', { name: /Walked portal/ });
    expect(await row.getByText('none', { exact: true }).count(), 'neither address').to.equal(2);
    expect(await row.getByRole('button', { name: /New secret/ }).count()).to.equal(0);

    await press('Change Walked portal');
    await sheet.getByLabel('Addresses of its portal').fill('https://one.example\nhttps://two.example/x');
    await sheet.getByLabel(/Address that is told/).fill('http://127.0.0.1:4100/told');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByRole('alert').first().waitFor();
    expect(await sheet.locator('[aria-invalid=true]').count(), 'each fault stands at its field').to.be.above(
      0,
    );
    await sheet.getByLabel('Addresses of its portal').fill('https://one.example\nhttps://two.example');
    await sheet.getByLabel(/Address that is told/).fill('https://one.example/told');
    await sheet.getByRole('button', { name: 'Save' }).click();
    const first = await sheet.getByLabel('What signs its webhooks').inputValue();
    expect(first).to.match(/^whsec_/);
    await shut();
    await row.getByText('https://two.example').waitFor();
    await row.getByText('https://one.example/told').waitFor();
    const then = await kept();
    expect(then?.origins).to.deep.equal(['https://one.example', 'https://two.example']);
    expect(then?.webhook).to.deep.equal({ url: 'https://one.example/told' });

    await press('New secret for the webhooks of Walked portal');
    await sheet.getByText('the old secret signs nothing').waitFor();
    await sheet.getByRole('button', { name: /^New secret/ }).click();
    const second = await sheet.getByLabel('What signs its webhooks').inputValue();
    expect(second)
      .to.match(/^whsec_/)
      .and.not.equal(first);
    await shut();
    await press('New token for Walked portal');
    await sheet.getByRole('button', { name: /^New token/ }).click();
    expect(await sheet.getByLabel('Token').inputValue()).to.match(/^stw_/);
    await shut();

    // A secret that is there is not told again, and what was told nowhere is told nowhere once more.
    await press('Change Walked portal');
    await sheet.getByLabel(/Address that is told/).fill('');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await row.getByText('none', { exact: true }).waitFor();
    expect((await kept())?.webhook).to.equal(undefined);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
    // The refused save is one that the browser writes down.
    expect(errors.filter((one) => !/422/.test(one))).to.deep.equal([]);
  });

  it('keeps what another administrator changed meanwhile, and asks which of two stands', async () => {
    const { page, url } = admin;
    const sheet = page.getByRole('dialog');
    await page.goto(`${url}/partners`);
    await page.getByRole('button', { name: 'Change Walked portal', exact: true }).click();
    await sheet.getByLabel('Addresses of its portal').fill('https://mine.example');
    const other = await visit('admin@demo.example');
    await other.page.goto(`${other.url}/partners`);
    await other.page.getByRole('button', { name: 'Change Walked portal', exact: true }).click();
    const theirs = other.page.getByRole('dialog');
    await theirs.getByLabel('Addresses of its portal').fill('https://theirs.example');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.waitFor({ state: 'hidden' });
    await other.close();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByText('https://theirs.example').first().waitFor();
    expect(await sheet.locator('textarea[name=origins]').inputValue()).to.equal('https://mine.example');
  });
});
