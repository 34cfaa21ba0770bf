import { expect } from 'chai';
import { keysAct, until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();

describe('a sitting whose page is loaded again', function () {
  this.timeout(120_000);
  let coach: Visit;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
  });
  after(() => coach?.close());

  interface Row {
    readonly participant: { readonly id: string };
    readonly best: readonly { readonly matchId: string }[];
  }

  it('still shows what was decided, and takes it back', async () => {
    const { page, url } = coach;
    const stands = (id: string, state: string) =>
      until(
        `it is ${state}`,
        async () => (await coach.read<{ state: string }>(`/matches/${id}`)).state === state,
      );
    const { items } = await coach.read<{ items: readonly Row[] }>('/review?whose=mine');
    const row = items.find(({ best }) => best.length > 1);
    const job = row?.best[0]?.matchId ?? '';
    await page.goto(`${url}/review/people/${row?.participant.id}`);
    await page.getByRole('list', { name: 'Best jobs' }).getByRole('button').nth(1).waitFor();
    await keysAct(page);
    await page.keyboard.press('s');
    await stands(job, 'shortlisted');

    await page.goto(`${url}/review?view=today`);
    await page.reload();
    const decided = page.getByRole('region', { name: 'Decided since you signed in' }).getByRole('listitem');
    await decided.filter({ hasText: /^Shortlisted: .*saved$/ }).waitFor();

    await page.goto(`${url}/review`);
    const undo = page.getByRole('button', { name: 'Undo' });
    await until('something can be undone', () => undo.isEnabled());
    await keysAct(page);
    await page.keyboard.press('u');
    await stands(job, 'suggested');
    // What was taken back is said, and not beside what is opened about somebody next.
    const taken = page.locator('footer').getByText(/^Taken back: /);
    await taken.waitFor();
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await taken.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    // Nor beside another job of the same person, by a key or by a press.
    const jobs = page.getByRole('list', { name: 'Best jobs' }).getByRole('button');
    for (const moveOn of [() => page.keyboard.press('ArrowRight'), () => jobs.first().click()]) {
      await page.keyboard.press('s');
      await stands(job, 'shortlisted');
      await page.keyboard.press('u');
      await taken.waitFor();
      await moveOn();
      await taken.waitFor({ state: 'detached' });
      await jobs.first().click();
    }
    await page.goto(`${url}/review?view=today`);
    await decided
      .filter({ hasText: /^Shortlisted: .*taken back$/ })
      .first()
      .waitFor();
    expect(coach.errors).to.deep.equal([]);
  });
});
