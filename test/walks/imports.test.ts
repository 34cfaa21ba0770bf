import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

const sheet = (device: string) =>
  [
    '\uFEFFNew people;;;;',
    '',
    'Client no.;Name;Phone no.;Free from;Shoe size;',
    `${device}-1;Ann Reed ${device};'07700 900111;12/03/2027;9;`,
    `${device}-2;Bo Lee ${device};7,7E+10;25/03/2027;;`,
    `${device}-3;Cy Moor ${device};;;;`,
    ';;;;;',
  ].join('\r\n');

for (const [device, viewport] of [
  ['desk', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  describe(`a coach with a spreadsheet on the ${device}`, function () {
    this.timeout(120_000);
    let coach: Visit;
    let page: Page;
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    };
    const choose = (name: string, content: string | Buffer) =>
      page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const found = async () =>
      // Other walks have brought people of their own.
      (
        await coach.read<{ items: readonly { externalId?: string }[] }>(`/participants?q=${device}`)
      ).items.filter(({ externalId }) => [`${device}-1`, `${device}-2`].includes(externalId ?? '')).length;

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

    it('sees what is no table, says what the columns are, and finds the file again after another page', async () => {
      await page.goto(`${coach.url}/participants`);
      await page.getByRole('link', { name: 'Import a file' }).click();
      await choose('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4]));
      await page.getByText('save', { exact: false }).first().waitFor();
      await choose('people.csv', sheet(device));
      await page.getByLabel('Taken as: Name').waitFor();
      expect(await page.getByLabel('Taken as: Shoe size').inputValue()).to.equal('');
      expect(await barriers()).to.deep.equal([]);
      await page.goBack();
      await page.getByRole('link', { name: 'Import a file' }).click();
      await button('See what would happen').click();
      await page.getByText('is a number that the spreadsheet has shortened').waitFor({ timeout: 60_000 });
      expect(await barriers()).to.deep.equal([]);
    });

    it('reads dates in one order, corrects a cell where it stands, and applies what is right', async () => {
      await button('Take it off').click();
      await button('Read with the day first').click({ timeout: 60_000 });
      await page.getByLabel('Phone, line 5').fill('07700 900112');
      await page.getByLabel('Phone, line 5').press('Enter');
      await page.getByLabel('Take line 6').uncheck();
      await button('Apply 2 rows').click({ timeout: 60_000 });
      await page.getByRole('heading', { name: 'Applied', exact: true }).waitFor({ timeout: 60_000 });
      expect(await found()).to.equal(2);
      await page.getByRole('link', { name: `Bo Lee ${device}` }).waitFor();
      const saved = page.waitForEvent('download');
      await button('Download the row that was left out').click();
      expect((await saved).suggestedFilename()).to.equal('participants-left-out.csv');
      expect(await barriers()).to.deep.equal([]);
    });

    it('says so while the server cannot be reached, and goes on by itself', async () => {
      let is: 'under way' | 'away' | 'back' = 'under way';
      const one = /\/api\/v1\/imports\/[^/?]+$/;
      await page.route(one, async (route) => {
        if (is === 'away') return route.abort('connectionrefused');
        const response = await route.fetch();
        const file = await response.json();
        return route.fulfill({ response, json: is === 'back' ? file : { ...file, state: 'applying' } });
      });
      const file = page.url();
      await page.goto(`${coach.url}/imports`);
      await page.goBack();
      await page.waitForURL(file);
      await page.getByText('You can leave this page').waitFor();
      const silent = page.getByText('The server cannot be reached, so this is as it stood last');
      expect(await silent.count()).to.equal(0);
      is = 'away';
      await silent.waitFor();
      expect(await barriers()).to.deep.equal([]);
      is = 'back';
      await page.getByRole('heading', { name: 'Applied', exact: true }).waitFor();
      expect(await silent.count()).to.equal(0);
      await page.unroute(one);
    });

    it('takes it back, and says after a reload that a file has to be chosen again', async () => {
      await button('Undo this import').click();
      expect(await barriers()).to.deep.equal([]);
      await button('Undo it').click();
      await page.getByRole('heading', { name: 'Undone', exact: true }).waitFor({ timeout: 60_000 });
      expect(await found()).to.equal(0);
      await page.getByRole('link', { name: 'All imports' }).click();
      await page.getByRole('link', { name: 'Participants, undone' }).first().waitFor();
      await choose('people.csv', sheet(device));
      await page.waitForURL('**/imports?preparing=true');
      await page.reload();
      await page.getByText('Choose it again').waitFor();
      expect(
        await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
      ).not.to.match(/Ann Reed/);
      // The outage above is written down by the browser itself.
      expect(coach.errors.filter((said) => !said.includes('ERR_CONNECTION_REFUSED'))).to.deep.equal([]);
      expect(coach.strangers).to.deep.equal([]);
    });
  });
