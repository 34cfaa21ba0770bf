import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { keysAct, quiet, until, type Visit, visit } from '../e2e/browser-walk.ts';
import { aDay, devices } from './day.ts';
import type { Hands } from './hands.ts';

const sheet = (device: string) =>
  [
    'Client no.;Name;Phone no.;Free from',
    `${device}-d1;Ines Marl ${device};07700 900211;12/03/2027`,
    `${device}-d2;Tom Arle ${device};7,7E+10;25/03/2027`,
  ].join('\r\n');

/** Answers until it is kept: what waits for a question moves with every score, and an answer to what has moved is refused. */
async function keptBy(sheet: Locator, answer: () => Promise<unknown>): Promise<void> {
  const kept = sheet.getByText(/^Kept/);
  do {
    await answer();
    await kept.or(sheet.getByRole('alert')).first().waitFor();
  } while (!(await kept.isVisible()));
}

// The desk comes last and ends the queue.
for (const on of devices) {
  const [device] = on;
  describe(`a coach’s day: ${device}`, function () {
    this.timeout(480_000);
    const day = aDay(on);
    const { isDesk, goTo } = day;
    let coach: Visit;
    let page: Page;
    let hands: Hands;
    before(() => ({ visited: coach, page, hands } = day));
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).first();

    it('signs in', async () => {
      await day.signIn('coach@demo.example');
      await page.getByRole('region', { name: 'People' }).getByRole('link').first().waitFor();
    });

    if (isDesk) {
      it('goes through the queue to its end', async () => {
        await keysAct(page);
        const ended = page.getByText('Nothing left to review');
        // Facts change under whoever is open: they may leave by themselves.
        const gone = page.getByText(/^Nothing left to decide (here|about )/);
        const open = page.getByRole('region', { name: 'Open person' });
        const shortlist = open.getByRole('button', { name: 'Shortlist', exact: true });
        const ask = open.locator('header').getByRole('button', { name: /^Ask / });
        const sheet = dialog('Ask');
        const no = sheet.getByRole('button', { name: /^(No|None)/ });
        const acts = [['s'], ['s', 'u', 's'], ['l', '1'], ['d', '2'], ['d', '1'], ['s']] as const;
        const strike = async (keys: readonly string[]) => {
          for (const key of keys) await page.keyboard.press(key);
        };
        /** Whatever comes of an act: the next, the sheet, the end, or nothing where who was open had moved under it. */
        const something = (before: string) =>
          Promise.race([
            page.waitForURL(({ href }) => href !== before, { timeout: 5_000 }).catch(() => undefined),
            ended
              .or(no)
              .first()
              .waitFor()
              .catch(() => undefined),
          ]);
        const waiting = async () => {
          const { items } = await coach.read<{ items: readonly { pausedSince?: string }[] }>(
            '/review?whose=mine',
          );
          return items.filter(({ pausedSince }) => pausedSince === undefined);
        };
        let decided = 0;
        let asked = 0;
        /** Whether who is open now was come to by an act of the hand, which takes the focus along. */
        let byHand = false;
        /** Whether that act was an answer: what somebody said stands, so `u` opens nothing. */
        let answeredLast = false;
        // What is there is acted on, whatever was to be expected: every answer moves scores, and with them who is open.
        for (;;) {
          if (decided + asked > 400) throw new Error('After 400 decisions the queue has no end.');
          await no.or(shortlist).or(ask).or(gone).or(ended).first().waitFor();
          const before = page.url();
          if (!(await no.isVisible()) && !(await ended.isVisible())) answeredLast = false;
          if (await no.isVisible()) {
            await keptBy(sheet, () => page.keyboard.press(asked % 2 === 0 ? 'r' : 'n'));
            asked += 1;
            await page.keyboard.press('Enter');
            await sheet.waitFor({ state: 'detached' });
            byHand = true;
            answeredLast = true;
            await something(before);
          } else if (await ended.isVisible()) {
            await quiet();
            // The scores of the last answer may have brought somebody back after the queue had ended.
            if ((await waiting()).length === 0) break;
            await page.reload();
            await keysAct(page);
            byHand = false;
          } else if (await gone.isVisible()) {
            await page.keyboard.press('j');
            byHand = false;
            await something(before);
          } else if (await shortlist.isVisible()) {
            await strike(acts[decided % acts.length] ?? []);
            decided += 1;
            byHand = true;
            await something(before);
          } else if (await ask.isVisible()) {
            // Nothing is left to decide about but what only they can say: put off, or asked by key and by button, each in turn.
            byHand = true;
            if (asked % 3 === 0) {
              asked += 1;
              await strike(['l', '1']);
            } else if (asked % 3 === 1) await page.keyboard.press('a');
            else
              await hands.press(ask).catch(async (error) => {
                if (await ask.isVisible()) throw error;
              });
            await something(before);
          }
        }
        expect(decided).to.be.greaterThan(20);
        expect(asked).to.be.greaterThan(2);
        // A decision or an answer on what has just moved is refused in words, and made again.
        const refused = /412.*\/(decisions|answers)$/;
        const errors = () => coach.errors.splice(0).filter((error) => !refused.test(error));
        expect(errors()).to.deep.equal([]);
        if (!byHand) return;
        const atTheEnd = async () =>
          expect(await page.locator('main :focus').textContent(), 'the focus at the end').to.match(
            /^Nothing left/,
          );
        await atTheEnd();
        if (answeredLast) return;
        await page.keyboard.press('u');
        // What was taken back is open again, unless an answer has taken it off the queue meanwhile.
        await shortlist.or(ask).or(gone).first().waitFor();
        if (!(await gone.isVisible())) {
          await open.locator('h1:focus').waitFor();
          await strike((await shortlist.isVisible()) ? ['s'] : ['l', '1']);
          await ended.waitFor();
          await atTheEnd();
        }
        expect(errors()).to.deep.equal([]);
      });
    } else {
      it('decides about one person’s jobs by thumb, each way once', async () => {
        const { items } = await coach.read<{
          items: readonly { participant: { id: string }; best: readonly object[] }[];
        }>('/review?whose=mine');
        const row = items.find(({ best }) => best.length > 2);
        await hands.press(page.locator(`a[href*="${row?.participant.id}"]`).first());
        await page.waitForURL('**/review/people/par_*');
        const moved = async (act: () => Promise<unknown>) => {
          const before = page.url();
          await act();
          await page.waitForURL(({ href }) => href !== before);
        };
        await moved(() => hands.press(page.getByRole('button', { name: 'Shortlist', exact: true })));
        await moved(() => hands.press(button(/^Undo/)));
        await moved(() => hands.press(page.getByRole('button', { name: 'Shortlist', exact: true })));
        await hands.press(button('Later'));
        await moved(() => hands.press(page.getByRole('menuitem').first()));
        await hands.press(button('Not this one'));
        await moved(() => hands.press(dialog(/why/).getByRole('button').nth(1)));
        await hands.press(button('Everybody'));
        await page.getByRole('region', { name: 'People' }).getByRole('link').first().waitFor();
      });
    }

    it('makes ten calls', async () => {
      await goTo('/questions');
      if (isDesk) await keysAct(page);
      const asks = page.getByRole('main').getByRole('button', { name: /^(Ask|Look up):/ });
      const wanted = [/^Yes/, /^(No|None)/, /^Only in part/, /^Could not reach/] as const;
      for (let call = 0; call < 10; call += 1) {
        // Whom nobody reached stays in the list: the next call is another one.
        await asks.first().waitFor();
        // A hand goes to a list that stands still: what was answered is leaving it.
        await quiet();
        await hands.press(asks.nth(Math.min(call % 3, (await asks.count()) - 1)));
        const sheet = dialog(/^(Ask|Look up)$/);
        await sheet.getByRole('button', { name: wanted[3] }).waitFor();
        const has = async (name: RegExp) => (await sheet.getByRole('button', { name }).count()) > 0;
        let answer: RegExp = wanted[call % wanted.length] ?? wanted[0];
        if (!(await has(answer))) answer = wanted[1];
        if (answer === wanted[2] && !(await has(wanted[0]))) answer = wanted[1];
        const letter = { [wanted[0].source]: 'y', [wanted[1].source]: 'n', [wanted[3].source]: 'r' }[
          answer.source
        ];
        if (answer === wanted[2]) {
          if (isDesk) await page.keyboard.press('p');
          else await hands.press(sheet.getByRole('button', { name: answer }));
          await sheet.getByLabel('Which part, in their words').fill('On two days of the week.');
          await keptBy(sheet, () => hands.press(sheet.getByRole('button', { name: 'Save the answer' })));
        } else if (isDesk && letter !== undefined) await keptBy(sheet, () => page.keyboard.press(letter));
        else await keptBy(sheet, () => hands.press(sheet.getByRole('button', { name: answer })));
        await hands.press(sheet.getByRole('button', { name: 'Done' }));
        // An answer is sent again where what waits for it had moved on; the browser reports it.
        expect(coach.errors.splice(0).filter((error) => !/412.*\/answers$/.test(error))).to.deep.equal([]);
        await sheet.waitFor({ state: 'detached' });
      }
    });

    it('types a new participant', async () => {
      await goTo('/participants/new');
      const name = `Orla Finch ${device}`;
      await hands.write(page.getByLabel('Name', { exact: true }), name);
      await hands.write(page.getByLabel('Would like to work as'), 'bak');
      await page.getByRole('option', { name: 'baker' }).first().waitFor();
      if (isDesk) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      } else await hands.press(page.getByRole('option', { name: 'baker' }).first());
      await hands.press(button('Add row'));
      await hands.tick(page.getByLabel('Monday', { exact: true }));
      await page.getByLabel('From', { exact: true }).fill('08:00');
      await page.getByLabel('To', { exact: true }).fill('16:00');
      await hands.tick(page.getByLabel('on foot'));
      await hands.press(button('Add participant'));
      await heading(name).waitFor();
    });

    it('imports a spreadsheet and mends a cell of it where it stands', async () => {
      await goTo('/imports');
      await hands.file(button(/^Choose a file$/), 'people.csv', sheet(device));
      await hands.press(button('See what would happen'));
      await hands.press(button('Read with the day first'));
      await hands.write(page.getByLabel('Phone, line 3'), '07700 900212');
      await page.keyboard.press('Enter');
      await hands.press(button('Apply 2 rows'));
      await page.getByRole('heading', { name: 'Applied', exact: true }).waitFor({ timeout: 60_000 });
      const { items } = await coach.read<{ items: object[] }>(`/participants?q=Marl%20${device}`);
      expect(items).to.have.length(1);
    });

    it('makes a posting whose text is refused, and takes the wording that would pass', async () => {
      const { items } = await coach.read<{ items: readonly { readonly id: string }[] }>('/employers');
      await goTo(`/opportunities/new?employerId=${items[0]?.id}`);
      const title = `Evening packer ${device}`;
      await hands.write(page.getByLabel('Title', { exact: true }), title);
      const duties = page.getByLabel('Duties', { exact: true });
      await hands.write(duties, 'Pack boxes in the evening. Any convictions must be declared.');
      await page.getByText('The rule: no questions about criminal history').waitFor();
      await hands.press(button('Use this wording'));
      await page.getByText('The rule:').waitFor({ state: 'detached' });
      await hands.press(button('Post it'));
      await heading(title).waitFor();
    });

    it('is told of a handover at once, in the app and by mail, and reads it', async () => {
      await goTo('/account/notices');
      await hands.choose(page.getByLabel(/handed|charge/i).first(), 'At once');
      await hands.press(button('Save'));
      await page.getByText('Saved.').first().waitFor();
      await goTo('/employers');
      const supervisor = await visit('supervisor@demo.example');
      await supervisor.page.waitForURL('**/review');
      const made = await supervisor.page.request.post(`${coach.url}/api/v1/participants`, {
        headers: { origin: coach.url },
        data: { displayName: `Perrin Vale ${device}` },
      });
      const { id } = (await made.json()) as { readonly id: string };
      const coachId = (await coach.read<{ user: { id: string } }>('/me')).user.id;
      const handed = await supervisor.page.request.post(`${coach.url}/api/v1/handovers`, {
        headers: { origin: coach.url },
        data: { participantIds: [id], to: coachId, note: 'Rings back after noon.' },
      });
      expect(handed.status(), await handed.text()).to.be.below(300);
      await supervisor.close();
      await until('it is mailed', async () =>
        (await coach.outbox()).some((mail) => mail.includes('coach@demo.example')),
      );
      await goTo('/notices');
      await page.getByText('Unread', { exact: true }).first().waitFor();
      await hands.press(page.getByRole('main').getByRole('listitem').getByRole('link').first());
      await page.waitForURL(({ pathname }) => pathname !== '/notices');
    });

    it('signs out', async () => {
      await hands.press(page.getByRole('navigation').getByRole('button', { name: /^Account/ }));
      const out = page.getByRole('menuitem', { name: 'Sign out' });
      await out.waitFor();
      if (isDesk) {
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
      } else await hands.press(out);
      await page.waitForURL('**/sign-in*');
    });
  });
}
