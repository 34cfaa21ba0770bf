import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keysAct, until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

interface Row {
  readonly participant: { readonly id: string };
  readonly best: readonly { readonly matchId: string }[];
  readonly question?: object;
}
interface KeptMatch {
  readonly id: string;
  readonly state: string;
  readonly participant: { readonly id: string; readonly displayName: string };
  readonly opportunity: { readonly title: string };
  readonly explanation: {
    readonly changes: readonly { readonly by: string; readonly questionId?: string }[];
  };
}

const missing = whatIsMissing();

describe('review', function () {
  this.timeout(120_000);
  let coach: Visit;
  let page: Page;
  before(async function () {
    if (missing !== undefined) this.skip();
    coach = await visit('coach@demo.example');
    page = coach.page;
    await page.waitForURL('**/review');
  });
  after(() => coach?.close());

  const openPerson = () => page.getByRole('region', { name: 'Open person' });
  const sheet = () => page.getByRole('dialog', { name: 'Ask' });
  const stateOf = async (id: string) => (await coach.read<KeptMatch>(`/matches/${id}`)).state;

  it('opens as usual from an address that says what no list knows', async () => {
    await page.goto(`${coach.url}/review?view=of_last_year&whose=ours`);
    await openPerson().waitFor();
    expect(new URL(page.url()).search).to.equal('');
    expect(coach.errors).to.deep.equal([]);
  });

  it('says that a page did not come, and asks for it no more by itself', async () => {
    await page.goto(`${coach.url}/opportunities`);
    const posting = page.getByRole('table').getByRole('rowheader').getByRole('link').first();
    await posting.waitFor();
    let asked = 0;
    await page.route('**/assets/opportunity-page-*.js', (route) => {
      asked += 1;
      return route.fulfill({ status: 404, body: '' });
    });
    await posting.click();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(asked).to.be.lessThan(10);
    await page.unroute('**/assets/opportunity-page-*.js');
    coach.errors.splice(0);
  });

  it('undoes past an answer only once it said that it stands, and what comes next', async () => {
    const { items } = await coach.read<{ items: readonly Row[] }>('/review?whose=mine');
    const row = items.find(({ best }) => best.length > 2);
    const [first, second] = row?.best ?? [];
    if (row === undefined || first === undefined || second === undefined)
      throw new Error('Nobody of the demo has three jobs to decide about.');
    await page.goto(`${coach.url}/review/people/${row.participant.id}`);
    await openPerson().getByRole('button', { name: 'Shortlist' }).waitFor();
    await keysAct(page);
    await page.keyboard.press('s');
    await page.waitForURL((address) => address.searchParams.get('job') === second.matchId);
    await until('it is saved', async () => (await stateOf(first.matchId)) === 'shortlisted');

    await openPerson().getByRole('button', { name: /^Ask/ }).first().click();
    await sheet()
      .getByRole('button', { name: /^(No|None)/ })
      .click();
    await sheet().getByRole('button', { name: 'Done' }).click();
    await sheet().waitFor({ state: 'hidden' });
    const bar = page.getByRole('group', { name: 'Decide' });
    await bar.getByText(/^Answer kept/).waitFor();
    await page.keyboard.press('u');
    await bar.getByText(/^The answer stands .* takes back: Shortlisted/).waitFor();
    await bar.getByRole('button', { name: 'Correct the answer' }).waitFor();
    expect(await stateOf(first.matchId)).to.equal('shortlisted');
    await page.keyboard.press('u');
    await until('it is taken back', async () => (await stateOf(first.matchId)) === 'suggested');
  });

  it('asks by its key what an open match shows first', async () => {
    const { items } = await coach.read<{ items: readonly KeptMatch[] }>('/matches?state=suggested&limit=100');
    const one = items.find(({ explanation }) => explanation.changes.some(({ questionId }) => questionId));
    if (one === undefined) throw new Error('No match of the demo has anything to ask.');
    await page.goto(`${coach.url}/matches/${one.id}`);
    await page
      .getByRole('region', { name: 'Open match' })
      .getByRole('button', { name: /^Ask/ })
      .first()
      .waitFor();
    await keysAct(page);
    await page.keyboard.press('a');
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
  });

  it('stays with somebody until the dialog of their answer is closed, and then goes on', async () => {
    const { items } = await coach.read<{ items: readonly (Row & { readonly question?: unknown })[] }>(
      '/review?whose=mine&limit=100',
    );
    const one = items.find(({ best, question }) => best.length === 0 && question !== undefined);
    if (one === undefined) throw new Error('Nobody of the demo has a question alone.');
    const { id } = one.participant;
    await page.goto(`${coach.url}/review/people/${id}`);
    const link = (place: string) => page.locator(`section[aria-label="${place}"] a[href*="${id}"]`);
    await link('Open person').waitFor();
    await link('People').waitFor();
    await keysAct(page);
    await page.keyboard.press('a');
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .waitFor();
    await page.keyboard.press('n');
    await sheet().getByRole('button', { name: 'Done' }).waitFor();
    // The list has been read anew, and the page behind the dialog is still theirs.
    await link('People').waitFor({ state: 'detached' });
    expect(await link('Open person').count()).to.equal(1);
    await sheet().getByRole('button', { name: 'Done' }).click();
    await link('Open person').waitFor({ state: 'detached' });
    expect(await page.getByText(/^Nothing left to decide/).count()).to.equal(0);
  });

  it('names who is finished, with the ways to their page and to what is under way', async () => {
    const { items } = await coach.read<{ items: readonly Row[] }>('/review?whose=mine&limit=100');
    const waiting = new Set(items.map(({ participant }) => participant.id));
    const begun = await coach.read<{ items: readonly KeptMatch[] }>(
      '/matches?state=shortlisted,offered_to_participant,interested,released_to_employer,interviewing,offered&limit=100',
    );
    const one = begun.items.find(({ participant }) => !waiting.has(participant.id));
    if (one === undefined) throw new Error('Everybody of the demo with something under way waits.');
    await page.goto(`${coach.url}/review/people/${one.participant.id}`);
    const { displayName } = one.participant;
    await page.getByText(`Nothing left to decide about ${displayName}`).waitFor();
    await page.getByRole('link', { name: `The page of ${displayName}` }).waitFor();
    await page
      .getByRole('list', { name: 'Under way' })
      .getByRole('link', { name: new RegExp(`^${one.opportunity.title} at `) })
      .first()
      .click();
    await page.waitForURL('**/matches/*');
  });
});
