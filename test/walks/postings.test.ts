import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Posting {
  readonly id: string;
  readonly state: string;
  readonly duties?: string;
  readonly pausedUntil?: string;
  readonly renewed?: { readonly confirmed: readonly string[] };
}

for (const [device, viewport] of [
  ['desk', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  describe(`a posting made with an employer on the phone, at the ${device}`, function () {
    this.timeout(120_000);
    let coach: Visit;
    let page: Page;
    const title = `Night loader ${device}`;
    const kept = async () => {
      const { items } = await coach.read<{ items: readonly Posting[] }>(
        `/opportunities?q=${encodeURIComponent(title)}`,
      );
      return items[0];
    };
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    };

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

    it('is told what it may not say while it is typed, and not left by the way', async () => {
      const { items } = await coach.read<{ items: readonly { readonly id: string }[] }>('/employers');
      await page.goto(`${coach.url}/employers/${items[0]?.id}`);
      await page.getByRole('link', { name: 'New posting' }).click();
      await page.getByLabel('Title', { exact: true }).fill('Packer, clean criminal record only');
      await page.getByText('The rule: no questions about criminal history').waitFor();
      await page.getByLabel('Title', { exact: true }).fill(title);
      await page.getByText('The rule:').waitFor({ state: 'detached' });
      await page
        .getByLabel('Duties', { exact: true })
        .fill('Load the vans at night. Any convictions must be declared.');
      await page.getByText('The rule: no questions about criminal history').waitFor();
      expect(await barriers()).to.deep.equal([]);
      await page.getByRole('button', { name: 'Use this wording' }).click();
      await page.getByText('The rule:').waitFor({ state: 'detached' });
      await page
        .getByRole('link', { name: /^Review/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Stay and go on' }).click();
      await page.getByRole('group', { name: /^Found in what you wrote/ }).waitFor();
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect((await kept())?.duties).to.match(/^Load the vans at night\. We judge/);
    });

    it('shows whom it suits, and is edited in place', async () => {
      await page.getByRole('heading', { level: 2, name: 'People it suits' }).waitFor();
      await page.getByRole('button', { name: 'Edit Pay and terms' }).click();
      await page.getByLabel('From', { exact: true }).fill('12.5');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('definition').filter({ hasText: '12.50' }).waitFor();
      expect(await barriers()).to.deep.equal([]);
    });

    it('is paused until a day, renewed with what still holds, copied and closed', async () => {
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByLabel('Opens again on (optional)').fill('2099-01-05');
      await page.getByRole('button', { name: 'Pause posting' }).click();
      await page.getByText('It opens again by itself on 5 January 2099.').waitFor();
      expect((await kept())?.pausedUntil).to.match(/^2099-01-0/);
      await page.getByRole('link', { name: 'Renew' }).click();
      // With nothing gone through there is nothing to renew, and the page says so.
      await page.getByText('Tick above what still holds.').waitFor();
      expect(await page.getByRole('button', { name: 'Renew posting' }).isDisabled()).to.equal(true);
      await page.getByLabel('The hours still hold').check();
      await page.getByLabel('Pay and terms still hold').check();
      expect(await barriers()).to.deep.equal([]);
      await page.getByRole('button', { name: 'Renew posting' }).click();
      await page.getByText('Renewed').first().waitFor();
      expect((await kept())?.renewed?.confirmed).to.deep.equal(['hours', 'wage']);
      await page.getByRole('link', { name: 'Copy' }).click();
      await page.getByText('A copy: change what is different').waitFor();
      expect(await page.getByLabel('Title', { exact: true }).inputValue()).to.equal(title);
      await page.goBack();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByLabel('Why').selectOption('filled');
      await page.getByRole('button', { name: 'Close posting' }).click();
      await page.getByRole('button', { name: 'Open again' }).waitFor();
      for (const name of ['People it suits', 'One answer away'])
        await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByRole('button', { name: 'Withdraw posting' }).click();
      await until('it is withdrawn', async () => (await kept())?.state === 'withdrawn');
      expect(coach.errors.splice(0), 'errors of the page').to.deep.equal([]);
    });

    it('says at the field what a new one lacks, and keeps as a draft nothing that cannot be read', async () => {
      await page.goto(`${coach.url}/opportunities/new`);
      const [employer, named] = [page.getByRole('combobox', { name: 'Employer' }), `Draft of a ${device}`];
      for (const press of ['Post it', 'Keep as a draft']) {
        await page.getByRole('button', { name: press }).click();
        await page.getByText('Type the beginning of the employer’s name').waitFor();
        await page.getByText('Please fill this in.').waitFor();
        expect(await employer.and(page.locator(':focus')).count(), 'the first takes the focus').to.equal(1);
        await page.reload();
      }
      const { items } = await coach.read<{ items: readonly { readonly name: string }[] }>('/employers');
      await page.getByLabel('Title', { exact: true }).fill(named);
      const [{ name = '' } = {}] = items;
      await employer.fill(name);
      await page.getByRole('option', { name }).click();
      const fewest = page.getByLabel('Fewest hours a week');
      await fewest.pressSequentially('3e');
      await page.getByRole('button', { name: 'Keep as a draft' }).click();
      await page.getByText('This is not a number. Write it like 12.5.').waitFor();
      expect(await barriers()).to.deep.equal([]);
      expect(await fewest.inputValue(), 'what cannot be read still stands').to.equal('3e');
      await fewest.fill('12,5');
      await fewest.blur();
      expect(await fewest.inputValue(), 'as it was read').to.equal('12.5');
      await page.getByRole('button', { name: 'Keep as a draft' }).click();
      await page.getByRole('heading', { level: 1, name: named }).waitFor();
    });
  });
