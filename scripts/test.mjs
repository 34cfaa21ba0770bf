// Runs every folder under test/ in a mocha of its own, two at a time, and ends with one plain line of counts.
// `npm test -- unit http` runs only those folders. With CI set, a skipped test is a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'stepwell-test-'));
const asked = process.argv.slice(2);

const holdsTests = (folder) =>
  readdirSync(join(root, 'test', folder), { recursive: true }).some((name) =>
    String(name).endsWith('.test.ts'),
  );
// The slowest first, in this order, so that two at a time end close together.
const slow = ['faults', 'fleet', 'cli', 'e2e', 'contract', 'http', 'access'];
const place = (name) => (slow.includes(name) ? slow.indexOf(name) : slow.length);
const folders = readdirSync(join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && holdsTests(entry.name))
  .map((entry) => entry.name)
  .filter((name) => asked.length === 0 || asked.includes(name))
  .sort((a, b) => place(a) - place(b) || a.localeCompare(b));

const total = { passed: 0, failed: 0, skipped: 0 };

function runFolder(folder) {
  return new Promise((done) => {
    const counts = join(scratch, `${folder}.json`);
    const started = Date.now();
    const args = [
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
      env: { ...process.env, STEPWELL_COUNTS: counts, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (status) => {
      console.log(`\n── ${folder} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      process.stdout.write(Buffer.concat(output));
      if (existsSync(counts)) {
        const own = JSON.parse(readFileSync(counts, 'utf8'));
        for (const key of Object.keys(total)) total[key] += own[key];
        if (status !== 0 && own.failed === 0) total.failed += 1;
      } else {
        console.log(`${folder}: mocha ended (status ${status}) before it could count; taken as one failure.`);
        total.failed += 1;
      }
      done();
    });
  });
}

const queue = [...folders];
const lane = async () => {
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) await runFolder(folder);
};
await Promise.all([lane(), lane()]);
rmSync(scratch, { recursive: true, force: true });

if (total.skipped > 0) {
  console.log(
    `\n${total.skipped} tests were SKIPPED because a server or a browser they need is missing; the lines above name them.`,
  );
}
const skipFails =
  process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false' && total.skipped > 0;
if (skipFails) console.log('Here (CI is set) a skipped test is a failure.');
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 || skipFails ? 1 : 0;
