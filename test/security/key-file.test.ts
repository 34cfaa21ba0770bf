import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { KeyError, masterKey } from '../../src/security/key-file.ts';

describe('the master key', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-key-'));
    file = join(dir, 'key');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const base64 = (bytes: number) => Buffer.alloc(bytes, 5).toString('base64');
  /** The sentence a start is refused with. */
  const refused = (given?: string, folder = dir): string => {
    try {
      masterKey(folder, given);
    } catch (error) {
      if (error instanceof KeyError) return error.sentence;
      throw error;
    }
    throw new Error('It was expected to be refused.');
  };

  it('is taken as it is given, and then touches no file', () => {
    expect(Buffer.from(masterKey(dir, base64(32)))).to.deep.equal(Buffer.alloc(32, 5));
    expect(readdirSync(dir)).to.deep.equal([]);
    for (const wrong of [base64(31), base64(33), '', 'nonsense'])
      expect(refused(wrong)).to.include('STEPWELL_KEY');
  });

  it('is made on the first start, for the owner alone, and read again on the next', () => {
    const made = masterKey(dir, undefined);
    expect(made.length).to.equal(32);
    expect(new Set(made).size).to.be.greaterThan(8);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(readFileSync(file, 'utf8')).to.equal(`${Buffer.from(made).toString('base64')}\n`);
    expect(readdirSync(dir)).to.deep.equal(['key']);
    expect(masterKey(dir, undefined)).to.deep.equal(made);
    const other = join(dir, 'taxonomy');
    expect(masterKey(other, undefined)).to.not.deep.equal(made);
  });

  it('makes its folder, however deep, for the owner alone', () => {
    const deep = join(dir, 'a', 'b');
    masterKey(deep, undefined);
    expect(statSync(deep).mode & 0o777).to.equal(0o700);
  });

  it('is never made beside data: without the old one that would be lost for good', () => {
    writeFileSync(join(dir, 'data.mdb'), '');
    expect(refused()).to.include(file);
    expect(readdirSync(dir)).to.deep.equal(['data.mdb']);
    writeFileSync(file, base64(32), { mode: 0o600 });
    expect(Buffer.from(masterKey(dir, undefined))).to.deep.equal(Buffer.alloc(32, 5));
  });

  it('is not made in a folder of somebody else, but beside what a start leaves behind', () => {
    for (const name of ['stepwell.json', 'server.lock', 'taxonomy', 'key-check', 'key.123']) {
      writeFileSync(join(dir, name), '');
    }
    masterKey(dir, undefined);
    const foreign = join(dir, 'taxonomy-x');
    mkdirSync(foreign);
    for (const name of ['letters.txt', 'keys', 'a', 'b', 'c'].sort()) writeFileSync(join(foreign, name), '');
    const sentence = refused(undefined, foreign);
    expect(sentence).to.include('(a, b, c)');
    expect(readdirSync(foreign)).to.have.length(5);
  });

  it('that others may read is refused, with the way to close it', function () {
    if (process.platform === 'win32') this.skip();
    masterKey(dir, undefined);
    for (const mode of [0o640, 0o604, 0o610, 0o601, 0o660]) {
      chmodSync(file, mode);
      expect(refused(), mode.toString(8)).to.include(`chmod 600 ${file}`);
    }
    chmodSync(file, 0o400);
    expect(masterKey(dir, undefined).length).to.equal(32);
  });

  it('of another length is damaged, and stays as it is', () => {
    for (const content of [base64(31), base64(33), '', 'nonsense']) {
      writeFileSync(file, content, { mode: 0o600 });
      expect(refused(), content).to.include(file);
      expect(readFileSync(file, 'utf8')).to.equal(content);
    }
    writeFileSync(file, `  ${base64(32)} \n`, { mode: 0o600 });
    expect(masterKey(dir, undefined).length).to.equal(32);
  });

  it('that cannot be read or made says why', () => {
    mkdirSync(file);
    chmodSync(file, 0o700);
    expect(refused()).to.include('EISDIR');
    writeFileSync(join(dir, 'plain'), '');
    expect(refused(undefined, join(dir, 'plain'))).to.match(/EEXIST|ENOTDIR/);
  });
});
