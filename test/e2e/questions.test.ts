import { expect } from 'chai';
import { keysAct, until, type Visit, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();

interface KeptMatch {
  readonly id: string;
  readonly state: string;
  readonly opportunity: { readonly employerName: string };
  readonly participant: { readonly displayName: string };
  readonly explanation: {
    readonly changes: readonly {
      readonly by: string;
      readonly blockersLeft: readonly string[];
      readonly questionId?: string;
    }[];
  };
}

describe('a coach who asks', function () {
  this.timeout(120_000);
  let coach: Visit;
  before(async function () {
    if (missing !== undefined) this.skip();
    coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
  });
  after(() => coach?.close());

  const sheet = () => coach.page.getByRole('dialog', { name: 'Ask' });

  it('writes the employer’s yes down with one key, and the blocked pair is opened', async () => {
    const { page } = coach;
    const { items } = await coach.read<{ items: readonly KeptMatch[] }>(
      '/matches?nearMiss=true&worth=true&limit=100',
    );
    const near = items.find(({ explanation }) =>
      explanation.changes.some(
        ({ by, blockersLeft, questionId }) => by === 'employer' && blockersLeft.length === 0 && questionId,
      ),
    );
    if (near === undefined) throw new Error('The demo has no near miss that an employer could open.');
    await page.goto(`${coach.url}/matches/${near.id}`);
    await keysAct(page);
    const blockers = page.getByRole('region', { name: 'What stands in the way' });
    await blockers.getByRole('button', { name: /^Ask/ }).first().click();
    await sheet().getByRole('button', { name: /^Yes/ }).waitFor();
    // What is read out names nobody.
    expect(await sheet().textContent()).to.not.include(near.participant.displayName);
    await page.keyboard.press('y');
    await sheet().getByText('Kept: yes.').waitFor();
    await sheet().getByRole('listitem').filter({ hasText: near.participant.displayName }).waitFor();
    await page.keyboard.press('Enter');
    await sheet().waitFor({ state: 'hidden' });
    await until('the pair is theirs to decide about', async () => {
      const { state } = await coach.read<KeptMatch>(`/matches/${near.id}`);
      return state === 'suggested';
    });
    await blockers.waitFor({ state: 'detached' });
    expect(coach.errors).to.deep.equal([]);
  });

  it('goes from one question to the next by a key, past names and numbers', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/questions`);
    await keysAct(page);
    const asks = page.getByRole('main').getByRole('button', { name: /^(Ask|Look up):/ });
    await asks.nth(1).waitFor();
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
    ] as const) {
      await page.keyboard.press(key);
      await asks.nth(at).and(page.locator(':focus')).waitFor();
    }
    await page.keyboard.press('a');
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
  });

  it('finds all that one call is about, and says that nobody was there', async () => {
    const { page } = coach;
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Questions/ })
      .click();
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Could' }).last();
    await row.getByRole('button', { name: /^Ask/ }).click();
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .waitFor();
    await sheet().getByLabel('Note').fill('ynpr, ask for Ms Hill');
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .click();
    await sheet().getByText('The question stays open.').waitFor();
    await page.keyboard.press('Enter');
    await sheet().waitFor({ state: 'hidden' });
    await page.getByText('Answered', { exact: true }).click();
    await page
      .getByText(/written down by Cass Coach/)
      .first()
      .waitFor();
  });

  it('answers a listed question at once, before it has been read anew', async () => {
    const { page } = coach;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.goto(`${coach.url}/questions`);
    const asks = page.getByRole('main').getByRole('button', { name: /^Ask: Could .* offer/ });
    await asks.first().waitFor();
    await keysAct(page);
    await page.route(/\/questions\/qst_[^/]*$/, async (route) => {
      await held;
      await route.continue();
    });
    await asks.first().click();
    await sheet()
      .getByRole('button', { name: /^Could not reach/ })
      .waitFor();
    await page.keyboard.press('r');
    await sheet().getByText('The question stays open.').waitFor();
    release();
    await page.unrouteAll({ behavior: 'wait' });
    await page.keyboard.press('Enter');
    await sheet().waitFor({ state: 'hidden' });
    expect(coach.errors).to.deep.equal([]);
  });

  it('sees the others being scored in the background, and then that all are', async () => {
    const { page } = coach;
    await page.route('**/questions/*/answers', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), following: 129 } });
    });
    let state = 'stopped';
    await page.route('**/questions/*/scoring', (route) => route.fulfill({ json: { state } }));
    await page.goto(`${coach.url}/questions`);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Ask: Could .* offer/ })
      .first()
      .click();
    await sheet().getByRole('button', { name: /^No/ }).click();
    await sheet().getByText('Scoring is stopped: 129 matches keep their places until it goes on.').waitFor();
    state = 'waiting';
    await sheet().getByText('129 matches are scored in the background.').waitFor();
    state = 'scored';
    await sheet().getByText('All matches are scored.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.keyboard.press('Enter');
    await sheet().waitFor({ state: 'hidden' });
    expect(coach.errors).to.deep.equal([]);
  });

  it('does so with the thumb', async () => {
    const phone = await visit('coach@demo.example', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await phone.page.waitForURL('**/review');
    await phone.page.goto(`${phone.url}/questions`);
    await phone.page.getByRole('button', { name: /^Ask:/ }).first().tap();
    const answer = phone.page
      .getByRole('dialog', { name: 'Ask' })
      .getByRole('button', { name: 'Could not reach' });
    const box = await answer.first().boundingBox();
    expect(box?.height, 'room for a thumb').to.be.at.least(44);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(390);
    await phone.close();
  });
});
