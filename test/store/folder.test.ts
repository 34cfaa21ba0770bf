import {
  existsSync,
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
import { put } from '../../src/services/kit/commit.ts';
import { checkFolder, makeFolder, markReady, startCopy } from '../../src/store/embedded/folder.ts';
import { lockServer } from '../../src/store/embedded/lock.ts';
import { isSound } from '../../src/store/embedded/pages.ts';
import { StartError } from '../../src/store/start-error.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

/** The sentence a start is refused with. */
function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  throw new Error('It was expected to be refused.');
}

describe('a data folder', () => {
  let dir: string;
  let marker: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-folder-'));
    marker = join(dir, 'stepwell.json');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const format = { name: 'stepwell embedded store', version: 1 };
  const mark = (content: object) => writeFileSync(marker, JSON.stringify(content));

  it('is empty before the store is made, new until it is ready, and then must hold its data', () => {
    expect(checkFolder(join(dir, 'not there'))).to.equal('empty');
    expect(checkFolder(dir)).to.equal('empty');
    makeFolder(dir);
    expect(checkFolder(dir)).to.equal('new');
    expect(JSON.parse(readFileSync(marker, 'utf8'))).to.deep.equal({ ...format, state: 'new' });
    expect(statSync(marker).mode & 0o777).to.equal(0o600);
    markReady(dir);
    expect(JSON.parse(readFileSync(marker, 'utf8'))).to.deep.equal(format);
    expect(refused(() => checkFolder(dir))).to.include('data.mdb');
    expect(readdirSync(dir)).to.deep.equal(['stepwell.json']);
  });

  it('is empty beside what a start leaves behind, whole or as a draft', () => {
    const left = ['server.lock', 'server.lock.12', 'key', 'key.1', 'key-check', 'taxonomy', 'data.mdb.7'];
    for (const name of [...left, 'taxonomy-a1b2c3', 'stepwell.json.99']) writeFileSync(join(dir, name), '');
    expect(checkFolder(dir)).to.equal('empty');
  });

  it('is made for the owner alone, however deep', () => {
    const deep = join(dir, 'a', 'b');
    makeFolder(deep);
    expect(statSync(deep).mode & 0o777).to.equal(0o700);
    makeFolder(deep);
    expect(checkFolder(deep)).to.equal('new');
  });

  it('of somebody else is refused, and stays as it is', () => {
    for (const name of ['letters.txt', 'keys', 'key.x', 'xkey', 'data.mdb', 'taxonomy-toolong']) {
      const foreign = mkdtempSync(join(dir, 'f-'));
      writeFileSync(join(foreign, name), 'x');
      expect(
        refused(() => makeFolder(foreign)),
        name,
      ).to.include(name);
      expect(readdirSync(foreign)).to.deep.equal([name]);
    }
    writeFileSync(join(dir, 'plain'), '');
    expect(refused(() => checkFolder(join(dir, 'plain')))).to.include('plain');
  });

  it('with another marker, a damaged or a newer one is refused', () => {
    mark({ name: 'something else', version: 1 });
    const foreign = refused(() => checkFolder(dir));
    mark({ ...format, version: 2 });
    const newer = refused(() => checkFolder(dir));
    mark({ ...format, version: '1' });
    expect(refused(() => checkFolder(dir))).to.equal(newer);
    writeFileSync(marker, '{"name":');
    const damaged = refused(() => checkFolder(dir));
    writeFileSync(marker, 'null');
    expect(refused(() => checkFolder(dir))).to.equal(foreign);
    expect(new Set([foreign, newer, damaged]).size).to.equal(3);
  });

  it('that takes a copy goes on with the same one, and with no other', () => {
    startCopy(dir, 'a backup');
    expect(JSON.parse(readFileSync(marker, 'utf8'))).to.deep.equal({
      ...format,
      state: 'copying',
      from: 'a backup',
    });
    expect(refused(() => checkFolder(dir))).to.include('a backup');
    startCopy(dir, 'a backup');
    expect(() => startCopy(dir, 'another')).to.throw(StartError);
    const used = mkdtempSync(join(dir, 'u-'));
    makeFolder(used);
    expect(() => startCopy(used, 'a backup')).to.throw(StartError);
    const old = mkdtempSync(join(dir, 'o-'));
    writeFileSync(join(old, 'data.mdb'), '');
    expect(() => startCopy(old, 'a backup')).to.throw(StartError);
    startCopy(join(dir, 'fresh', 'one'), 'a backup');
    expect(existsSync(join(dir, 'fresh', 'one', 'stepwell.json'))).to.equal(true);
  });
});

describe('the lock of a data folder', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-lock-'));
    file = join(dir, 'server.lock');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is held by one, and free when that one lets go', () => {
    const lock = lockServer(dir);
    expect(refused(() => lockServer(dir))).to.include(String(process.pid));
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).to.equal(process.pid);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    lock.release();
    expect(readdirSync(dir)).to.deep.equal([]);
    lockServer(dir).release();
  });

  it('of a server that is no more is taken over, also when its number lives on in another process', () => {
    const dead = [
      JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }),
      JSON.stringify({ pid: process.pid, started: 'long before' }),
      JSON.stringify({ pid: -1, started: '1' }),
      JSON.stringify({ pid: process.pid }),
      'torn',
      '',
    ];
    for (const content of dead) {
      writeFileSync(file, content);
      const lock = lockServer(dir);
      expect(JSON.parse(readFileSync(file, 'utf8')).pid, content).to.equal(process.pid);
      lock.release();
      expect(readdirSync(dir)).to.deep.equal([]);
    }
  });

  it('that somebody else took over is not let go of', () => {
    const lock = lockServer(dir);
    writeFileSync(file, 'another’s');
    lock.release();
    expect(readFileSync(file, 'utf8')).to.equal('another’s');
  });

  it('makes its folder, and touches none that is not fit', () => {
    const deep = join(dir, 'a', 'b');
    lockServer(deep);
    expect(statSync(deep).mode & 0o777).to.equal(0o700);
    const foreign = join(dir, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'letters.txt'), '');
    refused(() => lockServer(foreign));
    expect(readdirSync(foreign)).to.deep.equal(['letters.txt']);
  });
});

describe('the pages of a data file', () => {
  let test: TestStore;
  let sound: Buffer;
  let copy: string;
  before(async () => {
    test = await openTestStore();
    const puts = Array.from({ length: 300 }, (_, at) =>
      put(things, thing(at, { group: `g${at}`, rank: at }), 0),
    );
    await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts });
    const big = thing('big', { any: Array.from({ length: 3000 }, () => Math.random()) });
    await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts: [put(things, big, 0)] });
    sound = readFileSync(join(test.dir, 'data.mdb'));
    copy = join(test.dir, 'copy');
  });
  after(() => test.close());

  const isSoundWith = (damage: (bytes: Buffer) => Buffer | undefined) => {
    const bytes = Buffer.from(sound);
    writeFileSync(copy, damage(bytes) ?? bytes);
    return isSound(copy);
  };
  const pageSize = () => sound.readUInt32LE(48);
  /** The root of the data, by the newer of the two meta pages. */
  const newest = () =>
    sound.readBigUInt64LE(pageSize() + 152) > sound.readBigUInt64LE(152) ? pageSize() : 0;
  const root = () => Number(sound.readBigUInt64LE(newest() + 96 + 40)) * pageSize();

  it('are sound as the store left them', () => {
    expect(isSoundWith((bytes) => bytes)).to.equal(true);
    expect(sound.length).to.be.greaterThan(10 * pageSize());
  });

  it('are not when there are none, or they are somebody else’s', () => {
    expect(isSoundWith(() => Buffer.alloc(0))).to.equal(false);
    expect(isSoundWith(() => Buffer.alloc(100_000))).to.equal(false);
    expect(isSoundWith(() => Buffer.from('a letter'.repeat(10_000)))).to.equal(false);
  });

  it('are not when the file is cut, wherever', () => {
    for (const length of [100, pageSize(), 2 * pageSize(), root() + 10])
      expect(
        isSoundWith((bytes) => bytes.subarray(0, length)),
        `${length}`,
      ).to.equal(false);
  });

  it('are not when a meta page or the root of the data is overwritten', () => {
    for (const at of [0, pageSize(), root()])
      expect(
        isSoundWith((bytes) => void bytes.fill(0xaa, at, at + pageSize())),
        `${at}`,
      ).to.equal(false);
    expect(isSoundWith((bytes) => void bytes.fill(0, root(), root() + pageSize()))).to.equal(false);
  });

  it('are not when a header is wrong: magic, version, size, number, kind or bounds', () => {
    const wrong: readonly (readonly [string, (bytes: Buffer) => void])[] = [
      ['magic', (bytes) => bytes.writeUInt32LE(1, 24)],
      ['version', (bytes) => bytes.writeUInt32LE(3, 28)],
      ['kind of a meta page', (bytes) => bytes.writeUInt16LE(2, 18)],
      ['size not a power of two', (bytes) => bytes.writeUInt32LE(4097, 48)],
      ['size too small', (bytes) => bytes.writeUInt32LE(256, 48)],
      ['size too large', (bytes) => bytes.writeUInt32LE(131_072, 48)],
      ['number of the root', (bytes) => bytes.writeUInt32LE(99_999, root())],
      ['kind of the root', (bytes) => bytes.writeUInt16LE(4, root() + 18)],
      ['odd bound', (bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(root() + 20) + 1, root() + 20)],
      ['no nodes', (bytes) => bytes.writeUInt16LE(0, root() + 20)],
      ['bound past the page', (bytes) => bytes.writeUInt16LE(65_534, root() + 22)],
      ['node outside', (bytes) => bytes.writeUInt16LE(65_000, root() + 24)],
      [
        'child past the end',
        (bytes) => {
          const node = root() + 24 + bytes.readUInt16LE(root() + 24);
          bytes.writeUInt32LE(0x7fff_ffff, node);
        },
      ],
      ['root past the end', (bytes) => bytes.writeBigUInt64LE(2n ** 40n, newest() + 136)],
    ];
    for (const [what, damage] of wrong)
      expect(
        isSoundWith((bytes) => void damage(bytes)),
        what,
      ).to.equal(false);
  });
});
