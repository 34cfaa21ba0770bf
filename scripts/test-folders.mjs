// Which folders under test/ hold tests, and which of them are slow: the one place that says so.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', 'test');

/**
 * These start processes or browsers, serve the app at a port of its own for most of their tests, or score thousands of pairs twice;
 * every other folder is quick.
 */
const slow = ['cli', 'upkeep', 'faults', 'fleet', 'e2e', 'servers', 'http', 'access', 'second-opinion'];
/** Of these the larger half is waiting: for the lease of a process that was killed, for a server that comes back. */
const waiting = ['faults', 'fleet'];
/** Longer walks in the browser, which `npm run walks` takes; the spine of each role is in e2e. */
export const walkFolders = ['walks'];
/** Every screen and what opens over it, looked at in every way, which `npm run screens` does. */
export const screenFolders = ['screens'];
/** Slips planted in a copy of the house and looked for, and what is planted of a person looked for in all that leaves: `npm run planted`. */
export const plantedFolders = ['planted'];
/** The order in which folders start, the longest first, so that lanes end close together; what is not named comes after. */
const order = [
  ...['http', 'e2e', 'cli', 'upkeep', 'servers', 'services', 'skills', 'imports', 'matching'],
  ...['access', 'second-opinion', 'demo', 'architecture', 'contract'],
];
const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);

/** The folders under test/ that `npm test` runs, in the order to run them. */
export const allFolders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => ![...walkFolders, ...screenFolders, ...plantedFolders].includes(name))
  .filter((name) =>
    readdirSync(join(root, name), { recursive: true }).some((file) => String(file).endsWith('.test.ts')),
  )
  .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

export const quickFolders = allFolders.filter((name) => !slow.includes(name));

/**
 * Lanes that run side by side, each with the queues that it takes from, the first that holds something; some share theirs. Three
 * compute, for two kept two cores busy half of the time: a test waits for the process or the browser that it started. What waits has
 * a lane of its own for each folder, which then helps with the rest: one behind the other they took as long as all else, and a third
 * of both cores stood still.
 */
export function lanesOf(folders) {
  const computing = folders.filter((name) => !waiting.includes(name));
  const waits = folders.filter((name) => waiting.includes(name));
  return [[computing], [computing], [computing], ...waits.map((name) => [[name], computing])];
}
