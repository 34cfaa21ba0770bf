import type { Page } from 'playwright-core';

/** Something that opens on a screen: a dialog, a menu, a form, a list to choose from. */
export interface Opening {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const opening = (name: string, open: Opening['open']): Opening => ({ name, open });

const dialog = (page: Page) => page.locator('[role=dialog]:not([aria-busy=true])').first().waitFor();
const sure = (page: Page) => page.locator('[role=dialog], [role=alertdialog]').first().waitFor();
const menu = (page: Page) => page.getByRole('menu').first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Single keys act once it is known that they may. */
async function key(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.locator('kbd').first().waitFor({ state: 'attached' });
  for (const one of keys) await page.keyboard.press(one);
}

async function pressAll(page: Page, name: RegExp): Promise<void> {
  const buttons = page.getByRole('button', { name });
  await buttons.first().waitFor();
  const names: string[] = [];
  for (const one of await buttons.all())
    names.push((await one.getAttribute('aria-label')) ?? (await one.textContent()) ?? '');
  for (const one of names) await page.getByRole('button', { name: one, exact: true }).first().click();
}

const chooseFile = (page: Page, text: string) =>
  page.setInputFiles('input[type=file]', {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });

const sheet = [
  'Client no.;Name;Phone no.;Free from;Shoe size',
  "9001;Ann Reed;'07700 900111;12/03/2027;9",
  '9002;Bo Lee;7,7E+10;25/03/2027;',
  '9003;سارة;07700 900112;not a day;',
].join('\r\n');

export const openings = {
  account: opening('the account', async (page) => {
    await page.locator('nav [aria-haspopup=menu]').click();
    await menu(page);
  }),
  keys: opening('all keys', async (page) => {
    await key(page, '?');
    await dialog(page);
  }),
  search: opening('the search', async (page) => {
    await key(page, '/');
    await dialog(page);
    await page.getByRole('combobox', { name: /^Search/ }).fill('ba');
    await page.locator('[role=option]').first().waitFor();
  }),
  later: opening('until when', async (page) => {
    await key(page, 'l');
    await menu(page);
  }),
  day: opening('another day', async (page) => {
    await key(page, 'l', '4');
    await dialog(page);
  }),
  decline: opening('why not this one', async (page) => {
    await key(page, 'd');
    await dialog(page);
  }),
  nextStep: opening('the next step', async (page) => {
    await page.locator('main [aria-haspopup=menu]').last().click();
    await menu(page);
  }),
  askBlocker: opening('asking about what stands in the way', async (page) => {
    await page.locator('main footer').getByRole('button', { name: /^Ask/ }).first().click();
    await dialog(page);
  }),
  ask: opening('each kind of question in turn', async (page) => {
    await press(page, /^Ask/);
    await dialog(page);
    await key(page, 'p');
  }),
  answered: opening('what was answered', async (page) => {
    await page.locator('main summary').first().click();
  }),
  saveList: opening('saving a list', async (page) => {
    await page.getByLabel('Sort by').selectOption('Name');
    await press(page, 'Save this list');
    await dialog(page);
  }),
  handOver: opening('handing over', async (page) => {
    await page
      .getByLabel(/^Choose /)
      .first()
      .check();
    await press(page, 'Hand over…');
    await dialog(page);
  }),
  grids: opening('weeks as grids', async (page) => {
    if ((await page.getByRole('button', { name: 'Show as a grid' }).count()) === 0)
      await press(page, /^Edit week/);
    await press(page, 'Show as a grid');
    await page.getByRole('gridcell').first().waitFor();
  }),
  leaving: opening('leaving what is typed', async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('Somebody');
    await page.locator('nav a[href="/review"]').first().click();
    await dialog(page);
  }),
  edits: opening('everything in edit', (page) => pressAll(page, /^Edit(?! they would|:)/)),
  postings: opening('a posting to ask about', async (page) => {
    await press(page, /^Show postings/);
    await page.locator('[role=option]').first().waitFor();
  }),
  said: opening('what was found in words', async (page) => {
    await page.getByLabel(/^What they did/).fill('Ten years a bricklayer, then a baker. I can drive a van.');
    await press(page, 'Find work and skills in it');
    await page.getByRole('checkbox').first().waitFor();
  }),
  consent: opening('writing down a consent', async (page) => {
    await press(page, 'Write a consent down');
    await page.getByRole('checkbox').first().waitFor();
  }),
  columns: opening('the columns of a file', async (page) => {
    await chooseFile(page, sheet);
    await page.getByLabel('Taken as: Name').waitFor();
  }),
  check: opening('what an import would do', async (page) => {
    await chooseFile(page, sheet);
    await press(page, 'See what would happen');
    await page.getByText('is a number that the spreadsheet has shortened').waitFor({ timeout: 30_000 });
  }),
  stance: opening('adding what they would do', (page) => press(page, /^Add$/)),
  refusedText: opening('a text that is refused', async (page) => {
    await page
      .getByLabel('Duties', { exact: true })
      .fill('Load the vans. Drive a van. Any convictions must be declared.');
    await page.getByText('The rule: no questions about criminal history').waitFor();
  }),
  pause: opening('pausing', async (page) => {
    await press(page, 'Pause');
    await dialog(page);
  }),
  close: opening('closing', async (page) => {
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page);
  }),
  invite: opening('inviting', async (page) => {
    await press(page, 'Invite somebody');
    await dialog(page);
  }),
  manage: opening('managing somebody', async (page) => {
    await press(page, /^Manage /);
    await page.getByRole('dialog').getByRole('button', { name: 'Cut off' }).waitFor();
  }),
  withdraw: opening('withdrawing an invitation', async (page) => {
    await press(page, /^Withdraw /);
    await sure(page);
  }),
  revoke: opening('revoking a token', async (page) => {
    await press(page, /^Revoke /);
    await sure(page);
  }),
  takeOn: opening('taking on a partner', async (page) => {
    await press(page, 'Take on a partner');
    await dialog(page);
  }),
  changePartner: opening('changing a partner', async (page) => {
    await press(page, /^Change /);
    await dialog(page);
  }),
  cutOff: opening('cutting a partner off', async (page) => {
    await press(page, /^Cut off /);
    await sure(page);
  }),
  forget: opening('asking to forget somebody', async (page) => {
    await press(page, 'Ask to forget them');
    await sure(page);
  }),
  makeToken: opening('making a token', async (page) => {
    await press(page, 'Make a token');
    await dialog(page);
  }),
  refusedSignIn: opening('a refused sign-in', async (page) => {
    await page.getByLabel('Email').fill('nobody@demo.example');
    await page.getByLabel('Password').fill('not the one');
    await press(page, 'Sign in');
    await page.getByRole('alert').waitFor();
  }),
  linkSent: opening('a link on its way', async (page) => {
    await page.getByLabel('Email').fill('nobody@demo.example');
    await press(page, 'Send the link');
    await page.getByRole('status').filter({ hasText: /./ }).waitFor();
  }),
} as const;
