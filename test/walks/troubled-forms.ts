import type { Locator, Page } from 'playwright-core';
import { type Visit, visit } from '../e2e/browser-walk.ts';

/** What the server is made to answer. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** A form of the app, and how somebody gets to where it can be sent. */
export interface Form {
  readonly name: string;
  readonly email: string;
  readonly path: (staff: Visit) => Promise<string> | string;
  /** Where it is sent to. */
  readonly sends: RegExp;
  /** What the API calls the field. */
  readonly fault: string;
  /** Opens and fills it; gives the field. */
  readonly fill: (page: Page) => Promise<Locator>;
  readonly send: (page: Page) => Locator;
  readonly typed: (field: Locator) => Promise<unknown>;
  /** Whether what stands around it is read anew afterwards, at the same address. */
  readonly isReadAnew?: true;
}

interface Found {
  readonly items: readonly {
    readonly id: string;
    readonly participantId: string;
    readonly employerId: string;
  }[];
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const value = (field: Locator) => field.inputValue();

/** Fills one field, after presses that open its form. */
const line =
  (label: string, text: string, ...opens: readonly string[]) =>
  async (page: Page) => {
    for (const name of opens) await button(name)(page).click();
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    return field;
  };

const first = async (staff: Visit, path: string) => {
  const [one] = (await staff.read<Found>(path)).items;
  if (one === undefined) throw new Error(`Nothing in ${path}.`);
  return one;
};
const coach = 'coach@demo.example';
const employer = 'lantern@demo.example';
const admin = 'admin@demo.example';
const today = () => new Date().toISOString().slice(0, 10);
const soon = () => new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);

/** A match whose person said yes, after they permitted on a screen that the employer learns their name. */
async function permitted(staff: Visit): Promise<string> {
  const { id, participantId, employerId } = await first(staff, '/matches?state=interested&limit=1');
  const {
    user: { organisationId },
  } = await staff.read<{ user: { organisationId: string } }>('/me');
  const response = await staff.page.request.post(
    `${staff.url}/api/v1/participants/${participantId}/consents`,
    {
      headers: { origin: staff.url },
      data: {
        purpose: 'release_to_employer',
        recipient: { kind: 'employer', id: employerId },
        ...{ fields: ['displayName'], expires: '2099-01-01', discloser: organisationId },
        ...(await paper(staff, participantId, employerId)),
      },
    },
  );
  if (!response.ok()) throw new Error(await response.text());
  return id;
}

async function paper(staff: Visit, participantId: string, employerId: string) {
  const response = await staff.page.request.post(
    `${staff.url}/api/v1/participants/${participantId}/consent-papers`,
    {
      headers: { origin: staff.url },
      data: {
        purpose: 'release_to_employer',
        recipient: { kind: 'employer', id: employerId },
        ...{ fields: ['displayName'], expires: '2099-01-01' },
      },
    },
  );
  const { textVersion, language, revocation } = (await response.json()) as Readonly<Record<string, string>>;
  return { revocation, signed: { how: 'on_screen', at: new Date().toISOString(), language, textVersion } };
}

interface Questions {
  readonly items: readonly {
    readonly id: string;
    readonly asks: string;
    readonly about: { readonly employerId?: string };
  }[];
}

/** Has a coach put a question to whom the page is of; the page where it waits. */
async function asked(staff: Visit): Promise<string> {
  const { user } = await staff.read<{ user: { employerId: string } }>('/me');
  const by = await visit(coach);
  const { items } = await by.read<Questions>(
    `/questions?gathered=all&employerId=${user.employerId}&limit=25`,
  );
  const question = items.find(({ asks }) => asks === 'yes_no');
  if (question === undefined) throw new Error('Nothing is open that is answered by yes or no.');
  const response = await by.page.request.post(`${by.url}/api/v1/questions/${question.id}/enquiries`, {
    ...{ headers: { origin: by.url }, data: {} },
  });
  if (!response.ok()) throw new Error(await response.text());
  await by.close();
  return '/home';
}

/** Somebody whom an employer may decline. */
async function declinable(staff: Visit): Promise<string> {
  const { items } = await staff.read<{ items: { id: string; answersOpen: readonly string[] }[] }>(
    '/releases?limit=50',
  );
  const one = items.find(({ answersOpen }) => answersOpen.includes('decline'));
  if (one === undefined) throw new Error('Nobody waits for an answer.');
  return `/releases/${one.id}`;
}

export const forms: readonly Form[] = [
  {
    name: 'an employer’s no',
    ...{
      email: 'employer@demo.example',
      path: declinable,
      sends: /\/releases\/[^/]+\/answers$/,
      fault: 'note',
    },
    fill: async (page) => {
      await button('Decline')(page).click();
      await page.getByLabel('Why', { exact: true }).selectOption({ index: 1 });
      return line('What you would like to add (optional)', 'Another time.')(page);
    },
    ...{ send: button('Decline'), typed: value },
  },
  {
    name: 'an answer that it depends',
    ...{ email: employer, path: asked, sends: /\/enquiries\/[^/]+\/answers$/, fault: 'detail' },
    fill: async (page) => {
      await button('It depends')(page).first().click();
      return line('On what does it depend?', 'On the season.')(page);
    },
    ...{ send: button('Send'), typed: value },
  },
  {
    name: 'an emergency',
    ...{ email: admin, path: () => '/glass', sends: /\/break-glass$/, fault: 'reason' },
    fill: line('Why you must see cases now', 'A fire.'),
    ...{ send: button('See cases for 30 minutes'), typed: value },
  },
  {
    name: 'how long things are kept',
    ...{ email: admin, path: () => '/retention', sends: /\/retention$/, fault: 'months.people' },
    fill: line('Months to keep it', '36'),
    ...{ send: button('Save the period'), typed: value },
  },
  {
    name: 'who may not see somebody',
    email: 'supervisor@demo.example',
    path: async (staff) => `/participants/${(await first(staff, '/participants?limit=1')).id}`,
    ...{ sends: /\/participants\/[^/]+$/, fault: 'barredUserIds', isReadAnew: true },
    fill: async (page) => {
      const form = page
        .locator('form')
        .filter({ has: page.getByRole('button', { name: 'Save who may not' }) });
      const tick = form.getByRole('checkbox').first();
      await tick.check();
      return tick;
    },
    ...{ send: button('Save who may not'), typed: (field) => field.isChecked() },
  },
  {
    name: 'a stage',
    email: coach,
    path: async (staff) =>
      `/participants/${(await first(staff, '/matches?state=suggested&limit=1')).participantId}`,
    ...{ sends: /\/stage$/, fault: 'reason' },
    fill: async (page) => {
      const stages = page.getByLabel('Stage, chosen with the participant', { exact: true });
      const now = await stages.inputValue();
      await stages.selectOption(now === 'exploring' ? 'stabilising' : 'exploring');
      return line('Reason (optional)', 'They asked for it.')(page);
    },
    ...{ send: button('Change stage'), typed: value },
  },
  {
    name: 'what is mailed',
    ...{ email: coach, path: () => '/account/notices', sends: /\/preferences$/, fault: 'digestAt' },
    fill: line('Mail of the day goes at', '07:45'),
    ...{ send: button('Save'), typed: value },
  },
  {
    name: 'one’s number',
    ...{ email: coach, path: () => '/account', sends: /\/preferences$/, fault: 'phone' },
    fill: line('Number', 'ask me'),
    ...{ send: button('Save the number'), typed: value },
  },
  {
    name: 'a password',
    ...{ email: coach, path: () => '/account', sends: /\/me\/password$/, fault: 'newPassword' },
    fill: async (page) => {
      await line('Current password', 'demo-only-password')(page);
      return line('New password', 'a better one than before')(page);
    },
    ...{ send: button('Change the password'), typed: value },
  },
  {
    name: 'a consent on paper',
    email: coach,
    path: async (staff) =>
      `/participants/${(await first(staff, '/matches?state=suggested&limit=1')).participantId}`,
    ...{ sends: /\/consents$/, fault: 'expires', isReadAnew: true },
    fill: async (page) => {
      await button('Write a consent down')(page).click();
      await page.getByRole('combobox', { name: 'Who may learn it' }).fill('Harbour');
      await page.getByRole('option', { name: 'Harbour Bakery' }).click();
      const form = page.getByRole('form', { name: 'Write a consent down' });
      await form.getByRole('checkbox').first().check();
      const field = await line('Until (the last day)', soon())(page);
      await form.getByText('The text to read and sign').waitFor();
      return field;
    },
    ...{ send: button('Write it down'), typed: value },
  },
  {
    name: 'a release on paper',
    email: coach,
    path: async (staff) => `/matches/${await permitted(staff)}/release`,
    ...{ sends: /\/release$/, fault: 'signed.at' },
    fill: async (page) => {
      await page.getByRole('form').getByRole('checkbox').first().check();
      return line('Signed on', today())(page);
    },
    ...{ send: button('Release now'), typed: value },
  },
  {
    name: 'a call',
    email: coach,
    path: async (staff) => `/employers/${(await first(staff, '/employers?limit=1')).id}`,
    ...{ sends: /\/contacts$/, fault: 'note' },
    fill: line('What they said', 'Ring again on Monday.'),
    ...{ send: button('Write it down'), typed: value },
  },
  {
    name: 'a handover',
    ...{ email: coach, path: () => '/participants?whose=mine', sends: /\/handovers$/, fault: 'note' },
    fill: async (page) => {
      await page.getByRole('table').getByRole('checkbox').nth(1).check();
      await button('Hand over…')(page).click();
      await page.getByRole('dialog').getByRole('combobox').selectOption({ index: 1 });
      return line('What the other coach should know', 'Likes mornings.')(page);
    },
    ...{ send: button('Hand over'), typed: value },
  },
  {
    name: 'a saved list',
    ...{ email: coach, path: () => '/participants?whose=mine&q=el', sends: /\/views$/, fault: 'name' },
    fill: line('What to call it', 'Those with an el', 'Save this list'),
    ...{ send: (page) => button('Save')(page), typed: value },
  },
  {
    name: 'an invitation',
    ...{ email: admin, path: () => '/users', sends: /\/invitations$/, fault: 'email' },
    fill: line('Email', 'new@demo.example', 'Invite somebody'),
    ...{ send: button('Make the invitation'), typed: value },
  },
  {
    name: 'a token',
    ...{ email: admin, path: () => '/tokens', sends: /\/tokens$/, fault: 'label' },
    fill: async (page) => {
      const field = await line('What it is for', 'The portal', 'Make a token')(page);
      await page.getByRole('dialog').locator('input[type=date]').fill(soon());
      return field;
    },
    ...{ send: button('Make it'), typed: value },
  },
  {
    name: 'a job',
    email: coach,
    path: async (staff) => `/matches/${(await first(staff, '/matches?state=placed&limit=1')).id}`,
    ...{ sends: /\/placements\//, fault: 'endedOn' },
    fill: line('Last day', today(), 'It ended, or the days are others'),
    ...{ send: button('Save'), typed: value },
  },
];
