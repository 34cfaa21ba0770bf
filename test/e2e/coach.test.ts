import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keysAct, signIn, until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

interface Match {
  readonly id: string;
  readonly state: string;
  readonly deferredUntil?: string;
}
interface Row {
  readonly participant: { readonly id: string; readonly displayName: string };
  readonly best: readonly { readonly matchId: string }[];
  readonly pausedSince?: string;
  readonly waitingSince: string;
}

const missing = whatIsMissing();

describe('a coach at the desk', function () {
  this.timeout(120_000);
  let coach: Visit;
  let page: Page;

  const rows = () => page.getByRole('region', { name: 'People' }).locator('ul a');
  const openPerson = () => page.getByRole('region', { name: 'Open person' });
  const openMatch = () => page.getByRole('region', { name: 'Open match' });
  const cards = () => openPerson().getByRole('list', { name: 'Best jobs' }).getByRole('button');
  const openName = () => openPerson().getByRole('heading', { level: 1 }).getByRole('link');
  const stateOf = async (id: string) => (await coach.read<Match>(`/matches/${id}`)).state;
  const becomes = (id: string, state: string) =>
    until(`${id} is ${state}`, async () => (await stateOf(id)) === state);
  const queue = async () => (await coach.read<{ items: readonly Row[] }>('/review?whose=mine')).items;

  /** Opens somebody with several jobs to decide about; gives them and the ids of their jobs. */
  async function openSomebody(): Promise<{ readonly id: string; readonly jobs: readonly string[] }> {
    const row = (await queue()).find(({ best }) => best.length > 1);
    if (row === undefined) throw new Error('Nobody of the demo has two jobs to decide about.');
    await page.goto(`${coach.url}/review/people/${row.participant.id}`);
    await cards().nth(1).waitFor();
    await keysAct(page);
    return { id: row.participant.id, jobs: row.best.map(({ matchId }) => matchId) };
  }
  const isOpen = (id: string | undefined) =>
    page.waitForURL((address) => address.searchParams.get('job') === id);

  /** Leaves the page first: what it still asked for would be refused, and the browser report it. */
  async function forgetSession(): Promise<void> {
    await page.goto('about:blank');
    await page.context().clearCookies();
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

  it('sees a row a person, the longest waiting first and paused people folded, the first open', async () => {
    await openName().waitFor();
    const waiting = (await queue()).filter(({ pausedSince }) => pausedSince === undefined);
    expect(waiting.length).to.be.at.least(10);
    const since = waiting.map(({ waitingSince }) => waitingSince);
    expect(since).to.deep.equal(since.toSorted());
    await page.reload();
    await openName().waitFor();
    const names = (await rows().allInnerTexts()).map((text) => text.split('\n')[0] ?? '').filter(Boolean);
    expect(names).to.deep.equal(waiting.map((row) => row.participant.displayName));
    expect(names[0]).to.equal(await openName().textContent());
    expect(await rows().first().getAttribute('aria-current')).to.equal('true');
    await page.getByText(/^\d+ paused pe/).waitFor();
  });

  it('sees the five parts in their order, the three columns, the changes, the week and the bar', async () => {
    const parts = openPerson().getByRole('region', { name: 'The parts of the score' }).getByRole('button');
    await parts.nth(4).waitFor();
    const names = (await parts.allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(names).to.deep.equal(['Skills', 'Support', 'Logistics', 'Preference', 'Track record']);
    for (const name of [
      'Speaks for it',
      'Speaks against it',
      'Not known',
      'What would change it',
      'The two weeks',
    ]) {
      await openPerson().getByRole('heading', { name, exact: true }).waitFor();
    }
    await openPerson().getByRole('figure').locator('figcaption').waitFor();
    for (const name of ['Shortlist', 'Later', 'Not this one']) {
      await openPerson().getByRole('button', { name, exact: true }).waitFor();
    }
    await parts.first().click();
    expect(await parts.first().getAttribute('aria-expanded')).to.equal('true');
    const points = openPerson().getByText(/^Skills: \d+ of \d+ points/);
    await points.waitFor();
  });

  it('shortlists by s; the next job is there with the focus; u takes it back', async () => {
    const { jobs } = await openSomebody();
    await page.keyboard.press('s');
    await isOpen(jobs[1]);
    await openPerson().locator('h1:focus').waitFor();
    await page.keyboard.press('u');
    await isOpen(jobs[0]);
    await becomes(jobs[0] ?? '', 'suggested');
    await openPerson().locator('h1:focus').waitFor();
    expect(await cards().count(), 'it stands where it stood').to.equal(jobs.length);
    expect(await cards().first().getAttribute('aria-current')).to.equal('true');
    const { items } = await coach.read<{ items: readonly { action: string }[] }>(
      `/matches/${jobs[0]}/decisions`,
    );
    expect(items.map(({ action }) => action)).to.have.members(['shortlist', 'undo']);
  });

  it('decides quickly and takes all of it back, whoever is open by then', async () => {
    const { id, jobs } = await openSomebody();
    const before = (await queue()).map((row) => [row.participant.id, row.waitingSince]);
    for (const _ of jobs) await page.keyboard.press('s');
    await page.waitForURL((address) => !address.pathname.endsWith(id));
    await rows()
      .filter({ has: page.locator(`[href*="${id}"]`) })
      .first()
      .waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    for (const _ of [...jobs, 'the next']) await page.keyboard.press('u');
    for (const job of jobs) await becomes(job, 'suggested');
    await until('the queue is as it was', async () => {
      const now = (await queue()).map((row) => [row.participant.id, row.waitingSince]);
      return JSON.stringify(now) === JSON.stringify(before);
    });
    await page.waitForURL((address) => address.pathname.endsWith(id));
  });

  it('declines with two keystrokes', async () => {
    const { jobs } = await openSomebody();
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await isOpen(jobs[1]);
    await becomes(jobs[0] ?? '', 'declined_by_coach');
    const { items } = await coach.read<{ items: readonly { reasonCode?: string }[] }>(
      `/matches/${jobs[0]}/decisions`,
    );
    expect(items.map(({ reasonCode }) => reasonCode)).to.include('too_far');
  });

  it('puts off until the next working day with two keystrokes, and finds it in its list', async () => {
    const { jobs } = await openSomebody();
    await page.keyboard.press('l');
    await page.keyboard.press('1');
    await isOpen(jobs[1]);
    await becomes(jobs[0] ?? '', 'deferred');
    const { deferredUntil } = await coach.read<Match>(`/matches/${jobs[0]}`);
    // From a Friday to the Monday after, at eight.
    expect(Date.parse(deferredUntil ?? '')).to.be.within(Date.now(), Date.now() + 97 * 3_600_000);
    await page.getByLabel('Show').selectOption('Put off');
    await page.locator(`a[href*="${jobs[0]}"]`).waitFor();
  });

  it('decides with the mouse, and moves with j, k and the arrows', async () => {
    const { id, jobs } = await openSomebody();
    await page.keyboard.press('j');
    await page.waitForURL((address) => !address.pathname.endsWith(id));
    await page.keyboard.press('k');
    await page.waitForURL(`**/review/people/${id}*`);
    await page.keyboard.press('ArrowRight');
    await isOpen(jobs[1]);
    await openPerson().getByRole('button', { name: 'Shortlist' }).click();
    await becomes(jobs[1] ?? '', 'shortlisted');
    await page.getByLabel('Show').selectOption('Shortlisted');
    await page.locator(`a[href*="${jobs[1]}"]`).click();
    await openMatch().getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('menuitem', { name: /Offer it/ }).click();
    await becomes(jobs[1] ?? '', 'offered_to_participant');
    // What is alive is never out of sight.
    await page.getByLabel('Show').selectOption('With the participant');
    await page.locator(`a[href*="${jobs[1]}"]`).waitFor();
  });

  it('types into a note without deciding', async () => {
    const { jobs } = await openSomebody();
    await page.keyboard.press('d');
    await page
      .getByRole('dialog')
      .getByLabel(/A note/)
      .fill('s l d 1 2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await stateOf(jobs[0] ?? '')).to.equal('suggested');
  });

  it('is told when somebody else was quicker', async () => {
    const { jobs } = await openSomebody();
    const { version } = await coach.read<{ version: number }>(`/matches/${jobs[0]}`);
    const other = await page.request.post(`${coach.url}/api/v1/matches/${jobs[0]}/decisions`, {
      headers: { 'if-match': `"v${version}"`, 'idempotency-key': `e2e-${jobs[0]}` },
      data: { action: 'shortlist' },
    });
    expect(other.status()).to.be.oneOf([200, 201]);
    await page.keyboard.press('s');
    // Who did it, and the way to it: by now the next one is open.
    const said = page.getByRole('status').filter({ hasText: 'Not saved' });
    await said.filter({ hasText: 'you decided elsewhere, and it is now shortlisted' }).waitFor();
    const look = page.getByRole('link', { name: 'Look at it' });
    expect(await look.getAttribute('href')).to.equal(`/matches/${jobs[0]}`);
    // It is shown where it stands now.
    const underWay = openPerson().getByText(/^\d+ under way/);
    await underWay.click();
    await openPerson().getByRole('list', { name: 'Under way' }).getByRole('button').first().waitFor();
  });

  it('sees near misses with what stands in the way and who could lift it', async () => {
    await page.goto(`${coach.url}/review?view=near&whose=all`);
    const blockers = openMatch().getByRole('region', { name: 'What stands in the way' });
    await blockers.getByRole('listitem').first().waitFor();
    expect(await blockers.textContent()).to.match(/could lift it/);
    expect(await openMatch().getByRole('button', { name: 'Shortlist' }).count()).to.equal(0);
  });

  it('takes over somebody whom nobody is in charge of', async () => {
    await page.goto(`${coach.url}/participants`);
    await page.getByRole('link', { name: /^What waits: \d+/ }).click();
    await page.waitForURL('**/worklists');
    const unassigned = page.getByRole('region', { name: 'Nobody in charge' });
    const first = unassigned.getByRole('listitem').first();
    const name = (await first.getByRole('link').textContent()) ?? '';
    await first.getByRole('button', { name: 'Take over' }).click();
    await unassigned.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
    await page.goto(`${coach.url}/participants`);
    await page.getByLabel('Find by name').fill(name.split(' ')[0] ?? name);
    await page.getByRole('link', { name, exact: true }).waitFor();
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
    // What a list without postings says is an option, too; a posting has its place.
    const postings = page.getByRole('listbox').getByRole('option');
    const posting = postings.filter({ has: page.locator('span') });
    await posting.first().click();
    await page.waitForURL('**/why/**');
    await page.getByRole('heading', { name: 'Speaks against it' }).waitFor();
    await page.getByText('nothing of it is stored').waitFor();
  });

  it('is asked for the password over the page when the session has run out, and loses nothing', async () => {
    const { jobs } = await openSomebody();
    await page.context().clearCookies();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    await dialog.getByLabel('Email').fill('coach@demo.example');
    await dialog.getByLabel('Password').fill('wrong-password');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Password').fill('demo-only-password');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await becomes(jobs[0] ?? '', 'shortlisted');
    expect(coach.errors.splice(0).filter((error) => !error.includes('401'))).to.deep.equal([]);
    // Somebody else gets a page of their own, and what was meant by the first is not sent.
    await page.context().clearCookies();
    await page.keyboard.press('s');
    await dialog.getByLabel('Email').fill('supervisor@demo.example');
    await dialog.getByLabel('Password').fill('demo-only-password');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((address) => address.pathname === '/review');
    await dialog.waitFor({ state: 'detached' });
    expect(await stateOf(jobs[1] ?? '')).to.equal('suggested');
    expect(coach.errors.splice(0).filter((error) => !error.includes('401'))).to.deep.equal([]);
    await forgetSession();
    await signIn(coach, 'coach@demo.example');
    await page.waitForURL('**/review');
  });

  it('is sent back to the page it wanted after signing in', async () => {
    await forgetSession();
    await page.goto(`${coach.url}/employers`);
    await page.waitForURL('**/sign-in?next=*');
    await page.getByLabel('Email').fill('coach@demo.example');
    await page.getByLabel('Password').fill('demo-only-password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/employers');
    await page.getByRole('table').waitFor();
  });
});
