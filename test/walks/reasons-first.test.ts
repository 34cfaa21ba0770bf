import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keysAct, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const missing = whatIsMissing();

describe('reasons before scores', function () {
  this.timeout(180_000);
  // A server of its own: other walks may have decided about everybody.
  let server: RunningServer;
  let admin: Visit;
  let coach: Visit;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    server = await startServer();
    admin = await visit('admin@demo.example', {}, server);
    coach = await visit('coach@demo.example', {}, server);
  });
  after(async () => {
    await admin?.close();
    await coach?.close();
    await server?.stop();
  });
  afterEach(() => {
    for (const { errors } of [admin, coach]) expect(errors.splice(0)).to.deep.equal([]);
  });

  const turn = async (name: string) => {
    await admin.page.goto(`${admin.url}/operations`);
    await admin.page.getByRole('button', { name }).click();
  };
  /** The jobs of the open person as they are read out. */
  const cards = (page: Page) => page.getByRole('list', { name: 'Best jobs' }).getByRole('button');

  it('folds scores until their reasons are read, and no longer once they are put first again', async () => {
    await turn('Put the reasons first');
    const scoresAtOnce = admin.page.getByRole('button', { name: 'Show scores at once' });
    await scoresAtOnce.waitFor();
    try {
      const { page } = coach;
      await page.goto(`${coach.url}/review`);
      const shows = page.getByRole('button', { name: 'Show the score' });
      await shows.waitFor();
      const parts = page.getByRole('region', { name: 'The parts of the score' });
      expect(await cards(page).first().textContent()).not.to.match(/\d+\s*of 100/);
      expect(await parts.count()).to.equal(0);
      expect(await page.getByRole('heading', { name: 'What would change it' }).count()).to.equal(0);
      await page.getByRole('heading', { name: 'Speaks against it' }).waitFor();

      await keysAct(page);
      await page.keyboard.press('v');
      await parts.waitFor();
      expect(await cards(page).first().textContent()).to.match(/\d+\s*of 100/);
      await page.getByRole('heading', { name: 'What would change it' }).waitFor();
    } finally {
      await scoresAtOnce.click();
      await admin.page.getByRole('button', { name: 'Put the reasons first' }).waitFor();
    }
    await coach.page.goto(`${coach.url}/review`);
    await coach.page.getByRole('region', { name: 'The parts of the score' }).waitFor();
    expect(await coach.page.getByRole('button', { name: 'Show the score' }).count()).to.equal(0);
  });
});
