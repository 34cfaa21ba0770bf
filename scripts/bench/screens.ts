import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../test/support/browser.ts';
import { signIn, untilIdle } from '../../test/support/operator.ts';
import { scriptBytes } from '../../test/support/script-bytes.ts';
import { isBuilt, type RunningServer, startServer } from '../../test/support/server.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import { createFolder } from './installation.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';

const rounds = 5;
const decisions = 25;
/** Fewer tell nothing; the queue of the demo may end before the others. */
const leastDecisions = 12;
/** Nobody decides about a job without reading its line; what is asked for ahead comes meanwhile. */
const readingMs = 500;
/** So long a frame is waited for. */
const longestMs = 3000;
const size = { participants: 1000, opportunities: 400 };

interface Place {
  readonly what: string;
  readonly server: RunningServer;
  readonly coach: { readonly email: string; readonly password: string };
  end(): Promise<void>;
}

async function demo(): Promise<Place> {
  const server = await startServer({ withinMs: 120_000 });
  const password = 'demo-only-password';
  await untilIdle(await signIn(server.url, 'admin@demo.example', password), 600_000);
  const end = () => server.stop();
  return { what: 'the demo', server, coach: { email: 'coach@demo.example', password }, end };
}

async function world(): Promise<Place> {
  const folder = await createFolder(size);
  const server = await folder.start();
  await untilIdle(await signIn(server.url, worldSignIns[2].email, worldPassword), 3_600_000);
  const end = async () => {
    await server.stop();
    folder.remove();
  };
  const what = `${size.participants} × ${size.opportunities}, one coach`;
  return { what, server, coach: { email: worldSignIns[0].email, password: worldPassword }, end };
}

const openName = (page: Page) => page.locator('h1').getByRole('link');

/** Milliseconds from asking for the address to the name of the first person, in a browser that has the files or not. */
async function toReview(context: BrowserContext, url: string): Promise<{ ms: number; bytes: number }> {
  const page = await context.newPage();
  const script = scriptBytes(page);
  const began = performance.now();
  await page.goto(`${url}/review`, { waitUntil: 'commit' });
  await openName(page).waitFor();
  const ms = performance.now() - began;
  await page.waitForLoadState('networkidle');
  const { bytes } = await script();
  await page.close();
  return { ms, bytes };
}

/** Signs in by the API: the cookie is the context's from then on. */
async function signedIn(browser: Browser, { server, coach }: Place): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/session`, { data: coach });
  return context;
}

/**
 * Keeps as `painted` the milliseconds from the next key until the frame that shows another job is drawn: written for the page. What
 * shows it is what a person reads, the name above and the title of the job beneath, not the address, which changes before.
 */
const watchNextKey = `window.painted = new Promise((resolve) => {
  let before = '';
  const shown = () => {
    const names = [...document.querySelectorAll('section[aria-label] h1, section[aria-label] h2')].slice(0, 2);
    return names.length < 2 ? before : names.map(({ textContent }) => textContent).join();
  };
  before = shown();
  addEventListener('keydown', ({ timeStamp }) => {
    // Callbacks of a frame run before it is drawn, and a message sent from one arrives right after.
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => resolve(performance.now() - timeStamp);
    const look = () => requestAnimationFrame(shown() === before ? look : () => drawn.port2.postMessage(''));
    look();
    // Two jobs of one name cannot be told apart by what is read.
    setTimeout(resolve, ${longestMs});
  }, { once: true, capture: true });
}); undefined`;

/** Goes on to somebody with a job to decide about, if anybody is left: of some only a question is open. */
async function atJob(page: Page): Promise<boolean> {
  const shortlist = page.getByRole('button', { name: /^Shortlist/ });
  for (let person = 0; person < 20; person += 1) {
    await page.waitForTimeout(readingMs);
    if ((await shortlist.count()) > 0 && (await shortlist.first().isEnabled())) return true;
    await page.keyboard.press('j');
  }
  return false;
}

/** Milliseconds from a key that decides until the frame that shows another job is drawn, as the page itself sees it; undefined where the next reads the same. */
async function toNextMatch(page: Page): Promise<number | undefined> {
  await page.evaluate(watchNextKey);
  await page.keyboard.press('s');
  return page.evaluate<number | undefined>('window.painted');
}

async function measure(browser: Browser, place: Place): Promise<(string | number)[]> {
  const cold: number[] = [];
  let script = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const context = await signedIn(browser, place);
    const { ms, bytes } = await toReview(context, place.server.url);
    script = bytes;
    if (round > 0) cold.push(ms);
    await context.close();
  }
  const context = await signedIn(browser, place);
  const warm: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { ms } = await toReview(context, place.server.url);
    if (round > 0) warm.push(ms);
  }
  const page = await context.newPage();
  await page.goto(`${place.server.url}/review`);
  await openName(page).waitFor();
  const next: number[] = [];
  for (let at = 0; at < decisions && (await atJob(page)); at += 1) {
    const ms = await toNextMatch(page);
    if (ms !== undefined) next.push(ms);
  }
  await context.close();
  if (next.length < leastDecisions) throw new Error('Too few are left to decide about.');
  const slowest = next.toSorted((a, b) => a - b)[Math.floor(next.length * 0.9)] ?? 0;
  return [
    place.what,
    figure(script / 1000),
    figure(median(cold)),
    figure(median(warm)),
    figure(median(next)),
    figure(slowest),
  ];
}

/** The review in Chromium: how soon it is there, and how soon the next match is painted after a decision. */
export async function run(): Promise<Table | undefined> {
  const chromium = findChromium();
  if (chromium === undefined || !isBuilt()) {
    console.log('screens: SKIPPED, for there is no Chromium here or nothing is built.');
    return undefined;
  }
  const browser = await launchChromium(chromium);
  const rows = [];
  for (const open of [demo, world]) {
    const place = await open();
    rows.push(await measure(browser, place));
    await place.end();
  }
  await browser.close();
  return {
    title: 'The first screen',
    about: `The review of a coach in Chromium without a window at 1440 × 900, on the same machine as the server, once everything is scored. To the review: from asking for the address to the name of the first person, in a browser that has no file of it and in one that has them; medians of ${rounds} after one to warm up. Next match: from the key \`s\` until the frame is drawn that shows the title of another job, half a second of reading between them; up to ${decisions} decisions one after the other.`,
    columns: [
      'installation',
      'script, kB compressed',
      'to the review ms, no files',
      'to the review ms, files kept',
      'next match ms, median',
      'next match ms, 90 %',
    ],
    rows,
  };
}
