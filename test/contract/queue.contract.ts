import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import type { Queue, Wake } from '../../src/queue/port.ts';

/** A wake for the n-th piece of work; of a job that scores, unless another is named. */
export function wakeNumber(n: number, { job = 'score-participant', ...more }: Partial<Wake> = {}): Wake {
  return {
    ...{ job, workId: `${job}:par_${n}`, organisationId: 'org_1', epoch: 0 },
    since: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** What every queue knows of a job: a notice. */
const notice = { job: 'raise-match-notices' } as const;

/** A promise and its key. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await wait(5);
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
      expect(await queue.wake(wakeNumber(1, { epoch: 7 }))).to.equal(true);
      expect(await heard).to.deep.equal(wakeNumber(1, { epoch: 7 }));
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
      for (let n = 0; n < 20; n += 1) await queue.wake(wakeNumber(n, notice));
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
      const heardAt = new Map<string, number>();
      const both = gate();
      await queue.start(async ({ workId }) => {
        heardAt.set(workId, Date.now());
        if (heardAt.size === 2) both.open();
      }, 2);
      const askedAt = Date.now();
      await queue.wake(wakeNumber(1), 100);
      await queue.wake(wakeNumber(2));
      await both.opened;
      // Timers may round down by a millisecond; how late it comes is the machine's affair.
      expect((heardAt.get(wakeNumber(1).workId) ?? 0) - askedAt).to.be.at.least(99);
    });

    /** Hears of wakes one at a time, and lets the first go when all have been asked for. */
    async function heardInOrder(asked: readonly Wake[]): Promise<readonly Wake[]> {
      const first = gate();
      const all = gate();
      const heard: Wake[] = [];
      await queue.start(async (wake) => {
        heard.push(wake);
        // Each takes a moment, as work does: time for a server to hand over the next.
        await (heard.length === 1 ? first.opened : wait(3));
        if (heard.length === asked.length) all.open();
      }, 1);
      for (const wake of asked) {
        await queue.wake(wake);
        if (wake === asked[0]) await until(async () => heard.length === 1);
      }
      first.open();
      await all.opened;
      return heard;
    }

    it('lets a notice pass a thousand scorings', async () => {
      const scorings = Array.from({ length: 1000 }, (_, n) => wakeNumber(n));
      const heard = await heardInOrder([...scorings, wakeNumber(1, notice)]);
      // A queue on a server may have handed over a few by then.
      expect(heard.findIndex(({ job }) => job === notice.job)).to.be.within(1, 5);
    });

    it('does what was touched before imports, and imports before rounds', async () => {
      const lanes = ['rescore', 'apply-import', 'score-opportunity', notice.job];
      const asked = lanes.flatMap((job) => Array.from({ length: 20 }, (_, n) => wakeNumber(n, { job })));
      const heard = (await heardInOrder([wakeNumber(0), ...asked])).map(({ job }) => job);
      const mean = (job: string) => heard.reduce((sum, one, at) => sum + (one === job ? at : 0), 0) / 20;
      const means = lanes.map(mean);
      // All of one before all of the next would be twenty apart; while a server hands over, one of the next may slip in.
      for (const [at, one] of means.slice(0, -1).entries())
        expect(one - (means[at + 1] ?? 0), `${lanes[at]} of ${means}`).to.be.above(10);
    });

    it('lets what somebody touched pass hundreds of the same job in a lower lane, also one of them', async () => {
      const low = Array.from({ length: 300 }, (_, n) => wakeNumber(n, { lane: 'rounds' }));
      const heard = await heardInOrder([...low, wakeNumber(299), wakeNumber(900)]);
      for (const n of [299, 900]) {
        const at = heard.findIndex(
          ({ workId, lane }) => workId === wakeNumber(n).workId && lane === undefined,
        );
        // A queue on a server may have handed over a few by then.
        expect(at, `${n}`).to.be.within(1, 8);
      }
    });

    it('says that others wait in a lane, and in which', async () => {
      const release = gate();
      await queue.start(() => release.opened, 1);
      await queue.wake(wakeNumber(1, { job: 'apply-import' }));
      await until(async () => (await queue.counts()).running === 1);
      expect(queue.isWaitedFor({ job: 'apply-import' })).to.equal(false);
      await queue.wake(wakeNumber(2, { job: 'apply-import' }));
      await until(async () => queue.isWaitedFor({ job: 'apply-import' }));
      expect(queue.isWaitedFor(notice)).to.equal(false);
      release.open();
    });

    it('lets organisations take turns', async () => {
      const many = (organisationId: string, from: number, count: number) =>
        Array.from({ length: count }, (_, n) => wakeNumber(from + n, { organisationId }));
      const heard = await heardInOrder([
        wakeNumber(0, { organisationId: 'org_0' }),
        ...many('org_big', 1, 30),
        ...many('org_small', 31, 10),
      ]);
      const order = heard.map(({ organisationId }) => organisationId);
      // The last of the small one comes when about as many of the big one have been done.
      expect(order.lastIndexOf('org_small')).to.be.within(20, 24);
    });

    it('keeps a place for notices, whatever hangs in the others', async () => {
      const told = gate();
      await queue.start(async ({ job }) => {
        if (job === notice.job) told.open();
        else await new Promise(() => {});
      }, 3);
      for (const job of ['apply-import', 'rescore', 'score-participant', 'score-opportunity'])
        for (let n = 0; n < 3; n += 1) await queue.wake(wakeNumber(n, { job }));
      await until(async () => (await queue.counts()).running === 2);
      await queue.wake(wakeNumber(1, notice));
      await told.opened;
      await queue.close(20);
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
