import { expect } from 'chai';
import type { Queue, Wake } from '../../src/queue/port.ts';

/** A wake for the n-th piece of work. */
export function wakeNumber(n: number, epoch = 0): Wake {
  const since = '2026-01-01T00:00:00.000Z';
  return {
    job: 'score-participant',
    workId: `score-participant:par_${n}`,
    organisationId: 'org_1',
    epoch,
    since,
  };
}

/** A promise and its key. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}

/** What every queue keeps to: it may lose, repeat or reorder wakes, but it never runs more than it was told to. */
export function queueContract(name: string, open: () => Promise<Queue>): void {
  describe(`queue: ${name}`, () => {
    let queue: Queue;
    beforeEach(async () => {
      queue = await open();
    });
    afterEach(() => queue.close(100));

    it('hands each wake to the handler with its ids', async () => {
      const heard = new Promise<Wake>((done) => void queue.start(async (wake) => done(wake), 1));
      expect(await queue.wake(wakeNumber(1, 7))).to.equal(true);
      expect(await heard).to.deep.equal(wakeNumber(1, 7));
    });

    it('takes work that was done and made anew for another', async () => {
      const heard: string[] = [];
      const both = gate();
      await queue.start(async ({ since }) => {
        heard.push(since);
        if (heard.length === 2) both.open();
        // Made anew before the queue knows that the first is done.
        else await queue.wake({ ...wakeNumber(1), since: '2026-02-01T00:00:00.000Z' });
      }, 2);
      await queue.wake(wakeNumber(1));
      await both.opened;
      expect(heard).to.deep.equal(['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']);
    });

    it('keeps wakes that come before the handler', async () => {
      await queue.wake(wakeNumber(1));
      const heard = await new Promise<Wake>((done) => void queue.start(async (wake) => done(wake), 1));
      expect(heard.workId).to.equal(wakeNumber(1).workId);
    });

    it('runs at most as many at once as it was told', async () => {
      const release = gate();
      const all = gate();
      let running = 0;
      let most = 0;
      let done = 0;
      await queue.start(async () => {
        running += 1;
        most = Math.max(most, running);
        if (running === 3) release.open();
        await release.opened;
        running -= 1;
        done += 1;
        if (done === 20) all.open();
      }, 3);
      for (let n = 0; n < 20; n += 1) await queue.wake(wakeNumber(n));
      await all.opened;
      expect(most).to.equal(3);
    });

    it('goes on after a handler that throws', async () => {
      const second = gate();
      await queue.start(async ({ workId }) => {
        if (workId.endsWith('_1')) throw new Error('of this job');
        second.open();
      }, 1);
      await queue.wake(wakeNumber(1));
      await queue.wake(wakeNumber(2));
      await second.opened;
    });

    it('does not double what already waits for its turn', async () => {
      const first = gate();
      const last = gate();
      const heard: string[] = [];
      await queue.start(async ({ workId }) => {
        heard.push(workId);
        if (workId.endsWith('_0')) await first.opened;
        if (workId.endsWith('_9')) last.open();
      }, 1);
      await queue.wake(wakeNumber(0));
      for (let n = 0; n < 10; n += 1) await queue.wake(wakeNumber(1));
      await queue.wake(wakeNumber(9));
      first.open();
      await last.opened;
      expect(heard).to.deep.equal([0, 1, 9].map((n) => wakeNumber(n).workId));
    });

    it('waits before a wake that was asked for later', async () => {
      const heard: number[] = [];
      const later = gate();
      await queue.start(async ({ workId }) => {
        heard.push(Number(workId.split('_')[1]));
        if (heard.length === 2) later.open();
      }, 2);
      await queue.wake(wakeNumber(1), 30);
      await queue.wake(wakeNumber(2));
      await later.opened;
      expect(heard).to.deep.equal([2, 1]);
    });

    it('closes when what runs is done, and takes no more', async () => {
      const begun = gate();
      const release = gate();
      let done = false;
      await queue.start(async () => {
        begun.open();
        await release.opened;
        done = true;
      }, 1);
      await queue.wake(wakeNumber(1));
      await begun.opened;
      const closed = queue.close(5000);
      expect(await queue.wake(wakeNumber(2))).to.equal(false);
      release.open();
      await closed;
      expect(done).to.equal(true);
    });

    it('closes after a while whatever hangs', async () => {
      const begun = gate();
      await queue.start(async () => {
        begun.open();
        await new Promise(() => {});
      }, 1);
      await queue.wake(wakeNumber(1));
      await begun.opened;
      await queue.close(20);
      expect((await queue.counts()).running).to.equal(1);
    });
  });
}
