import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/browser.ts';
import { isBuilt, type RunningServer, startServer } from '../support/server.ts';

interface Running {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Resolves once nothing moves by itself. */
  readonly quiet: () => Promise<void>;
}

/** How long what should come is waited for: a machine that does much else is slow, and no answer is sooner known to be wrong. */
const patienceMs = 60_000;

let running: Promise<Running> | undefined;

/** Why the walks cannot run here, in a sentence; undefined when they can. */
export function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) {
    return 'SKIPPED: browser walks need Chromium. Install it (apt-get install chromium) or name one in CHROMIUM.';
  }
  return isBuilt() ? undefined : 'SKIPPED: browser walks need the build. Run npm run build first.';
}

/** Waits, as an administrator, until the workers of a server have gone through all that happened: nothing is left to hand on, to score or to tell. */
async function watch(server: RunningServer, browser: Browser): Promise<() => Promise<void>> {
  const { request } = await browser.newContext();
  await request.post(`${server.url}/api/v1/session`, {
    data: { email: 'admin@demo.example', password: 'demo-only-password' },
  });
  const get = () => request.get(`${server.url}/api/v1/operations/queues`);
  return () =>
    until('all is scored and told', async () => {
      // A connection that lay idle may be closed just as it is used.
      const response = await get().catch(get);
      const { jobs, outbox } = (await response.json()) as Queues;
      const busy = jobs.filter(({ job }) => /^(score|raise)-/.test(job));
      return outbox.waiting === 0 && busy.every(({ waiting, running }) => waiting + running === 0);
    });
}

/** For who is about to look at what scores and answers change: from then on nothing moves by itself. */
export const quiet = async (): Promise<void> => (await startOnce()).quiet();

/** Waits until single keys act: none does before it is known that they may. */
export async function keysAct(page: Page): Promise<void> {
  await page.locator('kbd').first().waitFor({ state: 'attached' });
}

interface Queues {
  readonly jobs: readonly { readonly job: string; readonly waiting: number; readonly running: number }[];
  readonly outbox: { readonly waiting: number };
}

/** One server with the demo and one browser for all walks, started by the first that needs them. */
function startOnce(): Promise<Running> {
  running ??= (async () => {
    // Hands here are quicker than any: what four of them ask within a minute as one person is no flood.
    const server = await startServer({ env: { RATE_LIMIT: '12000' } });
    try {
      const browser = await launchChromium(findChromium() ?? '');
      return { server, browser, quiet: await watch(server, browser) };
    } catch (error) {
      await server.stop();
      throw error;
    }
  })();
  return running;
}

after(async function () {
  this.timeout(30_000);
  const open = await running?.catch(() => undefined);
  await open?.browser.close();
  await open?.server.stop();
});

/** What a page asks for before it knows whether anybody is signed in. */
const beforeSignIn = new Set(['/api/v1/me', '/api/v1/me?counts=later', '/api/v1/review?whose=mine']);

/** A page with a record of what must not happen on any: errors, and requests to anywhere else. */
export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** Errors of the console and of scripts, each as a sentence. */
  readonly errors: string[];
  /** Addresses asked for that are not the server's. */
  readonly strangers: string[];
  /** GET on the API as the signed-in person; the body as JSON. */
  read<T>(path: string): Promise<T>;
  /** The mails that the server wrote into its folder, whole. */
  outbox(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Opens a page of its own (no cookies of others) once nothing moves by itself. With an email, signed in as that demo person; of
 * another server where one is given.
 */
export async function visit(
  email?: string,
  options: BrowserContextOptions = {},
  elsewhere?: RunningServer,
): Promise<Visit> {
  const { server: shared, browser, quiet } = await startOnce();
  const server = elsewhere ?? shared;
  await (elsewhere ? await watch(elsewhere, browser) : quiet)();
  // Colours are looked at as they stand, not on their way from one to the next.
  const still = { reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...still, ...options });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A browser reports the first question "who am I?" as an error when the answer is "nobody yet", or nobody with a queue.
    const isAsking =
      /40[13]/.test(message.text()) && beforeSignIn.has(message.location().url.slice(server.url.length));
    // Scores go on under who decides: the page says that it changed, and asks once more.
    const isOvertaken = /412/.test(message.text()) && message.location().url.endsWith('/decisions');
    if (message.type() === 'error' && !isAsking && !isOvertaken)
      errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.url) strangers.push(request.url());
  });
  const opened: Visit = {
    page,
    url: server.url,
    errors,
    strangers,
    read: async <T>(path: string) => {
      const get = () => context.request.get(`${server.url}/api/v1${path}`);
      // A connection that lay idle may be closed just as it is used.
      const response = await get().catch(get);
      if (!response.ok())
        throw new Error(`GET ${path} answered ${response.status()}: ${await response.text()}`);
      return (await response.json()) as T;
    },
    outbox: async () => {
      const folder = join(server.dataDir, 'mail');
      // One that is being written has a name that begins with a dot.
      const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));
      return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    },
    close: () => context.close(),
  };
  if (email !== undefined) {
    await signIn(opened, email);
    // Whoever opened another page before the answer was there would be nobody on it.
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  }
  return opened;
}

/** Signs in by the form, as a person would. */
export async function signIn(
  { page, url }: Visit,
  email: string,
  password = 'demo-only-password',
): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits until a condition outside the page holds; says what it waited for when it does not within 60 s. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
