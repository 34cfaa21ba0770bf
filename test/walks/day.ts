import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { byKeys, byPointer, type Hands } from './hands.ts';

/** On what a whole day is walked through: two by touch, the desk by keys alone. The desk comes last. */
export const devices = [
  ['phone', { width: 390, height: 844 }],
  ['tablet', { width: 768, height: 1024 }],
  ['keys', { width: 1440, height: 900 }],
] as const;

/** Somebody's day on a device: there once it has begun. */
export interface Day {
  readonly isDesk: boolean;
  readonly visited: Visit;
  readonly page: Page;
  readonly hands: Hands;
  /** Signs in by the form, as far as the first screen. */
  readonly signIn: (email: string) => Promise<void>;
  /** Opens an address, as far as its heading. */
  readonly goTo: (path: string) => Promise<void>;
}

/** Begins a day before the tests around it and ends it after them; after each, nothing went wrong in the page. */
export function aDay([device, viewport]: (typeof devices)[number]): Day {
  const missing = whatIsMissing();
  const isDesk = device === 'keys';
  let visited: Visit;
  let hands: Hands;
  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    visited = await visit(undefined, { viewport, hasTouch: !isDesk });
    hands = isDesk ? byKeys(visited.page) : byPointer(visited.page, true);
  });
  after(() => visited?.close());
  afterEach(() => {
    expect(visited.errors.splice(0), 'errors of the page').to.deep.equal([]);
    expect(visited.strangers.splice(0), 'requests to other hosts').to.deep.equal([]);
  });
  return {
    isDesk,
    get visited() {
      return visited;
    },
    get page() {
      return visited.page;
    },
    get hands() {
      return hands;
    },
    signIn: async (email) => {
      const { page, url } = visited;
      await page.goto(`${url}/`);
      await hands.write(page.getByLabel('Email'), email);
      await hands.write(page.getByLabel('Password'), 'demo-only-password');
      await hands.press(page.getByRole('button', { name: 'Sign in' }).first());
      await page.waitForURL('**/review');
    },
    goTo: async (path) => {
      await visited.page.goto(`${visited.url}${path}`);
      await visited.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    },
  };
}
