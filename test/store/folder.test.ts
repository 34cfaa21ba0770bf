import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkFolder, makeFolder, markReady, startCopy } from '../../src/store/embedded/folder.ts';
import { StartError } from '../../src/store/start-error.ts';

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
  const format = { name: 'stepwell embedded store', version: 3 };
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
    for (const name of ['letters.txt', 'keysx', 'key.x', 'xkey', 'data.mdb', 'taxonomy-toolong']) {
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
    mark({ name: 'something else', version: 3 });
    const foreign = refused(() => checkFolder(dir));
    mark({ ...format, version: 4 });
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

  it('that cannot be made is refused', () => {
    writeFileSync(join(dir, 'plain'), '');
    const below = join(dir, 'plain', 'below');
    expect(refused(() => makeFolder(below))).to.include(below);
    expect(refused(() => startCopy(below, 'a backup'))).to.include(below);
    expect(refused(() => startCopy(join(dir, 'plain'), 'a backup'))).to.include('plain');
  });

  it('of somebody else is told by three of its files', () => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(dir, name), '');
    expect(refused(() => checkFolder(dir))).to.include('(a, b, c)');
  });

  it('with damaged data is refused, and no longer looked at as new once it was ready', () => {
    makeFolder(dir);
    writeFileSync(join(dir, 'data.mdb'), 'not a page');
    expect(checkFolder(dir)).to.equal('new');
    markReady(dir);
    expect(refused(() => checkFolder(dir))).to.include(join(dir, 'data.mdb'));
    const before = statSync(marker).ino;
    markReady(dir);
    expect(statSync(marker).ino).to.equal(before);
  });
});
