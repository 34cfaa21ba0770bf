import type { Page } from 'playwright-core';
import { aDay, devices } from './day.ts';
import type { Hands } from './hands.ts';

for (const on of devices) {
  const [device] = on;
  describe(`a supervisor’s day: ${device}`, function () {
    this.timeout(120_000);
    const day = aDay(on);
    const { isDesk, goTo } = day;
    let page: Page;
    let hands: Hands;
    before(() => ({ page, hands } = day));
    let handed: readonly string[] = [];
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();

    it('signs in and sees the caseloads side by side', async () => {
      await day.signIn('supervisor@demo.example');
      const isPhone = device === 'phone';
      if (isPhone) await hands.press(button('Account: More'));
      await hands.press(
        page.getByRole(isPhone ? 'menuitem' : 'link', { name: 'Caseloads', exact: true }).first(),
      );
      const loads = page.getByRole('table', { name: 'Caseloads' });
      await loads.getByRole('rowheader', { name: /Cass Coach/ }).waitFor();
    });

    it('finds in the trail what was done about somebody by their name', async () => {
      await goTo('/trail');
      const name = page.getByRole('combobox', { name: /^Find what was done about/ });
      await hands.write(name, 'Tabitha');
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /^Tabitha Wren/ })
        .waitFor();
      await name.press('ArrowDown');
      await name.press('Enter');
      await page.getByText('Only what was done about Tabitha Wren.').waitFor();
      const about = page.getByRole('table', { name: 'The trail' }).getByRole('link', { name: /^par_/ });
      await about.first().waitFor();
      await hands.write(page.getByLabel('Find by an id'), 'Tabitha Wren');
      await page.getByRole('status').filter({ hasText: 'This is no id' }).waitFor();
    });

    it('puts somebody in charge of whom nobody has', async () => {
      await goTo('/worklists');
      const unassigned = page.getByRole('region', { name: 'Nobody in charge' });
      const choice = unassigned.getByRole('combobox');
      await choice.first().waitFor();
      const before = await choice.count();
      await hands.choose(choice.first(), 'Cass Coach');
      await hands.press(unassigned.getByRole('button', { name: 'Put in charge' }).first());
      await choice.nth(before - 1).waitFor({ state: 'detached' });
    });

    it('hands several over with a note, which stands in the history of each', async () => {
      await goTo('/participants?whose=all');
      // Of whom somebody else is in charge now.
      const others = page
        .getByRole('main')
        .getByRole('row')
        .filter({ has: page.getByLabel(/^Choose /) })
        .filter({ hasNotText: 'Cass Coach' });
      await others.first().waitFor();
      const paths: string[] = [];
      for (const at of [0, 1, 2]) {
        await hands.tick(others.nth(at).getByLabel(/^Choose /));
        paths.push((await others.nth(at).getByRole('link').first().getAttribute('href')) ?? '');
      }
      handed = paths;
      await hands.press(button('Hand over…'));
      const sheet = page.getByRole('dialog', { name: /^Hand 3 people over/ });
      await hands.choose(sheet.getByRole('combobox', { name: 'To' }), 'Cass Coach');
      await hands.write(sheet.getByLabel('What the other coach should know'), `Rings back late (${device}).`);
      await hands.press(sheet.getByRole('button', { name: 'Hand over', exact: true }));
      await page.getByText('3 people handed over to Cass Coach.').waitFor();
      for (const path of handed) {
        await goTo(path);
        await page.getByText(`“Rings back late (${device}).”`).waitFor();
      }
    });

    it('has somebody stand in, and ends it', async () => {
      await goTo('/caseloads');
      await hands.choose(page.getByLabel('Who is away'), 'Cass Coach');
      await hands.choose(page.getByLabel('Who stands in'), 'Sam Supervisor');
      await page.getByLabel('Last day').fill(await page.getByLabel('First day').inputValue());
      await hands.press(button('Have them stand in'));
      const end = button('End: Sam Supervisor for Cass Coach');
      await end.waitFor();
      await hands.press(end);
      await end.waitFor({ state: 'detached' });
    });

    it('signs out', async () => {
      await hands.press(page.getByRole('navigation').getByRole('button', { name: /^Account/ }));
      const out = page.getByRole('menuitem', { name: 'Sign out' });
      await out.waitFor();
      if (isDesk) {
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
      } else await hands.press(out);
      await page.waitForURL('**/sign-in*');
    });
  });
}
