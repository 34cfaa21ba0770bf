import { expect } from 'chai';
import type { Page, Response } from 'playwright-core';
import { keysAct, quiet, until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Row {
  readonly participant: { readonly id: string; readonly displayName: string };
  readonly pausedSince?: string;
  readonly worthCount: number;
  readonly best: readonly { readonly matchId: string; readonly version: number }[];
  readonly question?: { readonly id: string };
}

/** What nothing but a keyboard and a second tab would notice: where the focus goes, and what stays under the hand. */
describe('a coach who goes on', function () {
  this.timeout(180_000);
  let coach: Visit;
  let page: Page;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    // Three cases of his own: nobody else walks through them.
    coach = await visit('wilf@demo.example');
    page = coach.page;
    await page.waitForURL('**/review');
  });
  after(() => coach?.close());
  afterEach(() => expect(coach.errors.splice(0)).to.deep.equal([]));

  const rows = async () =>
    (await coach.read<{ items: readonly Row[] }>('/review?whose=mine')).items.filter(
      ({ pausedSince }) => pausedSince === undefined,
    );
  const openName = () => page.getByRole('region', { name: 'Open person' }).getByRole('heading', { level: 1 });
  const post = (path: string, data: object, version?: number) =>
    page.request.post(`${coach.url}/api/v1${path}`, {
      headers: { origin: coach.url, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      data,
    });
  const send = async (path: string, data: object) => {
    const response = await post(path, data);
    expect(response.ok(), await response.text()).to.equal(true);
  };

  it('is at the beginning of each page they come to, wherever they were on the one before', async () => {
    const isAtStart = () => page.locator('main:focus').waitFor();
    await page.locator('nav a[href="/participants"]').click();
    await page.getByRole('heading', { level: 1, name: 'Participants' }).waitFor();
    await isAtStart();
    await page.getByRole('link', { name: 'Add a participant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a participant' }).waitFor();
    // Whoever adds somebody types at once.
    await page.getByLabel('Name', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.locator('nav a[href="/employers"]').click();
    await page.getByRole('heading', { level: 1, name: 'Employers' }).waitFor();
    await isAtStart();
  });

  it('has whoever is open stay, though another tab puts somebody else first', async () => {
    const [first, second] = await rows();
    if (!first || !second) throw new Error('Nobody waits for Wilf.');
    await page.goto(`${coach.url}/review`);
    await openName().getByText(first.participant.displayName).waitFor();
    const left = await putOffJobs(first.participant.id);
    if (left?.question) await send(`/questions/${left.question.id}/deferrals`, { until: '2028-01-10' });
    const { displayName } = first.participant;
    const top = page.getByRole('region', { name: 'People' }).locator('ul a').first();
    await top.filter({ hasNotText: displayName }).waitFor();
    expect(await openName().filter({ hasNotText: displayName }).count()).to.equal(0);
  });

  it('sees the open job as it stands once its person was scored anew from another tab', async () => {
    const [row] = (await rows()).filter(({ best }) => best.length > 0);
    const matchId = row?.best[0]?.matchId ?? '';
    const id = row?.participant.id ?? '';
    interface Wishes {
      readonly version: number;
      readonly preferences: { readonly hoursPerWeek?: object };
    }
    await page.goto(`${coach.url}/review/people/${id}?job=${matchId}`);
    await page.getByRole('region', { name: 'Open person' }).getByText('of 100').first().waitFor();
    await quiet();
    const before = await coach.read<{ version: number }>(`/matches/${matchId}`);
    const isNewer = async (response: Response) =>
      response.url().endsWith(`/matches/${matchId}`) &&
      response.ok() &&
      ((await response.json()) as { version: number }).version > before.version;
    const { version, preferences } = await coach.read<Wishes>(`/participants/${id}`);
    const hoursPerWeek = { min: 3, max: 5 };
    const [, changed] = await Promise.all([
      page.waitForResponse(isNewer),
      page.request.patch(`${coach.url}/api/v1/participants/${id}`, {
        headers: { origin: coach.url, 'if-match': `"${version}"` },
        data: { preferences: { ...preferences, hoursPerWeek } },
      }),
    ]);
    expect(changed.ok(), await changed.text()).to.equal(true);
  });

  it('takes back a question that was put off, as it takes back a decision', async () => {
    const { participant, question } = await somebodyToAsk();
    await page.goto(`${coach.url}/review/people/${participant.id}`);
    await page.getByRole('button', { name: `Ask ${participant.displayName}` }).waitFor();
    await keysAct(page);
    await page.keyboard.press('l');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('1');
    await page
      .locator('main > [role=status]')
      .getByText(`The question to ${participant.displayName}`)
      .waitFor();
    expect(
      (await coach.read<{ deferredUntil?: string }>(`/questions/${question?.id}`)).deferredUntil,
    ).to.match(/T/);
    // As far back as the sitting goes, also where the page was loaded again.
    await page.goto(`${coach.url}/review?view=today`);
    await page.reload();
    await page
      .getByRole('region', { name: 'Decided since you signed in' })
      .getByRole('listitem')
      .filter({ hasText: `The question to ${participant.displayName} is put off until` })
      .waitFor();
    await page.goto(`${coach.url}/review`);
    await until('something can be undone', () => page.getByRole('button', { name: 'Undo' }).isEnabled());
    await keysAct(page);
    await page.keyboard.press('u');
    await page.locator('main > [role=status]').getByText('Taken back: the question').waitFor();
    await page.getByRole('button', { name: `Ask ${participant.displayName}` }).waitFor();
    await page.locator('h1:focus').waitFor();
    const back = await coach.read<{ deferredUntil?: string }>(`/questions/${question?.id}`);
    expect(back.deferredUntil).to.equal(undefined);
  });

  it('is at the next question once one is answered', async () => {
    await page.goto(`${coach.url}/questions?whose=all`);
    const asks = page.locator('main').getByRole('button', { name: /^Ask: Could .* offer/ });
    await asks.first().waitFor();
    await keysAct(page);
    await asks.first().focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Ask' });
    await sheet.getByRole('button', { name: 'No', exact: true }).waitFor();
    await page.keyboard.press('n');
    await sheet.getByText('Kept: no.').waitFor();
    await page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await page.locator('main button:focus').waitFor();
  });

  /** Puts off all jobs of somebody, as another tab would; how they then stand in the queue, if they do. */
  async function putOffJobs(id: string): Promise<Row | undefined> {
    for (;;) {
      const row = (await rows()).find(({ participant }) => participant.id === id);
      if (row === undefined || row.best.length === 0) return row;
      for (const { matchId } of row.best) {
        const { version } = await coach.read<{ version: number }>(`/matches/${matchId}`);
        const decision = { action: 'defer', until: '2028-01-10' };
        const response = await post(`/matches/${matchId}/decisions`, decision, version);
        // What a score has moved meanwhile is looked at again.
        expect(response.ok() || response.status() === 412, await response.text()).to.equal(true);
      }
    }
  }

  /** Somebody new, of whom nothing is known: what they have done is the question. */
  async function somebodyToAsk(): Promise<Row> {
    await send('/participants', { displayName: 'Quill Amberley' });
    await quiet();
    const found = (await rows()).find(({ participant }) => participant.displayName === 'Quill Amberley');
    if (found?.question === undefined) throw new Error('Nothing is asked of somebody new.');
    return (await putOffJobs(found.participant.id)) ?? found;
  }
});
