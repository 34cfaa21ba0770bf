import { rmSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keysAct, until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { barriers, lookAt } from '../screens/looks.ts';
import { startServer } from '../support/server.ts';

const missing = whatIsMissing();

interface Row {
  readonly participant: { readonly id: string };
  readonly best: readonly { readonly matchId: string }[];
}

describe('troubles of a day', function () {
  this.timeout(180_000);
  let coach: Visit;
  let page: Page;

  beforeEach(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    page = coach.page;
    await page.waitForURL('**/review');
  });
  afterEach(() => coach?.close());

  const stateOf = async (id: string) => (await coach.read<{ state: string }>(`/matches/${id}`)).state;
  async function somebody(): Promise<{ readonly id: string; readonly jobs: readonly string[] }> {
    const { items } = await coach.read<{ items: readonly Row[] }>('/review?whose=all');
    const row = items.find(({ best }) => best.length > 1);
    if (row === undefined) throw new Error('Nobody has two jobs to decide about.');
    return { id: row.participant.id, jobs: row.best.map(({ matchId }) => matchId) };
  }
  async function open(): Promise<Awaited<ReturnType<typeof somebody>>> {
    const found = await somebody();
    await page.goto(`${coach.url}/review/people/${found.id}?whose=all`);
    await page.getByRole('button', { name: 'Shortlist', exact: true }).waitFor();
    await keysAct(page);
    return found;
  }

  it('a slow line: an outline stands before the script, and is taken away with the page', async () => {
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.setCacheDisabled', { cacheDisabled: true });
    await line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 400 },
      ...{ downloadThroughput: 50_000, uploadThroughput: 50_000 },
    });
    const started = Date.now();
    await page.goto(`${coach.url}/review`, { waitUntil: 'commit' });
    await page.locator('.skeleton').waitFor();
    const outline = Date.now() - started;
    await page.getByRole('region', { name: 'Open person' }).waitFor({ timeout: 60_000 });
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    expect(outline, 'the outline came with the first answer').to.be.below((Date.now() - started) / 2);
    expect(coach.errors).to.deep.equal([]);
  });

  it('the server is killed in the middle of a decision and comes back: it is saved, and nothing is lost', async () => {
    let server = await startServer();
    const { dataDir } = server;
    try {
      const { port } = new URL(server.url);
      const other = await visit('coach@demo.example', {}, server);
      await other.page.waitForURL('**/review');
      const { items } = await other.read<{ items: readonly Row[] }>('/review?whose=mine');
      const row = items.find(({ best }) => best.length > 1);
      expect(row, 'somebody with two jobs to decide about').not.to.equal(undefined);
      const job = row?.best[0]?.matchId;
      const state = async () => (await other.read<{ state: string }>(`/matches/${job}`)).state;
      await other.page.goto(`${server.url}/review/people/${row?.participant.id}`);
      const shortlist = other.page.getByRole('button', { name: 'Shortlist', exact: true });
      await shortlist.waitFor();
      await keysAct(other.page);
      const killed = server.kill();
      await other.page.keyboard.press('s');
      await killed;
      await other.page.keyboard.press('l');
      server = await startServer({ env: { DATA_DIR: dataDir, PORT: port } });
      await other.page.keyboard.press('Escape');
      await other.page.goto(`${server.url}/review/people/${row?.participant.id}?job=${job}`);
      await shortlist
        .or(other.page.getByRole('button', { name: 'Next step' }))
        .first()
        .waitFor();
      await keysAct(other.page);
      if ((await state()) === 'suggested') await other.page.keyboard.press('s');
      await until('it is saved', async () => (await state()) === 'shortlisted');
      await other.close();
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('two tabs: what is decided in one leaves the other by itself', async () => {
    const { id, jobs } = await open();
    const other = await page.context().newPage();
    await other.goto(`${coach.url}/review/people/${id}?whose=all`);
    const cards = (tab: Page) => tab.getByRole('list', { name: 'Best jobs' }).getByRole('button');
    await cards(other)
      .nth(jobs.length - 1)
      .waitFor();
    await page.keyboard.press('s');
    await until('it is saved', async () => (await stateOf(jobs[0] ?? '')) === 'shortlisted');
    await until('the other tab shows it', async () => (await cards(other).count()) < jobs.length);
    expect(coach.errors).to.deep.equal([]);
  });

  it('a session that ran out under a form: the text stays for the same person, and goes with another', async () => {
    const { id } = await somebody();
    await page.goto(`${coach.url}/participants/${id}`);
    await page.getByRole('button', { name: 'Edit contact' }).click();
    await page.getByLabel('Phone').fill('07700 900999');
    const save = page.getByRole('button', { name: 'Save contact' });
    const over = page.getByRole('dialog', { name: 'Sign in again' });
    // What is live on the page may notice before the press does.
    const runOut = async () => {
      await page.context().clearCookies();
      await save.click({ timeout: 1_000 }).catch(() => undefined);
      await over.getByLabel('Email').waitFor();
    };
    await runOut();
    expect(await barriers(page, { part: '[role=dialog]' })).to.deep.equal([]);
    expect(await page.getByText('People to reach').isVisible(), 'the page behind').to.equal(false);
    expect(await over.getByLabel('Email').inputValue(), 'who was signed in').to.equal('coach@demo.example');
    expect(await over.getByLabel('Password').and(page.locator(':focus')).count()).to.equal(1);
    const stored = '(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))()';
    expect(await page.evaluate(stored), 'what the browser keeps').not.to.match(/coach|07700/);
    const signIn = async (who: string) => {
      if (who !== 'coach') await over.getByLabel('Email').fill(`${who}@demo.example`);
      await over.getByLabel('Password').fill('demo-only-password');
      await over.getByRole('button', { name: 'Sign in', exact: true }).click();
      await over.waitFor({ state: 'detached' });
    };
    await signIn('coach');
    const edit = page.getByRole('button', { name: 'Edit contact' });
    await edit.or(save).first().waitFor();
    if (await save.isVisible()) await save.click().catch(() => undefined);
    await edit.waitFor();
    const phone = async () =>
      (await coach.read<{ contact: { phone?: string } }>(`/participants/${id}`)).contact.phone;
    expect(await phone()).to.equal('07700 900999');
    await page.getByRole('button', { name: 'Edit contact' }).click();
    await page.getByLabel('Phone').fill('07700 900333');
    await runOut();
    const beside = page.waitForEvent('popup');
    await over.getByRole('link', { name: /^Forgot the password/ }).click();
    const tab = await beside;
    await tab.getByRole('heading', { name: 'A new password' }).waitFor();
    await tab.goto(`${coach.url}/sign-in`);
    await tab.getByLabel('Email').fill('coach@demo.example');
    await tab.getByLabel('Password').fill('demo-only-password');
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.waitForURL('**/review');
    await tab.close();
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await over.waitFor({ state: 'detached' });
    await until('what was typed is saved, or stays', async () => {
      if (await save.isVisible()) await save.click({ timeout: 1_000 }).catch(() => undefined);
      return (await phone()) === '07700 900333';
    });
    await edit.waitFor();

    await page.getByRole('button', { name: 'Edit contact' }).click();
    await page.getByLabel('Phone').fill('07700 900111');
    await runOut();
    await signIn('supervisor');
    await page.waitForURL('**/review');
    await page.goto(`${coach.url}/participants/${id}`);
    await page.getByRole('button', { name: 'Edit contact' }).click();
    expect(await page.getByLabel('Phone').inputValue()).to.equal('07700 900333');
    expect(await phone(), 'nothing of the first person was sent').to.equal('07700 900333');
    expect(coach.errors.splice(0).filter((error) => !error.includes('401'))).to.deep.equal([]);
  });

  it('at 200 % zoom a match keeps two thirds of the height', async () => {
    await open();
    await page.setViewportSize({ width: 720, height: 450 });
    await page.getByRole('button', { name: 'Shortlist', exact: true }).waitFor();
    const scroller = page.getByRole('region', { name: 'Open person' }).locator('> div').first();
    expect((await scroller.boundingBox())?.height).to.be.at.least(300);
  });

  it('tab never leads to what the decision bar covers', async () => {
    const { page: desk } = coach;
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await desk.setViewportSize({ width, height });
      await open();
      await lookAt(desk, []);
      const covered: string[] = [];
      for (let keys = 0; keys < 120; keys += 1) {
        await desk.keyboard.press('Tab');
        const at = (await desk.evaluate(
          'document.activeElement === document.body || looks.isInSight(document.activeElement) ? "" : document.activeElement.outerHTML.slice(0, 120)',
        )) as string;
        if (at !== '') covered.push(at);
      }
      expect(covered).to.deep.equal([]);
    }
  });
});

describe('the way in', function () {
  this.timeout(120_000);
  before(function () {
    if (missing !== undefined) this.skip();
  });

  it('lets a password manager fill it, and a password be pasted', async () => {
    const nobody = await visit();
    const { page } = nobody;
    await page.goto(`${nobody.url}/sign-in`);
    const [email, password] = [page.getByLabel('Email'), page.getByLabel('Password')];
    expect(await email.getAttribute('autocomplete')).to.equal('username');
    expect(await password.getAttribute('autocomplete')).to.equal('current-password');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: nobody.url });
    await email.fill('demo-only-password');
    await email.press('ControlOrMeta+A');
    await email.press('ControlOrMeta+X');
    await password.focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect(await password.inputValue()).to.equal('demo-only-password');
    await nobody.close();
  });
});
