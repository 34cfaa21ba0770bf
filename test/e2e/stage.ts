import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/browser.ts';
import { isBuilt, type RunningServer, startServer } from '../support/server.ts';

interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
}

let stage: Promise<Stage> | undefined;

/** Why the walks cannot run here, in a sentence; undefined when they can. */
export function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) {
    return 'SKIPPED: browser walks need Chromium. Install it (apt-get install chromium) or name one in CHROMIUM.';
  }
  return isBuilt() ? undefined : 'SKIPPED: browser walks need the build. Run npm run build first.';
}

/** One server with the demo and one browser for all walks, started by the first that needs them. */
function onStage(): Promise<Stage> {
  stage ??= (async () => {
    const server = await startServer();
    try {
      return { server, browser: await launchChromium(findChromium() ?? '') };
    } catch (error) {
      await server.stop();
      throw error;
    }
  })();
  return stage;
}

after(async function () {
  this.timeout(30_000);
  const open = await stage?.catch(() => undefined);
  await open?.browser.close();
  await open?.server.stop();
});

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
  close(): Promise<void>;
}

/** Opens a page of its own (no cookies of others). With an email, signed in as that demo person. */
export async function visit(email?: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const { server, browser } = await onStage();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A browser reports the first question "who am I?" as an error when the answer is "nobody yet".
    const isAsking = message.location().url === `${server.url}/api/v1/me` && message.text().includes('401');
    if (message.type() === 'error' && !isAsking) errors.push(message.text());
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
      const response = await context.request.get(`${server.url}/api/v1${path}`);
      if (!response.ok())
        throw new Error(`GET ${path} answered ${response.status()}: ${await response.text()}`);
      return (await response.json()) as T;
    },
    close: () => context.close(),
  };
  if (email !== undefined) await signIn(opened, email);
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
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Waits until a condition outside the page holds; says what it waited for when it does not within 60 s. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited 60 s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string }[];
}

/** Waits until the workers have gone through the demo: suggestions are there and nothing of it waits. */
export async function scored(visit: Visit): Promise<void> {
  let before = -1;
  await until('the demo is scored', async () => {
    const { items } = await visit.read<Listed>('/matches?state=suggested&limit=200');
    const isSettled = items.length > 5 && items.length === before;
    before = items.length;
    return isSettled;
  });
}
