import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const environment = join(import.meta.dirname, '../../src/store/embedded/environment.ts');
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

/** Writes until it is refused, then once more with room, and tells what it saw. */
const writer = (dir: string) => `
  import { spawnSync } from 'node:child_process';
  import { randomBytes } from 'node:crypto';
  import { openEnvironment } from ${JSON.stringify(environment)};
  const db = openEnvironment(${JSON.stringify(dir)});
  const kept = [];
  const codes = new Set();
  for (let at = 0; codes.size === 0 || at % 40 > 0; at += 1) {
    const keys = Array.from({ length: 20 }, (_, more) => ['key', at * 20 + more]);
    try {
      db.transactionSync(() => {
        for (const key of keys)
          db.transactionSync(() => db.putSync(key, randomBytes(key[1] % 7 === 0 ? 9000 : 700).toString('hex')));
      });
      kept.push(...keys);
    } catch (error) {
      codes.add(error.code);
    }
  }
  const missing = () => kept.filter((key) => db.get(key) === undefined).length;
  const before = missing();
  spawnSync('prlimit', ['--fsize=unlimited', '--pid', String(process.pid)]);
  db.transactionSync(() => db.putSync(['key', 'after all'], 1));
  console.log(JSON.stringify({ codes: [...codes], kept: kept.length, before, after: missing(), last: db.get(['key', 'after all']) }));
  await db.close();
`;

describe('room in the data file of the embedded store', function () {
  this.timeout(30_000);

  it('is made before a commit, so that a full disk refuses a transaction and nothing else', function () {
    if (!canLimit) {
      console.log('Skipped: wants prlimit of util-linux.');
      this.skip();
    }
    const dir = mkdtempSync(join(tmpdir(), 'stepwell-room-'));
    try {
      const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', writer(dir)];
      const run = spawnSync('prlimit', ['--fsize=3000000:unlimited', ...node], { encoding: 'utf8' });
      // What LMDB says when a commit itself fails, past the end of a buffer.
      expect(run.stderr).not.to.contain('Write error');
      expect(run.status, run.stderr).to.equal(0);
      const said = JSON.parse(run.stdout);
      expect(said).to.include({ before: 0, after: 0, last: 1 });
      expect(said.codes).to.deep.equal(['EFBIG']);
      expect(said.kept).to.be.greaterThan(200);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
