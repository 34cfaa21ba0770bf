import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { closeToOthers, isOpenElsewhere, noteOpener } from '../../src/store/embedded/openers.ts';

describe('who has a data folder open', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-openers-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('keeps it from being replaced until they let go', () => {
    const gone = noteOpener(dir);
    expect(readdirSync(join(dir, 'open'))).to.have.lengthOf(1);
    expect(closeToOthers(dir)).to.equal(undefined);
    gone();
    const lock = closeToOthers(dir);
    expect(lock).not.to.equal(undefined);
    lock?.release();
  });

  it('is nobody who was killed, at whatever moment, and no fresh draft is taken away', () => {
    mkdirSync(join(dir, 'open'));
    const left = { '0.1': '', '0.2': '{"pid"', '0.3.draft': '', '0.4.draft': '{"pid":1,"started":"1"}' };
    for (const [name, text] of Object.entries(left)) writeFileSync(join(dir, 'open', name), text);
    const long = Date.now() / 1000 - 3600;
    utimesSync(join(dir, 'open', '0.3.draft'), long, long);
    const lock = closeToOthers(dir);
    expect(lock).not.to.equal(undefined);
    lock?.release();
    expect(readdirSync(join(dir, 'open'))).to.deep.equal(['0.4.draft']);
  });

  it('is told apart: this process, another that lives, and the dead', function () {
    if (process.platform !== 'linux') this.skip();
    expect(isOpenElsewhere(dir)).to.equal(false);
    const gone = noteOpener(dir);
    expect(isOpenElsewhere(dir), 'this process').to.equal(false);
    expect(closeToOthers(dir), 'nobody may replace what it has open').to.equal(undefined);
    gone();
    const other = join(dir, 'open', '0.1');
    writeFileSync(other, JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }));
    expect(isOpenElsewhere(dir), 'a dead one').to.equal(false);
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    writeFileSync(other, JSON.stringify({ pid: process.ppid, started, version: 2 }));
    expect(isOpenElsewhere(dir), 'a command beside').to.equal(true);
  });
});
