import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the house', () => {
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

  it('loads nothing by a name that is made at run time', () => {
    const loads = ['src', 'workers', 'config', 'web']
      .flatMap(filesUnder)
      .filter((file) => /\bimport\((?!')/.test(readFileSync(file, 'utf8')));
    expect(loads).to.deep.equal([]);
  });

  it('asks neither clock nor chance nor what is around it where it is pure', () => {
    const around =
      /\b(?:Date\.now|new Date\(\)|Math\.random|(?:performance|crypto|process|globalThis)\.|fetch\(|set(?:Timeout|Interval|Immediate)\()/;
    const impure = ['src/domain', 'src/matching', 'src/words', 'workers']
      .flatMap(filesUnder)
      .filter((file) => around.test(readFileSync(file, 'utf8')));
    expect(impure).to.deep.equal([]);
  });

  it('has no default exports', () => {
    const wrong = ['src', 'workers']
      .flatMap(filesUnder)
      .filter((file) => /^export default/m.test(readFileSync(file, 'utf8')));
    expect(wrong).to.deep.equal([]);
  });

  it('keeps files at 250 lines at most, those of tests at 310', () => {
    const longer = (most: number) => (file: string) =>
      readFileSync(file, 'utf8').split('\n').length - 1 > most;
    const long = ['src', 'workers', 'config', 'web', 'scripts'].flatMap(filesUnder).filter(longer(250));
    expect([...long, ...filesUnder('test').filter(longer(310))]).to.deep.equal([]);
  });

  it('has a room for every folder', () => {
    const { rooms } = createRequire(import.meta.url)('../../scripts/architecture/rooms.cjs') as {
      readonly rooms: readonly { readonly folder: string }[];
    };
    const walled = new Set(rooms.map(({ folder }) => folder));
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect(folders).to.have.length.above(10);
    expect(folders.filter((folder) => !walled.has(folder))).to.deep.equal([]);
  });

  it('composes use cases in one file', () => {
    const makers = /^import \{[^}]*\bcreate[A-Z]\w*[^}]*\} from '[^']*\/services\/[^']*';$/m;
    const composing = ['src', 'workers']
      .flatMap(filesUnder)
      .map((file) => file.slice(root.length))
      .filter((file) => !file.startsWith('src/services/'))
      .filter((file) => makers.test(readFileSync(join(root, file), 'utf8')));
    expect(composing).to.deep.equal(['src/compose.ts']);
  });
});
