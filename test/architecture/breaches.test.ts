import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { allowed, breaches, companions } from './breaches.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['src', 'workers', 'config', 'web', 'scripts'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Cruised {
  readonly summary: { readonly violations: readonly Violation[] };
}

/** What the tool says of a copy of the house with everything planted in it. */
function cruisePlanted(): readonly Violation[] {
  const copy = mkdtempSync(join(tmpdir(), 'stepwell-house-'));
  try {
    // The tests, too, for some of the scripts lean on them.
    for (const name of [...folders, 'test', 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, text } of [...breaches, ...companions, ...allowed]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
    const run = spawnSync(process.execPath, [tool, ...args], {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    return (JSON.parse(run.stdout) as Cruised).summary.violations;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

describe('the import rules', function () {
  this.timeout(120_000);
  let refused: ReadonlySet<string>;
  let files: ReadonlySet<string>;

  before(() => {
    const violations = cruisePlanted();
    refused = new Set(violations.map(({ from, rule }) => `${rule.name} | ${from}`));
    files = new Set(violations.map(({ from }) => from));
  });

  it('have each a breach planted here', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      readonly forbidden: readonly { readonly name: string }[];
    };
    const planted = new Set(breaches.map(({ rule }) => rule));
    const rules = new Set(forbidden.map(({ name }) => name));
    expect([...rules].filter((name) => !planted.has(name))).to.deep.equal([]);
    expect([...planted].filter((name) => !rules.has(name))).to.deep.equal([]);
  });

  for (const { rule, file } of breaches) {
    it(`refuse ${file} (${rule})`, () => {
      expect([...refused]).to.include(`${rule} | ${file}`);
    });
  }

  it('let through the house as it stands, without cycles', () => {
    const planted = new Set([...breaches, ...companions].map(({ file }) => file));
    expect([...files].filter((file) => !planted.has(file))).to.deep.equal([]);
  });

  it('let through what a room may do', () => {
    expect(allowed.map(({ file }) => file).filter((file) => files.has(file))).to.deep.equal([]);
  });
});
