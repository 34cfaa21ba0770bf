import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { type Answer, type Form, forms } from './troubled-forms.ts';

const missing = whatIsMissing();

const problem = (status: number, code: string, detail: string, errors: Answer['errors'] = []): Answer => ({
  ...{ status, code, detail, errors },
});
const troubles = [
  problem(409, 'conflict', 'Somebody did this before you.'),
  problem(412, 'stale_version', 'This was changed meanwhile.'),
  problem(503, 'busy', 'Too much is going on. Try again in a moment.'),
];

describe('a form in trouble', function () {
  this.timeout(120_000);
  let staff: Visit | undefined;
  let page: Page;
  before(function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
  });
  afterEach(() => staff?.close());

  /** Opens a form that answers as told; gives how often it was sent. */
  async function open({ email, path, sends, fill }: Form) {
    staff = await visit(email);
    page = staff.page;
    await page.goto(`${staff.url}${await path(staff)}`);
    let [answer, sent, unread] = [problem(422, 'invalid', 'Not so.'), 0, 0];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(
      ({ pathname }) => sends.test(pathname),
      async (route) => {
        if (route.request().method() !== 'GET') sent += 1;
        else if (answer.status !== 503) return route.continue();
        else unread += 1;
        await held;
        const { status, ...body } = answer;
        await route.fulfill({
          status,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: `/api/problems/${body.code}`,
            title: 'No',
            status,
            requestId: 'r',
            ...body,
          }),
        });
      },
    );
    const field = await fill(page);
    return {
      field,
      answer: letGo,
      sent: () => sent,
      unread: () => unread,
      next: (one: Answer) => {
        answer = one;
      },
    };
  }

  /** What describes a field, as somebody hears it. */
  const saidOf = async (field: Locator) => {
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    return (await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))).join(' ');
  };
  /** Whether the browser would ask whoever closes the page. */
  const asksBeforeLeaving = () =>
    page.evaluate(
      '(() => { const left = new Event("beforeunload", { cancelable: true }); dispatchEvent(left); return left.defaultPrevented; })()',
    );
  const hasFocus = async (what: Locator) => (await what.and(page.locator(':focus')).count()) === 1;

  for (const form of forms) {
    it(`${form.name}: says at its field what is refused, and loses nothing whatever is answered`, async () => {
      const { field, sent, unread, next, answer } = await open(form);
      const typed = await form.typed(field);
      expect(await asksBeforeLeaving(), 'it is asked about before it is left').to.equal(true);
      const send = form.send(page);
      next(problem(422, 'invalid', 'Not so.', [{ path: form.fault, message: 'A fault of this field.' }]));
      await send.dblclick();
      answer();
      const why = page.getByRole('alert').filter({ hasText: 'A fault of this field.' });
      await why.waitFor();
      expect(sent(), 'two presses send it once').to.equal(1);
      await until('why has the focus', () => hasFocus(why));
      expect(await saidOf(field)).to.include('A fault of this field.');
      expect(await field.getAttribute('aria-invalid')).to.equal('true');
      await why.getByRole('button').click();
      expect(await hasFocus(field), 'the way leads to the field').to.equal(true);
      for (const trouble of troubles) {
        next(trouble);
        await send.click();
        await page.getByRole('alert').filter({ hasText: trouble.detail }).waitFor();
        expect(await form.typed(field), `after ${trouble.status}`).to.deep.equal(typed);
      }
      if (form.isReadAnew !== true) return;
      await until('it is read anew in vain, thrice', () => Promise.resolve(unread() > 2));
      expect(await form.typed(field), 'after it could not be read').to.deep.equal(typed);
    });
  }
});
