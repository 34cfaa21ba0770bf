import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { lockServer } from '../../src/store/embedded/lock.ts';
import { StartError } from '../../src/store/start-error.ts';

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
    expect(() => lockServer(dir)).to.throw(StartError, String(process.pid));
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
      // Numbers that are nobody's: of these no start can be read.
      JSON.stringify({ pid: 0, started: 'unknown' }),
      JSON.stringify({ pid: -1, started: 'unknown' }),
      JSON.stringify({ pid: 2 ** 22 + 1 }),
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
    expect(() => lockServer(foreign)).to.throw(StartError);
    expect(readdirSync(foreign)).to.deep.equal(['letters.txt']);
  });

  it('is held as long as the process lives, whatever it is called', () => {
    const { title } = process;
    const lock = lockServer(dir);
    try {
      process.title = 'a) Z 1 (b';
      expect(() => lockServer(dir)).to.throw(StartError, String(process.pid));
    } finally {
      process.title = title;
      lock.release();
    }
  });

  it('is held by another process that lives, too', function () {
    if (process.platform !== 'linux') this.skip();
    // Behind the name in brackets: the state, and twentieth the start.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const content = JSON.stringify({ pid: process.ppid, started });
    writeFileSync(file, content);
    expect(() => lockServer(dir)).to.throw(StartError, String(process.ppid));
    expect(readdirSync(dir)).to.deep.equal(['server.lock']);
    expect(readFileSync(file, 'utf8')).to.equal(content);
  });

  it('cannot be had in a folder that cannot be made', () => {
    writeFileSync(join(dir, 'plain'), '');
    expect(() => lockServer(join(dir, 'plain', 'below'))).to.throw(StartError, join('plain', 'below'));
  });
});
