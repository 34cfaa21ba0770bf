import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Slip } from './slip.ts';
import { slips } from './slips.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Copied, so that what is imported from each other is the copy; everything else is looked up in the house. */
const copied = ['src', 'test', 'workers'];

interface Outcome {
  readonly failures: readonly { readonly fullTitle: string }[];
  readonly stats: { readonly tests: number };
}

/** A house to spoil, and what removes it. */
function openCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'stepwell-slips-'));
  for (const name of readdirSync(root).filter((one) => one !== '.git')) {
    if (copied.includes(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
    else symlinkSync(join(root, name), join(folder, name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const run = (cwd: string, args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** What the compiler says of one file and of what it imports. */
function faultsOfTypes(folder: string, file: string): readonly string[] {
  writeFileSync(
    join(folder, 'tsconfig.slip.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: { noEmit: true },
      include: [],
      files: [file],
    }),
  );
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.slip.json', '--pretty', 'false'];
  const { stdout } = run(folder, tsc);
  return stdout.split('\n').filter((line) => line.startsWith(file));
}

/** Which of the tests that were named fail. */
function faultsOfTests(
  folder: string,
  { file, test }: Exclude<Slip['noticedBy'], 'types'>,
): readonly string[] {
  const mocha = 'node_modules/mocha/bin/mocha.js';
  const args = ['--import=tsx', mocha, '--exit', '--timeout', '120000', '--reporter', 'json'];
  const { stdout, stderr } = run(folder, [...args, '--grep', test, file]);
  const from = stdout.indexOf('{\n  "stats"');
  if (from < 0) throw new Error(`The tests of ${file} did not run: ${stderr.slice(0, 2000)}`);
  const { failures, stats } = JSON.parse(stdout.slice(from)) as Outcome;
  expect(stats.tests, `tests called “${test}” in ${file}`).to.be.above(0);
  // What fails before it comes to the test is a copy that does not stand, and notices nothing.
  return failures.map(({ fullTitle }) => fullTitle).filter((title) => !title.includes('" hook'));
}

describe('a slip that is planted', function () {
  this.timeout(600_000);
  let copy: ReturnType<typeof openCopy>;
  before(() => {
    copy = openCopy();
  });
  after(() => copy.remove());

  for (const { slip, file, from, to, noticedBy } of slips)
    it(`is noticed: ${slip}`, () => {
      const whole = readFileSync(join(copy.folder, file), 'utf8');
      expect(whole.split(from), `“${from}” stands in ${file} once`).to.have.length(2);
      writeFileSync(
        join(copy.folder, file),
        whole.replace(from, () => to),
      );
      try {
        const faults =
          noticedBy === 'types' ? faultsOfTypes(copy.folder, file) : faultsOfTests(copy.folder, noticedBy);
        expect(faults).to.not.deep.equal([]);
      } finally {
        writeFileSync(join(copy.folder, file), whole);
      }
    });
});
