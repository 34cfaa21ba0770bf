// Takes out of package-lock.json the optional platform packages that it names but has no entry for, and every address a
// package came from. A registry that lacks such a package otherwise makes `npm ci` call the lock out of step.
// Run after every change of dependencies: npm run prune-lock
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** Whether a package that `from` names has an entry: beside it or in any folder above. */
function hasEntry(from, name) {
  let at = from;
  for (;;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const cut = at.lastIndexOf('/node_modules/');
    at = cut < 0 ? '' : at.slice(0, cut);
  }
}

let pruned = 0;
for (const [path, entry] of Object.entries(packages)) {
  delete entry.resolved;
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (hasEntry(path, name)) continue;
    delete entry.optionalDependencies[name];
    pruned += 1;
  }
  if (entry.optionalDependencies && Object.keys(entry.optionalDependencies).length === 0) {
    delete entry.optionalDependencies;
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${pruned} names of missing platform packages taken out`);
