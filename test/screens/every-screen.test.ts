import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { barriers, lookAt } from './looks.ts';
import { hostile, prepare } from './prepare.ts';
import { drawn, type Ids, openScreens, ownPages, type Screen, screensOf, settled } from './screens.ts';

const missing = whatIsMissing();

/** Words that say from outside what the service is about. Titles show in task bars, histories and shared screens. */
const telling = /recover|treat|health|addict|substance|drug|court|probation|record|medic|therap|sober/i;

const widths = [1440, 768, 390] as const;
const heights: Readonly<Record<number, number>> = { 1440: 900, 768: 1024, 390: 844, 320: 568 };
const names = [...Object.values(hostile), 'سارة'];

async function widen({ page }: Visit, width: number): Promise<void> {
  await page.setViewportSize({ width, height: heights[width] ?? 844 });
  await settled(page);
}

/** All that is wrong with what is shown now, at a width, in light and dark; of what lies over the page, with that alone. */
async function wrongAt({ page }: Visit, width: number): Promise<readonly string[]> {
  const overlay = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
  const part = (await page.locator(overlay).count()) > 0 ? overlay : 'html';
  const found = [
    ...(await lookAt(page, ['sideways', 'small', 'loose', 'broken', 'ringed'], names)),
    ...(await barriers(page, { part })),
  ];
  await page.emulateMedia({ colorScheme: 'dark' });
  await drawn(page);
  const dark = (await barriers(page, { part, rules: 'colours' })).map((one) => `dark: ${one}`);
  await page.emulateMedia({ colorScheme: 'light' });
  await drawn(page);
  return [...found, ...dark].map((one) => `${width}: ${one}`);
}

/** What is wrong with a screen at any width, with what opens over it, and without a way across. */
async function wrongWith(visited: Visit, screen: Screen, ids: Ids): Promise<readonly string[]> {
  const { page, url } = visited;
  const goTo = async (width: number) => {
    await page.setViewportSize({ width, height: heights[width] ?? 844 });
    await page.goto(`${url}${screen.path(ids)}`);
    await settled(page);
  };
  const found: string[] = [];
  await goTo(widths[0]);
  const title = await page.title();
  if (!/^[\p{L} ,]+ · Stepwell$/u.test(title) || telling.test(title)) found.push(`title: ${title}`);
  for (const width of widths) {
    await widen(visited, width);
    found.push(...(await wrongAt(visited, width)));
    if (width !== 768) {
      found.push(
        ...(await lookAt(page, ['covered'])).map((one) => `${width}: covered with the focus: ${one}`),
      );
    }
  }
  await widen(visited, 320);
  found.push(...(await lookAt(page, ['sideways', 'small', 'broken'])).map((one) => `320: ${one}`));
  for (const { name, open } of screen.opens ?? []) {
    for (const width of [1440, 390]) {
      await goTo(width);
      try {
        await open(page);
      } catch (error) {
        found.push(`${name}: ${width}: did not open: ${String(error).slice(0, 300)}`);
        continue;
      }
      found.push(...(await wrongAt(visited, width)).map((one) => `${name}: ${one}`));
    }
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: heights[width] ?? 844 });
      await drawn(page);
      found.push(...(await lookAt(page, ['sideways', 'small'])).map((one) => `${name}: ${width}: ${one}`));
    }
    await page.goto('about:blank');
  }
  return found;
}

describe('every screen, at every width, in light and dark', function () {
  this.timeout(240_000);
  let ids: Ids;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    const coach = await visit('coach@demo.example');
    await coach.page.waitForURL('**/review');
    ids = await prepare(coach);
    await coach.close();
  });

  for (const [role, screens] of Object.entries({ ...screensOf, participant: ownPages })) {
    describe(`the ${role}`, () => {
      let somebody: Visit;
      before(async () => {
        somebody = await visit(`${role}@demo.example`, { colorScheme: 'light' });
        // People are led on to their own pages.
        await somebody.page.waitForURL(({ pathname }) =>
          role === 'participant' ? pathname === '/my' : pathname !== '/sign-in',
        );
        // What is typed and left behind may be.
        somebody.page.on('dialog', (asked) => void asked.accept());
      });
      after(() => somebody?.close());

      for (const screen of screens) {
        it(screen.name, async () => {
          expect(await wrongWith(somebody, screen, ids)).to.deep.equal([]);
          expect(somebody.errors.splice(0)).to.deep.equal([]);
          expect(somebody.strangers.splice(0)).to.deep.equal([]);
        });
      }
    });
  }

  describe('in German, whose words are longer', () => {
    for (const role of ['coach', 'supervisor', 'admin', 'auditor'] as const) {
      it(`the ${role}’s, at the desk, at 200 % and on the narrowest phone`, async () => {
        const somebody = await visit(`${role}@demo.example`);
        const { page, url } = somebody;
        await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
        page.on('dialog', (asked) => void asked.accept());
        const speak = async (language: string) => {
          const { version } = await somebody.read<{ version: number }>('/me/preferences');
          const headers = { origin: url, 'if-match': `"${version}"` };
          await page.request.patch(`${url}/api/v1/me/preferences`, { headers, data: { language } });
        };
        await speak('de');
        try {
          for (const { name, path } of screensOf[role]) {
            await page.goto(`${url}${path(ids)}`);
            const found: string[] = [];
            for (const [width, height] of [
              [1440, 900],
              [720, 450],
              [320, 568],
            ] as const) {
              await page.setViewportSize({ width, height });
              await settled(page);
              const wrong = await lookAt(
                page,
                width === 720 ? ['sideways', 'covered'] : ['sideways', 'small'],
              );
              found.push(...wrong.map((one) => `${width}: ${one}`));
            }
            expect(await page.locator('html').getAttribute('lang')).to.equal('de');
            expect(found, name).to.deep.equal([]);
          }
        } finally {
          await speak('en');
          await somebody.close();
        }
      });
    }
  });

  describe('nobody', () => {
    for (const screen of openScreens) {
      it(screen.name, async () => {
        const nobody = await visit(undefined, { colorScheme: 'light' });
        expect(await wrongWith(nobody, screen, ids)).to.deep.equal([]);
        // A refusal is what one of them shows, and the browser reports it.
        expect(nobody.errors.filter((error) => !error.includes('401'))).to.deep.equal([]);
        await nobody.close();
      });
    }
  });
});
