// Runs every folder under test/ in a mocha of its own, some at a time, and ends with what each took and one plain line of counts.
// `npm test -- unit http` runs only those folders, `npm run test:quick` those that start no server and no browser,
// `npm run walks` the longer walks in the browser, `npm run screens` every screen looked at, `npm run planted` what is planted to be
// noticed; `npm run walks -- --screens` both side by side.
// With CI set, a skipped test is a failure. Where STEPWELL_FAILURES names a file, what fails is added to it, and what earlier runs
// left there is said again, so that the last of several runs ends with what failed in any.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allFolders,
  lanesOf,
  plantedFolders,
  quickFolders,
  screenFolders,
  walkFolders,
} from './test-folders.mjs';
import { openScratch } from './test-scratch.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const has = (flag) => process.argv.includes(flag);
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const kinds = {
  '--walks': walkFolders,
  '--screens': screenFolders,
  '--planted': plantedFolders,
  '--quick': quickFolders,
};
const flags = Object.keys(kinds).filter(has);
const offered = flags.length === 0 ? allFolders : flags.flatMap((flag) => kinds[flag]);
const folders = offered.filter((name) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !offered.includes(name));
if (unknown.length > 0) {
  console.error(`No tests in test/${unknown.join(', test/')}. There are: ${offered.join(', ')}.`);
  process.exit(1);
}

const scratch = openScratch();
const seconds = (started) => (Date.now() - started) / 1000;

/** Runs the tests of a folder, prints what they print, and gives the counts and how it failed, if it did. */
function runFolder(folder) {
  return new Promise((done) => {
    const counts = join(scratch.folder, `${folder}.json`);
    const started = Date.now();
    const args = [
      // Most of what a test makes is dropped at once: with more room for it a twelfth of the time is saved.
      '--max-semi-space-size=64',
      '--import=tsx',
      join(root, 'node_modules/mocha/bin/mocha.js'),
      '--reporter',
      join(root, 'scripts/mocha-counts.cjs'),
      '--timeout',
      '30000',
      '--exit',
      `test/${folder}/**/*.test.ts`,
    ];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {
        ...process.env,
        ...(has('--quick') ? { ROUNDS: 'fewest' } : {}),
        TMPDIR: scratch.folder,
        STEPWELL_COUNTS: counts,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    // Whatever a test left running holds these open, and nobody would ever hear how it ended.
    let left = '';
    let patience;
    child.on('exit', () => {
      patience = setTimeout(() => {
        left = `Processes that the tests in ${folder} started are still running.`;
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
      }, 5000);
    });
    child.on('close', (status) => {
      clearTimeout(patience);
      const output = Buffer.concat(chunks).toString();
      const took = seconds(started);
      console.log(`\n── ${folder} (${took.toFixed(1)} s)\n${output}`);
      const own = existsSync(counts)
        ? JSON.parse(readFileSync(counts, 'utf8'))
        : { passed: 0, failed: 0, skipped: 0 };
      const lines = output.trimEnd().split('\n');
      if (status !== 0 && own.failed === 0) {
        own.failed = 1;
        own.why = [...lines.slice(-40), `Mocha ended with status ${status}; taken as one failure.`].join(
          '\n',
        );
      } else if (own.failed > 0) {
        // What mocha says at the end: the counts, then each failure in full.
        own.why = lines.slice(lines.findLastIndex((line) => /\d+ passing/.test(line))).join('\n');
      }
      if (left) {
        own.failed += 1;
        own.why = [own.why, left].filter(Boolean).join('\n');
      }
      done({ folder, took, ...own });
    });
  });
}

const started = Date.now();
const results = [];
const lane = async (queues) => {
  const next = () => queues.find((queue) => queue.length > 0)?.shift();
  for (let folder = next(); folder !== undefined; folder = next()) {
    results.push(await runFolder(folder));
  }
};
await Promise.all(lanesOf(folders).map(lane));
scratch.remove();

// Once more at the end, so that nobody has to look for it among what went well.
const failures = results
  .filter(({ failed }) => failed > 0)
  .map(({ folder, why }) => `\n── what failed in ${folder}\n${why}\n`)
  .join('');
const kept = process.env.STEPWELL_FAILURES;
if (kept) appendFileSync(kept, failures);
process.stdout.write(kept ? readFileSync(kept, 'utf8') : failures);

const sum = (key) => results.reduce((all, result) => all + result[key], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
const rows = [
  ['folder', 'seconds', 'passed', 'failed', 'skipped'],
  ...[...results.sort((a, b) => b.took - a.took), { folder: 'all', took: seconds(started), ...total }].map(
    ({ folder, took, passed, failed, skipped }) => [folder, took.toFixed(1), passed, failed, skipped],
  ),
];
console.log();
for (const [name, ...figures] of rows) {
  console.log(name.padEnd(16) + figures.map((figure) => String(figure).padStart(9)).join(''));
}

if (total.skipped > 0) {
  console.log(
    `\n${total.skipped} tests were SKIPPED because a server or a browser they need is missing; the lines above name them.`,
  );
}
const inCi = !['', 'false'].includes(process.env.CI ?? '');
if (inCi && total.skipped > 0) console.log('Here (CI is set) a skipped test is a failure.');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 || (inCi && total.skipped > 0) ? 1 : 0;
