import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lists of records or words: long, and nothing in them to split. */
const lists = new Set(['src/store/collections/index.ts', 'scripts/cut-occupations.ts']);

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the house', () => {
  it('keeps its import rules and has no cycles', function () {
    this.timeout(60_000);
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'workers',
        'config',
        'web',
        'scripts',
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(run.stdout + run.stderr).to.match(/no dependency violations found/);
    expect(run.status).to.equal(0);
  });

  it('has the table of docs/ARCHITECTURE.md from its rules', () => {
    const args = [join(root, 'scripts/architecture/table.mjs'), '--check'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(run.stderr).to.equal('');
    expect(run.status).to.equal(0);
  });

  it('reads the environment in one file only', () => {
    const readers = ['src', 'workers', 'config']
      .flatMap(filesUnder)
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => file.slice(root.length))).to.deep.equal(['config/env.ts']);
  });

  it('has no default exports', () => {
    const wrong = ['src', 'workers']
      .flatMap(filesUnder)
      .filter((file) => /^export default/m.test(readFileSync(file, 'utf8')));
    expect(wrong).to.deep.equal([]);
  });

  it('keeps files under 300 lines', () => {
    const long = ['src', 'workers', 'config', 'web', 'scripts', 'test']
      .flatMap(filesUnder)
      .map((file) => ({
        file: file.slice(root.length),
        lines: readFileSync(file, 'utf8').split('\n').length,
      }))
      .filter(({ lines, file }) => lines > 310 && !lists.has(file));
    expect(long).to.deep.equal([]);
  });
});
