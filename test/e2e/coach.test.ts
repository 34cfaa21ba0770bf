import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

interface Match {
  readonly id: string;
  readonly state: string;
  readonly deferredUntil?: string;
}

const missing = whatIsMissing();

describe('a coach at the desk', function () {
  this.timeout(120_000);
  let coach: Visit;
  let page: Page;

  const rows = () => page.getByRole('region', { name: 'Matches' }).locator('ul a');
  const openMatch = () => page.getByRole('region', { name: 'Open match' });
  const openName = () => openMatch().getByRole('heading', { level: 1 }).getByRole('link');
  const idOf = async (row: Locator) =>
    (await row.getAttribute('href'))?.split('?')[0]?.split('/').at(-1) ?? '';
  const stateOf = async (id: string) => (await coach.read<Match>(`/matches/${id}`)).state;
  const becomes = (id: string, state: string) =>
    until(`${id} is ${state}`, async () => (await stateOf(id)) === state);

  /** Reads the ids of the first rows, then waits until the second is open with the focus on its heading. */
  async function firstTwo(): Promise<readonly [string, string]> {
    await page.goto(`${coach.url}/review`);
    await openName().waitFor();
    return [await idOf(rows().nth(0)), await idOf(rows().nth(1))];
  }
  async function nextIsThere(id: string): Promise<void> {
    await page.waitForURL(`**/review/${id}*`);
    await openMatch().locator('h1:focus').waitFor();
    expect(await idOf(rows().nth(0)), 'the decided match has left the list').to.equal(id);
  }

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    page = coach.page;
    await page.waitForURL('**/review');
  });

  after(() => coach?.close());

  afterEach(() => {
    expect(coach.errors.splice(0), 'errors of the page').to.deep.equal([]);
    expect(coach.strangers.splice(0), 'requests to other hosts').to.deep.equal([]);
  });

  it('sees the best of each person before the second of anybody, the first open', async () => {
    await openName().waitFor();
    const names = (await rows().allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
    expect(names.length).to.be.greaterThan(2);
    const seen = names.map((name, at) => names.slice(0, at + 1).filter((other) => other === name).length);
    expect(seen).to.deep.equal(seen.toSorted((a, b) => a - b));
    expect(names[0]).to.equal(await openName().textContent());
    expect(await rows().first().getAttribute('aria-current')).to.equal('true');
  });

  it('sees the five parts in their order, the three columns, the changes, the week and the bar', async () => {
    const parts = openMatch().getByRole('region', { name: 'The parts of the score' }).getByRole('button');
    const names = (await parts.allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(names).to.deep.equal(['Skills', 'Support', 'Logistics', 'Preference', 'Track record']);
    for (const name of [
      'Speaks for it',
      'Speaks against it',
      'Not known',
      'What would change it',
      'The two weeks',
    ]) {
      await openMatch().getByRole('heading', { name, exact: true }).waitFor();
    }
    await openMatch().getByRole('figure').locator('figcaption').waitFor();
    for (const name of ['Shortlist', 'Later', 'Not this one']) {
      await openMatch().getByRole('button', { name, exact: true }).waitFor();
    }
    await parts.first().click();
    expect(await parts.first().getAttribute('aria-expanded')).to.equal('true');
    await openMatch()
      .getByText(/^Skills: \d+ of \d+ points/)
      .waitFor();
  });

  it('shortlists by s; the next match is there with the focus; u takes it back', async () => {
    const [first, second] = await firstTwo();
    await page.keyboard.press('s');
    await nextIsThere(second);
    await page.keyboard.press('u');
    await page.waitForURL(`**/review/${first}*`);
    await becomes(first, 'suggested');
    await openMatch().locator('h1:focus').waitFor();
    expect(await idOf(rows().nth(0)), 'it stands where it stood').to.equal(first);
    const { items } = await coach.read<{ items: readonly { action: string }[] }>(
      `/matches/${first}/decisions`,
    );
    expect(items.map(({ action }) => action)).to.have.members(['shortlist', 'undo']);
  });

  it('declines with two keystrokes', async () => {
    const [first, second] = await firstTwo();
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await nextIsThere(second);
    await becomes(first, 'declined_by_coach');
    const { items } = await coach.read<{ items: readonly { reasonCode?: string }[] }>(
      `/matches/${first}/decisions`,
    );
    expect(items.map(({ reasonCode }) => reasonCode)).to.include('too_far');
  });

  it('puts off until tomorrow with two keystrokes', async () => {
    const [first, second] = await firstTwo();
    await page.keyboard.press('l');
    await page.keyboard.press('1');
    await nextIsThere(second);
    await becomes(first, 'deferred');
    const { deferredUntil } = await coach.read<Match>(`/matches/${first}`);
    expect(Date.parse(deferredUntil ?? '')).to.be.within(Date.now(), Date.now() + 49 * 3_600_000);
    await page.getByRole('link', { name: 'Later', exact: true }).click();
    await page.locator(`a[href*="${first}"]`).waitFor();
  });

  it('decides with the mouse, and moves with j, k and the arrows', async () => {
    const [first, second] = await firstTwo();
    await page.keyboard.press('j');
    await page.waitForURL(`**/review/${second}*`);
    await page.keyboard.press('k');
    await page.waitForURL(`**/review/${first}*`);
    await rows().nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(`**/review/${second}*`);
    await openMatch().getByRole('button', { name: 'Shortlist' }).click();
    await becomes(second, 'shortlisted');
    await page.getByRole('link', { name: 'Shortlisted' }).click();
    await page.locator(`a[href*="${second}"]`).click();
    await openMatch().getByRole('button', { name: 'Next step' }).waitFor();
  });

  it('types into a note without deciding', async () => {
    const [first] = await firstTwo();
    await page.keyboard.press('d');
    await page
      .getByRole('dialog')
      .getByLabel(/A note/)
      .fill('s l d 1 2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await stateOf(first)).to.equal('suggested');
  });

  it('is told when somebody else was quicker', async () => {
    const [first] = await firstTwo();
    const { version } = await coach.read<{ version: number }>(`/matches/${first}`);
    const other = await page.request.post(`${coach.url}/api/v1/matches/${first}/decisions`, {
      headers: { 'if-match': `"v${version}"`, 'idempotency-key': `e2e-${first}` },
      data: { action: 'shortlist' },
    });
    expect(other.status()).to.be.oneOf([200, 201]);
    await page.keyboard.press('s');
    await page.getByRole('status').filter({ hasText: 'changed in the meantime' }).waitFor();
    await page.waitForURL(`**/review/${first}*`);
    // The refusal is what this test is about, and the browser reports it.
    expect(coach.errors.splice(0).join()).to.match(/^Failed to load resource: .*412.*$/);
  });

  it('sees near misses with what stands in the way and who could lift it', async () => {
    await page.goto(`${coach.url}/review?view=near&whose=all`);
    const blockers = openMatch().getByRole('region', { name: 'What stands in the way' });
    await blockers.getByRole('listitem').first().waitFor();
    expect(await blockers.textContent()).to.match(/could lift it/);
    expect(await openMatch().getByRole('button', { name: 'Shortlist' }).count()).to.equal(0);
  });

  it('reads notices, marks all as read, and follows one', async () => {
    await page.goto(`${coach.url}/notices`);
    const unread = page.getByText('Unread', { exact: true });
    await unread.first().waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await unread.first().waitFor({ state: 'detached' });
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.waitForURL((address) => address.pathname !== '/notices');
  });

  it('finds a participant by name and asks "why not?" about any posting', async () => {
    await page.goto(`${coach.url}/participants`);
    const names = page.getByRole('table').getByRole('rowheader').getByRole('link');
    const name = (await names.first().textContent()) ?? '';
    await page.getByLabel('Find by name').fill(name.split(' ')[0] ?? name);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('button', { name: /Show postings/ }).click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.waitForURL('**/why/**');
    await page.getByRole('heading', { name: 'Speaks against it' }).waitFor();
    await page.getByText('nothing of it is stored').waitFor();
  });

  it('is sent back to the page it wanted after signing in', async () => {
    await page.context().clearCookies();
    await page.goto(`${coach.url}/employers`);
    await page.waitForURL('**/sign-in?next=*');
    await page.getByLabel('Email').fill('coach@demo.example');
    await page.getByLabel('Password').fill('demo-only-password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/employers');
    await page.getByRole('table').waitFor();
  });
});

describe('a coach with a phone', function () {
  this.timeout(120_000);
  let coach: Visit;

  before(async function () {
    if (missing !== undefined) this.skip();
    coach = await visit('coach@demo.example', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await coach.page.waitForURL('**/review');
  });

  after(() => coach?.close());

  it('opens a match from the list, decides with the thumb, and goes back', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/review`);
    const rows = page.getByRole('region', { name: 'Matches' }).locator('ul a');
    await rows.first().tap();
    await page.waitForURL('**/review/mat_*');
    const openId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const shortlist = page.getByRole('button', { name: 'Shortlist' });
    const box = await shortlist.boundingBox();
    expect(box?.height, 'room for a thumb').to.be.at.least(44);
    expect((box?.y ?? 0) + (box?.height ?? 0), 'in view').to.be.at.most(844);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(390);
    await shortlist.tap();
    await page.waitForURL((address) => !address.pathname.endsWith(openId));
    await page.getByRole('button', { name: 'All matches' }).tap();
    await page.waitForURL('**/review');
    await rows.first().waitFor();
    expect(coach.errors).to.deep.equal([]);
  });
});
