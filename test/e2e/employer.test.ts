import { expect } from 'chai';
import { barriers } from '../screens/looks.ts';
import { settled } from '../screens/screens.ts';
import { type Visit, visit, whatIsMissing } from './browser-walk.ts';

const missing = whatIsMissing();

const sign = '[2-9A-HJ-NP-Z]{4}';

/** The code of the mail to somebody, once it is there. */
async function codeMailedTo({ page, outbox }: Visit, address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const code = (await outbox())
      .filter((mail) => mail.includes(`To: ${address}`))
      .map((mail) => new RegExp(`^(${sign} ${sign})\\s*$`, 'm').exec(mail)?.[1])
      .find((found) => found !== undefined);
    if (code !== undefined) return code;
    await page.waitForTimeout(200);
  }
  throw new Error(`No code was mailed to ${address}.`);
}

/** Somebody of an employer on a Friday afternoon, who has never been here. */
describe('an employer', function () {
  this.timeout(180_000);
  let employer: Visit;

  before(async function () {
    if (missing !== undefined) return this.skip();
    employer = await visit();
  });
  after(() => employer?.close());

  it('comes in by a mail, and has no password to choose', async () => {
    const { page, url } = employer;
    await page.goto(`${url}/sign-in?next=/promises`);
    await page.getByLabel('Email').fill('employer@demo.example');
    await page.getByRole('button', { name: 'No password? Get a link by mail' }).click();
    // What was typed before the other way was seen is there.
    expect(await page.getByLabel('Email').inputValue()).to.equal('employer@demo.example');
    await page.getByLabel('Email').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Code from the mail').waitFor();
    // Mails are plain text: there is no button in one.
    await page.getByText('Open the link in it, or type the code here.').waitFor();
    const code = await codeMailedTo(employer, 'employer@demo.example');
    await page.getByLabel('Code from the mail').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    // The page that was wanted is still there.
    await page.waitForURL('**/promises');
  });

  it('tries their address by the code where they asked for it, and has a password mailed to choose', async () => {
    const admin = await visit('admin@demo.example');
    const employerId = (await employer.read<{ items: { id: string }[] }>('/employers')).items[0]?.id;
    const email = 'fran@harbour-bakery.example';
    const invited = await admin.page.request.post(`${admin.url}/api/v1/invitations`, {
      data: { email, role: 'employer', displayName: 'Fran Ovenden', employerId },
      headers: { origin: admin.url, 'idempotency-key': 'fran' },
    });
    const { url } = (await invited.json()) as { url: string };
    await admin.close();
    const newcomer = await visit();
    const { page } = newcomer;
    await page.goto(url);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Send me the mail' }).click();
    const code = page.getByLabel('Code from the mail');
    await code.fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('Check the address and the code.').waitFor();
    await code.fill(await codeMailedTo(newcomer, email));
    await page.keyboard.press('Enter');
    await page.getByText('Can mails reach you?').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).to.equal('/home');
    // Nobody can give a current password who has none.
    await page.goto(`${newcomer.url}/account`);
    await page.getByRole('button', { name: 'Mail me a link to choose one' }).click();
    await page.getByText(`It is on its way to ${email}.`).waitFor();
    await newcomer.close();
  });

  it('writes a job by keyboard, loses nothing, and opens it', async () => {
    const { page, url } = employer;
    await page.goto(`${url}/home`);
    await page.getByRole('link', { name: 'Post a job' }).press('Enter');
    await page.waitForURL('**/opportunities/new');
    await page.getByLabel('Title', { exact: true }).focus();
    await page.keyboard.type('Pretzel twister');
    await page.getByText('Kept as a draft.').waitFor();
    await page.getByText('A legal minimum wage is not looked up here').waitFor();
    await page.keyboard.type(', evenings');
    await page.getByLabel('Duties').fill('You twist pretzels. No women and no criminal record.');
    // Both faults of the one sentence are told; new wording for either takes its place.
    await page.getByText('The rule: nothing about age').waitFor();
    await page.getByRole('button', { name: 'Use this wording' }).nth(1).waitFor();
    await page.getByRole('button', { name: 'Use this wording' }).first().press('Enter');
    // Numbers that cannot be read are told when they are left: this form is kept as it is typed, and never sent.
    const least = page.getByRole('group', { name: 'Wage' }).getByLabel('From');
    await least.fill('a lot');
    await page.keyboard.press('Tab');
    await page.getByText('This is not a number. Write it like 12.5.').waitFor();
    await least.fill('');
    await page.getByText('Kept as a draft.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).to.equal(
      'Pretzel twister, evenings',
    );
    await page.getByRole('link', { name: 'Preview' }).press('Enter');
    await page.getByRole('heading', { name: 'Pretzel twister, evenings at Harbour Bakery' }).waitFor();
    // Another one is another draft.
    await page.goto(`${url}/opportunities/new`);
    await page.getByLabel('Title', { exact: true }).fill('Oven hand');
    await page.getByText('Kept as a draft.').waitFor();
    const drafts = await employer.read<{ items: { title: string }[] }>('/opportunities?state=draft');
    const titles = drafts.items.map(({ title }) => title);
    expect(titles).to.include.members(['Pretzel twister, evenings', 'Oven hand']);
    await page.getByRole('button', { name: 'Open the job' }).press('Enter');
    await page.getByText('It is open.').waitFor();
  });

  it('says what it would do, which is kept as it is said', async () => {
    const { page, url } = employer;
    await page.goto(`${url}/promises`);
    const question = page.getByRole('group', { name: 'Time off for a regular appointment?' });
    await question.getByRole('radio', { name: 'We could' }).check();
    await page.getByText('Saved.').waitFor();
    const { items } = await employer.read<{
      items: { accommodations: { code: string; stance: string }[] }[];
    }>('/employers');
    const said = items[0]?.accommodations.find(({ code }) => code === 'regular_hours_off');
    expect(said?.stance).to.equal('willing');
    // The job's own page, and the one to renew it, say it in the words that it was asked and answered in.
    const [job] = (await employer.read<{ items: { id: string }[] }>('/opportunities?state=open')).items;
    for (const path of ['', '/renew']) {
      await page.goto(`${url}/opportunities/${job?.id}${path}`);
      const asked = page.getByRole('listitem').filter({ hasText: 'Time off for a regular appointment' });
      await asked.getByText('We could', { exact: true }).waitFor();
    }
  });

  it('finds a question gone that was answered by its mail in another window', async () => {
    const { page, url } = employer;
    const waiting = {
      ...{ id: 'enq_01M800000000000000000000AA', state: 'open', text: 'Could somebody start at ten?' },
      ...{ answeredAs: 'yes_no', isFact: false, createdAt: '2026-11-24T09:00:00Z' },
    };
    let isAnswered = false;
    await page.route('**/api/v1/enquiries?*', (route) =>
      route.fulfill({ json: { items: isAnswered ? [] : [waiting], nextCursor: null } }),
    );
    await page.goto(`${url}/home`);
    const question = page.getByText('Could somebody start at ten?');
    await question.waitFor();
    isAnswered = true;
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
    await question.waitFor({ state: 'detached' });
    await page.unroute('**/api/v1/enquiries?*');
  });

  for (const width of [1440, 390])
    it(`finds nothing in the way at ${width} px`, async () => {
      const { page, url } = employer;
      await page.setViewportSize({ width, height: 844 });
      for (const path of ['/home', '/opportunities/new', '/promises', '/releases']) {
        await page.goto(`${url}${path}`);
        await settled(page);
        expect(await barriers(page, {}), path).to.deep.equal([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).to.be.at.most(width);
      }
      expect(employer.errors.filter((error) => !/ 422 /.test(error))).to.deep.equal([]);
      expect(employer.strangers).to.deep.equal([]);
    });
});
