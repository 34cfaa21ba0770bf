import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { byKeys, byPointer, type Hands } from './hands.ts';

const missing = whatIsMissing();

for (const [device, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['tablet', { width: 768, height: 1024 }],
  ['keys', { width: 1440, height: 900 }],
] as const) {
  describe(`a supervisor’s day: ${device}`, function () {
    this.timeout(120_000);
    let supervisor: Visit;
    let page: Page;
    let hands: Hands;
    let handed: readonly string[] = [];
    const isDesk = device === 'keys';
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const goTo = async (path: string) => {
      await page.goto(`${supervisor.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    };

    before(async function () {
      if (missing !== undefined) {
        console.warn(missing);
        this.skip();
      }
      supervisor = await visit(undefined, { viewport, hasTouch: !isDesk });
      page = supervisor.page;
      hands = isDesk ? byKeys(page) : byPointer(page, true);
    });
    after(() => supervisor?.close());
    afterEach(() => {
      expect(supervisor.errors.splice(0), 'errors of the page').to.deep.equal([]);
      expect(supervisor.strangers.splice(0), 'requests to other hosts').to.deep.equal([]);
    });

    it('signs in and sees the caseloads side by side', async () => {
      await page.goto(`${supervisor.url}/`);
      await hands.write(page.getByLabel('Email'), 'supervisor@demo.example');
      await hands.write(page.getByLabel('Password'), 'demo-only-password');
      await hands.press(button('Sign in'));
      await page.waitForURL('**/review');
      await goTo('/caseloads');
      const loads = page.getByRole('table', { name: 'Caseloads' });
      await loads.getByRole('rowheader', { name: /Cass Coach/ }).waitFor();
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
