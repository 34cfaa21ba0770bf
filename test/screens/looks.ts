import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const inPage = readFileSync(join(import.meta.dirname, 'looks.js'), 'utf8');

/**
 * What axe finds in a part of the page at serious or critical, each as one line; by all its rules, or those about colours alone, which are what a scheme
 * changes.
 */
export async function barriers(
  page: Page,
  { part = 'html', rules = 'all' }: { readonly part?: string; readonly rules?: 'all' | 'colours' } = {},
): Promise<readonly string[]> {
  // Its script stays with a page, and takes a while to read: a page that has it is given one that does nothing.
  const isThere = await page.evaluate<boolean>("'axe' in globalThis");
  // No page has a frame: the mode that looks into those opens another page each time. What is well is not written out.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '0' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .include(part);
  const { violations } = await (rules === 'all' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/**
 * What `looks.js` finds: what scrolls to the side or stands out of its box, targets that are too small, hidden words that lengthen the
 * page, what is covered when it has the focus, what the ring of the focus covers, and names that turn the text beside them about.
 */
export async function lookAt(
  page: Page,
  what: readonly ('sideways' | 'small' | 'loose' | 'covered' | 'broken' | 'ringed')[],
  names?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(inPage);
  const calls = what.map((one) => `looks.${one}()`);
  if (names !== undefined) calls.push(`looks.turned(${JSON.stringify(names)})`);
  return page.evaluate(`Promise.all([${calls.join()}]).then((found) => found.flat())`);
}
