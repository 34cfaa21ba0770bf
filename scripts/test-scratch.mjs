// Where tests keep their stores: in memory where there is room for it, for nothing here survives the machine, and half the time of
// the quick tests was waiting for the disk. What a killed process wrote is there all the same.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const enough = 2 * 1024 ** 3;

function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= enough;
}

/** A folder to be TMPDIR of tests, and what removes it with all that they left. A TMPDIR that is set is the one to use. */
export function openScratch() {
  const place = process.env.TMPDIR === undefined && hasRoom(memory) ? memory : tmpdir();
  const folder = mkdtempSync(join(place, 'stepwell-test-'));
  // What tsx has compiled stays from one run to the next.
  const compiled = `tsx-${process.geteuid?.() ?? userInfo().username}`;
  mkdirSync(join(tmpdir(), compiled), { recursive: true });
  symlinkSync(join(tmpdir(), compiled), join(folder, compiled), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
