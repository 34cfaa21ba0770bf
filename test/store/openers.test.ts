import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
