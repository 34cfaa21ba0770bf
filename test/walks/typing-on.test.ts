import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** Who types during a conversation looks at the person, not at the screen: what comes next has to be where Tab or the choice leads. */
describe('somebody who types on', function () {
  this.timeout(120_000);
  let coach: Visit;
  const hasFocus = async (what: Locator) => (await what.and(coach.page.locator(':focus')).count()) === 1;
  /** Types the beginning of a name and takes the first that is found. */
  const pick = async (label: string, beginning: string, name: string) => {
    await coach.page.getByRole('combobox', { name: label }).fill(beginning);
    await coach.page.getByRole('option', { name }).first().waitFor();
    for (const key of ['ArrowDown', 'Enter']) await coach.page.keyboard.press(key);
  };

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
  });
  after(() => coach?.close());

  it('types the name at once where they add somebody', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/participants`);
    await page.getByRole('link', { name: 'Add a participant' }).press('Enter');
    const name = page.getByLabel('Name', { exact: true });
    await name.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Ines Farrow');
    expect(await name.inputValue()).to.equal('Ines Farrow');
  });

  it('is told in words of the page that a time of the week is not complete', async () => {
    const { page } = coach;
    await page.getByRole('button', { name: 'Add row' }).click();
    await page.getByLabel('Monday', { exact: true }).check();
    const from = page.getByLabel('From', { exact: true });
    await from.focus();
    await page.keyboard.type('8');
    await page.getByRole('button', { name: 'Add participant' }).click();
    await page.getByText('This time is not complete.').waitFor();
    expect(await hasFocus(from)).to.equal(true);
    await from.fill('08:00');
    await page.getByText('This time is not complete.').waitFor({ state: 'detached' });
  });

  it('comes from a wish that was picked to the next field, and takes nothing away by a blank', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/participants/new`);
    await pick('Would like to work as', 'baker', 'baker');
    await page.getByRole('button', { name: 'Remove baker' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ran a kitchen, cleaned ovens.');
    expect(await page.getByLabel('What they did and would like').inputValue()).to.equal(
      'Ran a kitchen, cleaned ovens.',
    );
    expect(await page.getByRole('button', { name: 'Remove baker' }).count()).to.equal(1);
  });

  it('goes past what was found in words by one key more, to the hours', async () => {
    const { page } = coach;
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('group', { name: /^Tick/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('button', { name: 'Go past these' }))).to.equal(true);
    await page.keyboard.press('Enter');
    expect(await hasFocus(page.getByRole('heading', { name: 'When and where', exact: true }))).to.equal(true);
  });

  it('is told of a wish that was typed and not picked, which would be lost', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/participants/new`);
    await page.getByLabel('Name', { exact: true }).fill('Otis Brackwater');
    const wish = page.getByRole('combobox', { name: 'Would like to work as' });
    await wish.fill('something with wood');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Add participant' }).click();
    await page.getByText('what is only typed is not kept').waitFor();
    expect(await hasFocus(wish)).to.equal(true);
    await wish.fill('');
    await page.getByText('what is only typed is not kept').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add participant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Otis Brackwater' }).waitFor();
  });

  it('reads on in the duties once a wording that would pass was taken', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/opportunities/new`);
    const duties = page.getByLabel('Duties', { exact: true });
    await duties.fill('Pack boxes in the evening. Any convictions must be declared.');
    await page.getByRole('button', { name: 'Use this wording' }).press('Enter');
    await page.getByText('The rule:').waitFor({ state: 'detached' });
    expect(await hasFocus(duties)).to.equal(true);
  });

  it('is offered nothing of the wish before while the next is looked for', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/participants/new`);
    await pick('Would like to work as', 'baker', 'baker');
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    await page.route(/\/occupations\?q=shop/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/occupations\?q=shop/);
    await page.getByRole('combobox', { name: 'Would like to work as' }).fill('shop');
    await asked;
    expect(await page.getByRole('option', { name: /bak/ }).count()).to.equal(0);
    goOn();
    await page.getByRole('option', { name: 'shop assistant' }).first().waitFor();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('button', { name: /^Remove .*shop/ }).waitFor();
    await page.unroute(/\/occupations\?q=shop/);
  });

  it('keeps what is offered open while what stands above it comes in and grows', async () => {
    const { page } = coach;
    const { items } = await coach.read<{ items: readonly { participant: { id: string } }[] }>(
      '/review?whose=mine',
    );
    await page.setViewportSize({ width: 390, height: 844 });
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    await page.route(/\/matches\?/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${coach.url}/participants/${items[0]?.participant.id}`);
    await page.getByRole('button', { name: 'Edit wishes' }).click();
    const wish = page.getByRole('combobox', { name: 'Would like to work as' });
    await wish.fill('shop');
    await page.getByRole('option', { name: 'shop assistant' }).first().waitFor();
    const place = async () => (await wish.boundingBox())?.y ?? 0;
    const scrolled = () => page.evaluate<number>("document.querySelector('main').scrollTop");
    const [before, from] = [await place(), await scrolled()];
    goOn();
    await page.getByText('To decide', { exact: true }).waitFor({ state: 'attached' });
    await page.waitForFunction(`document.querySelector('main').scrollTop > ${from}`);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(Math.abs((await place()) - before)).to.be.below(1);
    expect(await page.getByRole('option', { name: 'shop assistant' }).count()).to.be.above(0);
    await page.unroute(/\/matches\?/);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('comes from the employer to the title, from the occupation to the duties, and back where it is another', async () => {
    const { page } = coach;
    await page.goto(`${coach.url}/opportunities/new`);
    await pick('Employer', 'harbour', 'Harbour Bakery');
    await page.getByRole('button', { name: 'Another employer' }).waitFor();
    await page.keyboard.type('Baker');
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).to.equal('Baker');
    await page
      .getByRole('group', { name: 'Occupations that the title may mean' })
      .getByRole('button')
      .first()
      .press('Enter');
    await page.getByRole('button', { name: 'Choose another' }).waitFor();
    await page.keyboard.type('Bake bread, clean the ovens and serve customers.');
    expect(await page.getByLabel('Duties', { exact: true }).inputValue()).to.match(/^Bake bread/);
    await page.getByRole('button', { name: 'Choose another' }).press('Enter');
    expect(await hasFocus(page.getByRole('combobox', { name: 'Occupation' }))).to.equal(true);
    await page.getByRole('group', { name: /^Found in what you wrote/ }).waitFor();
    await page.getByRole('button', { name: 'Go past these' }).press('Enter');
    expect(await hasFocus(page.getByRole('heading', { name: 'Hours', exact: true }))).to.equal(true);
    expect(coach.errors, 'errors of the page').to.deep.equal([]);
  });
});
