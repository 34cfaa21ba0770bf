// Changes the code in a sample of small ways, one at a time, and asks the quick tests, and those of the app at a port, whether they notice.
// `npm run mutate -- 200 --seed 7 --in src/services/matches`: how many (1,000), which sample (1), and where (domain, services,
// store and security). `--tests matching` asks the tests of that folder alone, where they speak of the code, and `--without properties`
// leaves a long file of tests out: less is noticed then, in a tenth of the time. What runs as a file is loaded (tables, patterns, constants) asks for all tests in a process of its own, so
// of these no more than `--loaded` (40) are tried, and counted apart. The same seed draws the same sample from the same code. The list also goes to reports/mutation.txt.
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { quickFolders } from './test-folders.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
setPriority(10);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    loaded: { type: 'string', default: '40' },
    tests: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true, default: [] },
    in: {
      type: 'string',
      multiple: true,
      default: ['src/domain', 'src/services', 'src/store', 'src/security'],
    },
  },
});

/** These cover nothing that is changed, look at the sources themselves, or load a whole town for questions about the town. */
const unasked = ['architecture', 'demo', 'skills', 'web'];
/** The widest last: the first test that fails ends the question. */
const widest = ['contract', 'imports', 'access', 'http'];
/** Thousands of made-up cases each: after the other files of their folder. */
const longest = ['priors.test.ts', 'properties.test.ts', 'never-lower.test.ts'];
const asked = [...quickFolders, 'access', 'http'].filter((name) => !unasked.includes(name));
const folders = (values.tests ?? asked).toSorted(
  (a, b) => widest.indexOf(a) - widest.indexOf(b) || a.localeCompare(b),
);
const files = folders.flatMap((name) =>
  readdirSync(`test/${name}`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.ts') && !values.without.some((name) => file === `${name}.test.ts`))
    .sort((a, b) => longest.indexOf(a) - longest.indexOf(b) || a.localeCompare(b))
    .map((file) => `test/${name}/${file}`),
);
const left = values.without.length > 0 ? ` without ${values.without.join(', ')}` : '';
console.log(`Asked: the tests of ${folders.join(', ')}${left}`);

const results = await new Stryker({
  mutate: [
    ...values.in.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
    '!**/*.d.ts',
    // Asked by tests that need a server only.
    '!src/store/mongo/**',
  ],
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import', 'tsx'],
  mochaOptions: {
    spec: files,
    // Ten seconds of requests that look for a 5xx only.
    ignore: ['test/http/malformed.test.ts'],
    extension: ['ts'],
    require: ['./scripts/mutate/before-hooks.mjs'],
  },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutate/sample.mjs'],
  reporters: ['sample'],
  sample: { size: Number(positionals[0] ?? 1000), loaded: Number(values.loaded), seed: values.seed },
  concurrency: 2,
  timeoutMS: 15_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 20,
  tempDirName: '.cache/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'data', '.cache', 'reports'],
  disableTypeChecks: false,
  logLevel: 'warn',
  warnings: { slow: false },
}).runMutationTest();
process.exitCode = results.length > 0 ? 0 : 1;
