import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Person {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly availability: readonly object[];
  readonly asked: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  readonly preferences: { readonly occupations: readonly string[] };
}

for (const [device, viewport, name] of [
  ['desk', { width: 1440, height: 900 }, 'Wren Holloway'],
  ['phone', { width: 390, height: 844 }, 'Tamsin Orrery'],
] as const) {
  describe(`a participant typed in during a conversation: ${device}`, function () {
    this.timeout(180_000);
    let coach: Visit;
    let page: Page;
    let person: Person;

    before(async function () {
      if (missing !== undefined) {
        console.warn(missing);
        this.skip();
      }
      coach = await visit('coach@demo.example', { viewport });
      page = coach.page;
      await page.waitForURL('**/review');
    });
    after(() => coach?.close());
    afterEach(() => {
      expect(coach.errors.splice(0), 'errors of the page').to.deep.equal([]);
    });

    const readAgain = async () => {
      person = await coach.read<Person>(`/participants/${person.id}`);
      return person;
    };
    const barriers = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );

    it('is added with a name, a wish, hours and a place', async () => {
      await page.goto(`${coach.url}/participants`);
      await page.getByRole('link', { name: 'Add a participant' }).click();
      // The list beneath has a field for names, too: wait for the page, then for its own.
      await page.waitForURL('**/participants/new');
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByLabel('Would like to work as').fill('bak');
      await page.getByRole('option', { name: 'baker' }).first().click();
      await page.getByRole('button', { name: 'Add row' }).click();
      expect(
        await page.getByRole('checkbox', { name: 'Monday' }).last().and(page.locator(':focus')).count(),
        'one goes on in the row',
      ).to.equal(1);
      for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
        await page.getByLabel(day, { exact: true }).check();
      await page.getByLabel('From', { exact: true }).fill('08:00');
      await page.getByLabel('To', { exact: true }).fill('18:00');
      await page.getByRole('button', { name: 'Show as a grid' }).click();
      // Saturday from eight to noon, by one press at each end.
      await page.getByRole('gridcell', { name: 'Saturday 08:00 to 08:30, not free' }).click();
      await page.getByRole('gridcell', { name: 'Saturday 11:30 to 12:00, not free' }).click();
      await page.getByText('Mon–Fri 08:00–18:00, Sat 08:00–12:00').waitFor();
      expect(await barriers()).to.deep.equal([]);
      // The list opens while it is typed: by touch there is no key to open it.
      await page.getByLabel('Where they live').pressSequentially('Kettle');
      await page.getByRole('option').first().click();
      await page.getByLabel('on foot').check();
      await page.getByRole('button', { name: 'Add participant' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      person = { id: new URL(page.url()).pathname.split('/').at(-1) } as Person;
      expect((await readAgain()).availability).to.have.length(2);
      expect(person.preferences.occupations).to.have.length(1);
      expect(person.asked).to.have.all.keys('availability', 'place');
      await page.getByText('Not asked yet.').first().waitFor();
    });

    it('is found in the list, told as possibly there already, and gets matches', async () => {
      await page.goto(`${coach.url}/participants`);
      await page.getByLabel('Find by name').fill(name);
      await page.getByRole('link', { name }).waitFor();
      await page.goto(`${coach.url}/participants/new`);
      await page.getByLabel('Name').fill(name.toUpperCase());
      await page.getByLabel('Phone').focus();
      await page.getByText('May be here already').waitFor();
      await page.getByRole('button', { name: 'Add anyway' }).waitFor();
      await until('there are matches', async () => {
        const { items } = await coach.read<{ items: readonly object[] }>(
          `/matches?participantId=${person.id}`,
        );
        return items.length > 0;
      });
    });

    it('is edited in place; what two people change at once is shown in one place and chosen', async () => {
      await page.goto(`${coach.url}/participants/${person.id}`);
      await page.getByRole('button', { name: 'Edit contact' }).click();
      await page.getByLabel('Phone').fill('0113 496 0000');
      await readAgain();
      const change = (body: object) =>
        page.evaluate(
          async ([path, version, json]) =>
            (
              await fetch(path ?? '', {
                method: 'PATCH',
                headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
                body: json ?? '',
              })
            ).status,
          [`/api/v1/participants/${person.id}`, String(person.version), JSON.stringify(body)],
        );
      expect(await change({ contact: { phone: '0113 496 0999' }, birthYear: 1984 })).to.equal(200);
      await page.getByRole('button', { name: 'Save contact' }).click();
      await page.getByText('0113 496 0999', { exact: true }).waitFor();
      expect(await barriers()).to.deep.equal([]);
      await page.getByRole('button', { name: 'Use yours: Contact' }).click();
      await page.getByRole('button', { name: 'Save contact' }).click();
      await page.getByRole('button', { name: 'Edit contact' }).waitFor();
      expect(await readAgain()).to.deep.include({ contact: { phone: '0113 496 0000' }, birthYear: 1984 });
      await page.reload();
      const ring = page.getByRole('link', { name: 'Call 0113 496 0000' });
      expect(await ring.getAttribute('href')).to.equal('tel:01134960000');
      const { y = Number.NaN } = (await ring.boundingBox()) ?? {};
      expect(y, 'in sight where the page begins').to.be.below(viewport.height / 3);
      // The browser reports the refusal that was asked for.
      expect(coach.errors.splice(0).join()).to.match(/^[^,]*412[^,]*$/);
    });

    it('has no job left with an employer they are to stay away from, on the page as it stands', async () => {
      const { items } = await coach.read<{
        items: readonly {
          readonly opportunity: { readonly employerId: string; readonly employerName: string };
        }[];
      }>(`/matches?participantId=${person.id}&state=suggested&worth=true`);
      const { employerName = '' } = items[0]?.opportunity ?? {};
      const jobs = page.getByRole('region', { name: 'To decide' }).getByText(employerName, { exact: true });
      await jobs.first().waitFor();
      await page.getByRole('button', { name: 'Edit limits' }).click();
      await page.getByLabel('Employers to stay away from').fill(employerName);
      await page.getByRole('option', { name: employerName }).click();
      await page.getByRole('button', { name: 'Save limits' }).click();
      await until('the scores have followed', async () => (await jobs.count()) === 0);
    });

    it('is given hours to keep free by keys alone', async () => {
      await page.getByRole('button', { name: 'Edit needs' }).click();
      await page.getByLabel('A need').selectOption('dosing_window');
      await page.getByRole('button', { name: 'Add this need' }).click();
      const needs = page.getByRole('form', { name: 'Edit needs' });
      await needs.getByRole('button', { name: 'Show as a grid' }).click();
      await needs.getByRole('gridcell', { name: 'Monday 08:00 to 08:30, not kept free' }).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Space');
      await needs.getByText('Mon, Tue 08:00–09:00').waitFor();
      expect(await barriers()).to.deep.equal([]);
      await page.getByRole('button', { name: 'Save needs' }).click();
      // The form says the hours, too: it is gone once they are kept.
      await needs.waitFor({ state: 'detached' });
      await page.getByText('Mon, Tue 08:00–09:00').waitFor();
      expect(await readAgain()).to.have.nested.property('supportNeeds[0].code', 'dosing_window');
    });
  });
}
