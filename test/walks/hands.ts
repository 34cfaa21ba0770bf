import type { Locator, Page } from 'playwright-core';

/** How somebody works a page. */
export interface Hands {
  readonly press: (target: Locator) => Promise<unknown>;
  /** Writes in place of what stands there. */
  readonly write: (target: Locator, text: string) => Promise<unknown>;
  readonly choose: (select: Locator, label: string) => Promise<unknown>;
  readonly tick: (box: Locator) => Promise<unknown>;
  readonly file: (button: Locator, name: string, content: string) => Promise<unknown>;
}

/** By keys alone: what is wanted is reached by tab, and pressed by Enter. */
export function byKeys(page: Page): Hands {
  const stops = page.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  const reach = async (target: Locator) => {
    await target.waitFor();
    const reached = target.and(page.locator(':focus'));
    // Twice round the page as it is by then: it may grow, and what is wanted may move while one goes towards it.
    let most = 0;
    for (let keys = 0; (await reached.count()) === 0; keys += 1) {
      if (keys > most) most = 2 * (await stops.count());
      if (keys > most) throw new Error(`No tab leads to ${target}: ${keys} were pressed.`);
      await page.keyboard.press('Tab');
    }
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    choose: async (select, label) => {
      await reach(select);
      await page.keyboard.type(label);
    },
    tick: async (box) => {
      await reach(box);
      await page.keyboard.press('Space');
    },
    file: async (button, name, content) => {
      // The browser is told to hand its dialog over as it is waited for, and may hear the key before that.
      const asked = page.waitForEvent('filechooser');
      asked.catch(() => undefined);
      await reach(button);
      await page.keyboard.press('Enter');
      await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    },
  };
}

/** By thumb where there is touch, else by mouse. */
export function byPointer(page: Page, touches: boolean): Hands {
  const press = (target: Locator) => (touches ? target.tap() : target.click());
  return {
    press,
    write: (target, text) => target.fill(text),
    choose: (select, label) => select.selectOption(label),
    tick: press,
    file: async (button, name, content) => {
      const asked = page.waitForEvent('filechooser');
      await press(button);
      await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    },
  };
}
