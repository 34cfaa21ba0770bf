import { expect } from 'chai';
import { installation } from '../../src/domain/access/scope.ts';
import { type Instant, plusSeconds } from '../../src/domain/values/time.ts';
import { createClaims } from '../../src/queue/claims.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createSchedule } from '../../src/queue/schedule.ts';
import type { Work } from '../../src/queue/work.ts';
import { work } from '../../src/store/collections/index.ts';
import { put, removal } from '../../src/store/rows.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { everywhere, idOf, jobs, organisationId, within } from '../workers/work-bench.ts';

const day = 86_400;
/** In the middle of a minute, an hour and a day. */
const truly = '2026-11-24T09:30:30.000Z';
const jumps = { 'an hour': 3600, 'a day': day, 'thirty days': 30 * day };

describe('a clock that is put', () => {
  let test: TestStore;
  let now: Instant;
  beforeEach(async () => {
    now = truly;
    test = await openTestStore(() => now);
    // A store that is new has nothing to score again before the next night.
    now = plusSeconds(truly, -2 * day);
    await slots();
    now = truly;
  });
  afterEach(() => test.close());

  const scheduleBy = (clock = () => now) => createSchedule({ store: test.store, clock, jobs });
  /** The work that is asked for now, all of which is then done. */
  async function slots(schedule = scheduleBy()): Promise<readonly string[]> {
    const made = await schedule.due();
    const removals = made.map((row) => removal(work, row));
    await test.store.commit(everywhere, { organisationId: installation, removals });
    return made.map(({ job }) => job).sort();
  }
  const all = jobs.all.flatMap(({ name, slot }) => (slot === undefined ? [] : [name])).sort();
  const everyNight = ['prune-imports', 'rescore'];
  const everyMinute = [
    'ask-for-due-mail',
    'expire-opportunities',
    'raise-gathered-notices',
    'return-deferred',
  ];

  for (const [name, seconds] of Object.entries(jumps)) {
    it(`back by ${name} does not stop the schedule, of this process or of the next`, async () => {
      const schedule = scheduleBy();
      now = plusSeconds(truly, seconds);
      expect(await slots(schedule)).to.deep.equal(all);
      now = truly;
      // The night of an hour ago is the same night.
      const again = all.filter((job) => !everyNight.includes(job) || seconds >= day);
      expect(await slots(schedule)).to.deep.equal(again);
      expect(await slots(schedule)).to.deep.equal([]);
      expect(await slots(scheduleBy())).to.deep.equal([]);
      now = plusSeconds(truly, 60);
      expect(await slots(scheduleBy())).to.deep.equal(everyMinute);
    });

    it(`forward by ${name} serves each job once, however many slots were missed`, async () => {
      const schedule = scheduleBy();
      await slots(schedule);
      now = plusSeconds(truly, seconds);
      expect(await slots(schedule)).to.deep.equal(
        all.filter((job) => !everyNight.includes(job) || seconds >= day),
      );
      expect(await slots(schedule)).to.deep.equal([]);
    });

    it(`back by ${name} lets nobody wait for a lease or a pause that it gave`, async () => {
      const claimsOf = (holder: string) =>
        createClaims({
          ...{ store: test.store, clock: () => now, jobs, leaseMs: 9000, maxAttempts: 3, holder },
          backoffMs: () => 60_000,
        });
      const plant = (n: number) => {
        const row: Work = {
          ...{ id: idOf(n), organisationId, version: 1, createdAt: now, updatedAt: now },
          ...{ job: 'score-participant', payload: { participantId: `par_${n}` }, state: 'waiting' },
          ...{ epoch: 0, attempts: 0, dueAt: now },
        };
        return test.store.commit(within, { organisationId, puts: [put(work, row, 0)] });
      };
      now = plusSeconds(truly, seconds);
      // One is held by a process that ended, one waits for its next attempt, one was made and not begun.
      for (const n of [1, 2, 3]) await plant(n);
      await claimsOf('ended').take(idOf(1));
      await claimsOf('ended').take(idOf(2));
      await claimsOf('ended').fail({ workId: idOf(2), epoch: 1 }, 'Error');
      now = truly;
      const woken: string[] = [];
      const queue = {
        ...createEmbeddedQueue({ jobs }),
        wake: async ({ workId }: { readonly workId: string }) => woken.push(workId) > 0,
      };
      const noSlots = { ...jobs, all: jobs.all.filter(({ slot }) => slot === undefined) };
      await createRelay({ store: test.store, queue, clock: () => now, jobs: noSlots }).round();
      expect([...new Set(woken)].sort()).to.deep.equal([idOf(1), idOf(2), idOf(3)]);
      for (const n of [1, 2, 3])
        expect(await claimsOf('this').take(idOf(n))).to.include({ state: 'running', holder: 'this' });
      // From here on they are held as usual.
      expect(await claimsOf('other').take(idOf(1))).to.equal(undefined);
    });
  }

  it('a little differently in two processes serves no slot twice', async () => {
    const [quick, slow] = [scheduleBy(() => plusSeconds(now, 20)), scheduleBy()];
    await slots(quick);
    const served: (readonly string[])[] = [];
    for (let second = 0; second < 240; second += 5) {
      now = plusSeconds(truly, second);
      served.push(await slots(quick), await slots(slow));
    }
    expect(served.filter((made) => made.length > 0)).to.deep.equal(Array(4).fill(everyMinute));
  });
});
