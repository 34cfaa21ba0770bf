import { expect } from 'chai';
import { createDiskWatch, diskOf } from '../../src/disk.ts';

const mebibyte = 1024 * 1024;

describe('the disk', () => {
  /** A disk that is as told, and the time that goes by. */
  function disk() {
    const is = {
      free: 1000 * mebibyte,
      refusedAt: undefined as number | undefined,
      writable: true,
      now: 100_000,
    };
    const look = createDiskWatch({
      free: async () => is.free,
      tryWrite: async () => {
        if (!is.writable) throw new Error('ENOSPC');
      },
      refusedAt: () => is.refusedAt,
      now: () => is.now,
    });
    return { is, takes: async () => (await look()).takesWrites, said: async () => (await look()).said };
  }

  it('is full when there is no room, and not again when there is', async () => {
    const { is, takes, said } = disk();
    expect([await takes(), await said()]).to.deep.equal([true, 'has room']);
    is.free = mebibyte - 1;
    expect(await takes()).to.equal(false);
    expect(await said()).to.match(/^full/);
    is.free = 0;
    expect(await takes()).to.equal(false);
    is.free = mebibyte;
    expect([await takes(), await said()]).to.deep.equal([true, 'nearly full, 1 MB free']);
    is.free = 256 * mebibyte;
    expect(await said()).to.equal('has room');
  });

  it('is full while it refuses writes, whatever room it names', async () => {
    const { is, takes, said } = disk();
    is.refusedAt = is.now;
    expect(await takes()).to.equal(false);
    expect(await said()).to.match(/^refuses/);
    is.now += 11_000;
    is.writable = false;
    expect(await takes()).to.equal(false);
    // Room again: it is tried, and need not wait for somebody to send something.
    is.writable = true;
    expect(await takes()).to.equal(true);
    is.refusedAt = is.now;
    expect(await takes()).to.equal(false);
    is.refusedAt = undefined;
    expect(await takes()).to.equal(true);
  });

  it('is not to be counted on when it cannot be looked at', async () => {
    const nowhere = diskOf('/nowhere/at/all');
    const look = createDiskWatch({ ...nowhere, refusedAt: () => undefined, now: () => 0 });
    expect(await look()).to.deep.equal({ takesWrites: false, said: 'cannot be looked at' });
    let failed = false;
    await nowhere.tryWrite().catch(() => {
      failed = true;
    });
    expect(failed).to.equal(true);
  });
});
