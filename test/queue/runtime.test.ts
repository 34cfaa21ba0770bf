import { expect } from 'chai';
import { LeaseLost, Problem, Unreadable } from '../../src/domain/problem.ts';
import type { Queue, Wake } from '../../src/queue/port.ts';
import { createWorkerRuntime, type RuntimeOptions } from '../../src/queue/runtime.ts';
import type { Work } from '../../src/queue/work.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { work } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import type { WorkerDeps } from '../../workers/all.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import {
  depsWith,
  everywhere,
  idOf,
  jobs,
  nobody,
  organisationId,
  scoring,
  within,
} from '../workers/work-bench.ts';

const now = '2026-11-24T09:30:00.000Z';

describe('one piece of work in the runtime', () => {
  let test: TestStore;
  let events: unknown[];
  let woken: unknown[];
  let isWaitedFor: boolean;
  let handle: (wake: Wake) => Promise<void>;
  beforeEach(async () => {
    test = await openTestStore(() => now);
    events = [];
    woken = [];
    isWaitedFor = false;
  });
  afterEach(() => test.close());

  /** A queue that hands over what the test gives it. */
  const queue: Queue = {
    wake: async ({ workId, epoch }, delayMs) => woken.push([workId, epoch, delayMs]) > 0,
    start: async (given, concurrency) => {
      handle = given;
      events.push(['started', concurrency]);
    },
    announce: () => {},
    onAnnounced: () => {},
    counts: async () => ({ waiting: 0, running: 0 }),
    isWaitedFor: () => isWaitedFor,
    state: async () => 'in the test',
    close: async () => {},
  };
  async function start(
    run: () => Promise<void>,
    more: Partial<RuntimeOptions<WorkerDeps>> = {},
    row: Partial<Work> = {},
  ) {
    const runtime = createWorkerRuntime({
      ...{ store: test.store, queue, jobs, deps: depsWith(scoring(run)), actorOf: nobody },
      ...{ clock: () => now, random: () => 0.5 },
      onEvent: (event, details) => events.push([event, details]),
      ...more,
    });
    const planted: Work = {
      ...{ id: idOf(1), organisationId, version: 1, createdAt: now, updatedAt: now },
      ...{ job: 'score-participant', payload: { participantId: 'par_1' }, state: 'waiting' },
      ...{ epoch: 0, attempts: 0, dueAt: now },
      ...row,
    };
    await test.store.commit(within, { organisationId, puts: [put(work, planted, 0)] });
    await runtime.start();
    events.length = 0;
    return runtime;
  }
  const wake = () =>
    handle({ job: 'score-participant', workId: idOf(1), organisationId, epoch: 0, since: now });
  const standing = () => test.store.get(everywhere, work, idOf(1));
  const about = { workId: idOf(1), job: 'score-participant', organisationId, attempts: 1, epoch: 1 };

  it('that fails is woken when it is due: after a second, and twice as long each time', async () => {
    const waits = async (attempts: number, more: Partial<RuntimeOptions<WorkerDeps>>) => {
      await test.close();
      test = await openTestStore(() => now);
      woken = [];
      const fails = () => Promise.reject(new RangeError('of Robin'));
      await start(fails, { maxAttempts: 99, ...more }, { attempts: attempts - 1 });
      await wake();
      return woken;
    };
    const wokenIn = (ms: number) => [[idOf(1), 1, ms]];
    expect(await waits(1, {})).to.deep.equal(wokenIn(1000));
    expect(await waits(2, {})).to.deep.equal(wokenIn(2000));
    expect(await waits(3, { backoffMs: 10 })).to.deep.equal(wokenIn(40));
    // At most a minute, give or take half.
    expect(await waits(7, {})).to.deep.equal(wokenIn(60_000));
    expect(await waits(7, { random: () => 0 })).to.deep.equal(wokenIn(30_000));
    expect(await waits(1, { random: () => 1 })).to.deep.equal(wokenIn(1500));
    expect(await waits(1, { backoffMs: 0 })).to.deep.equal(wokenIn(1));
    expect(events.at(-1)).to.deep.equal(['work.failed', { ...about, error: 'RangeError' }]);
  });

  it('dies after three attempts when nobody says how many, and is not woken again', async () => {
    await start(() => Promise.reject(new Error('no')), {}, { attempts: 2 });
    await wake();
    expect(events).to.deep.equal([['work.died', { ...about, attempts: 3, error: 'Error' }]]);
    expect([woken, (await standing())?.state]).to.deep.equal([[], 'dead']);
  });

  it('that finds the disk full waits, and no attempt is counted: its other writes may go through meanwhile', async () => {
    await start(() => Promise.reject(new Problem('unavailable', 'disk_full')), {}, { attempts: 2 });
    await wake();
    expect(events).to.deep.equal([['work.failed', { ...about, attempts: 3, error: 'unavailable' }]]);
    expect(woken).to.deep.equal([[idOf(1), 1, 5000]]);
    const due = '2026-11-24T09:30:05.000Z';
    expect(await standing()).to.include({ state: 'waiting', attempts: 2, dueAt: due });
  });

  it('about a record that cannot be read is done with, and said to be skipped: trying again would not help', async () => {
    await start(() => Promise.reject(new Unreadable(`participants ${idOf(1)}`)));
    await wake();
    expect(events).to.deep.equal([['work.skipped', { ...about, error: 'unreadable' }]]);
    expect([woken, await standing()]).to.deep.equal([[], undefined]);
  });

  it('about a record that cannot be read dies where nobody could ask for it again, and is skipped where the clock does', async () => {
    const unreadable = () => Promise.reject(new Unreadable(`importPieces ${idOf(1)}`));
    const became = async (row: Partial<Work>) => {
      await test.close();
      test = await openTestStore(() => now);
      const apply = Object.assign(unreadable, {
        may: 'me:read',
      }) as unknown as WorkerDeps['imports']['apply'];
      const expireOpportunities = apply as unknown as WorkerDeps['expiry']['expireOpportunities'];
      const deps = depsWith({ imports: { apply, takeBack: apply }, expiry: { expireOpportunities } });
      const actorOf: RuntimeOptions<WorkerDeps>['actorOf'] = async () => within.actor;
      await start(unreadable, { deps, actorOf }, { attempts: 2, ...row });
      await wake();
      const { state, lastError } = (await standing()) ?? {};
      return [events.map((event) => (event as readonly unknown[])[0]), state, lastError];
    };
    const applying = { job: 'apply-import', payload: { importId: 'imp_1' } };
    expect(await became(applying)).to.deep.equal([['work.died'], 'dead', 'unreadable']);
    const expiring = { job: 'expire-opportunities', payload: {} };
    expect(await became(expiring)).to.deep.equal([['work.skipped'], undefined, undefined]);
  });

  it('is said to have failed by a word that holds nobody’s details', async () => {
    const withCode = (code: unknown) => Object.assign(new Error('about Robin'), { code });
    const words: readonly (readonly [unknown, string])[] = [
      [new Problem('forbidden', 'cause_may_not_act'), 'forbidden'],
      [withCode('ENOSPC'), 'ENOSPC'],
      [withCode('E'), 'Error'],
      [withCode('Robin Underhill'), 'Error'],
      [withCode('X'.repeat(41)), 'Error'],
      [withCode(7), 'Error'],
      [new SyntaxError('about Robin'), 'SyntaxError'],
      ['about Robin', 'unknown'],
    ];
    for (const [error, word] of words) {
      await test.close();
      test = await openTestStore(() => now);
      await start(() => Promise.reject(error));
      await wake();
      expect((await standing())?.lastError).to.equal(word);
    }
  });

  it('that is unfinished waits for its next turn, as if it had not been tried', async () => {
    const outcomes = ['unfinished', 'unfinished', undefined];
    let waits: boolean[] = [];
    const run = async (ctx: Context) => {
      waits = [...waits, ctx.othersWait?.() ?? false];
      isWaitedFor = true;
      return outcomes.shift();
    };
    const scoring = { score: Object.assign(run, { may: 'me:read' }) } as unknown as WorkerDeps['scoring'];
    await start(async () => {}, { deps: depsWith({ scoring }) }, { attempts: 2 });
    await wake();
    expect(await standing()).to.include({ state: 'waiting', attempts: 2, dueAt: now, epoch: 1 });
    expect(woken).to.deep.equal([[idOf(1), 1, undefined]]);
    await wake();
    await wake();
    expect([await standing(), events, waits]).to.deep.equal([undefined, [], [false, true, true]]);
  });

  it('whose lease was lost is left to whoever has it', async () => {
    await start(() => Promise.reject(new LeaseLost('x')));
    await wake();
    expect(events).to.deep.equal([['work.lost', about]]);
    expect(await standing()).to.include({ state: 'running', attempts: 1 });
  });

  it('that fails when it had passed on is lost as well', async () => {
    await start(async () => {
      const row = await standing();
      if (row === undefined) throw new Error('no work');
      const taken = { ...row, version: row.version + 1, epoch: row.epoch + 1 };
      await test.store.commit(within, { organisationId, puts: [put(work, taken, row.version)] });
      throw new TypeError('late');
    });
    await wake();
    expect(events).to.deep.equal([['work.lost', { ...about, error: 'TypeError' }]]);
  });

  it('that hangs is given up after its time', async () => {
    await start(() => new Promise(() => {}), { timeoutMs: 5 });
    await wake();
    expect(events).to.deep.equal([['work.failed', { ...about, error: 'timed_out' }]]);
  });

  it('that is buried as it is taken is said to have died, and is not run', async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
    };
    await start(run, {}, { state: 'running', attempts: 3, leaseUntil: now, epoch: 6 });
    await wake();
    expect(events).to.deep.equal([['work.died', { ...about, attempts: 3, epoch: 6 }]]);
    expect(runs).to.equal(0);
  });

  it('woken twice is run once, and a wake for nothing does nothing', async () => {
    let runs = 0;
    await start(async () => {
      runs += 1;
    });
    await Promise.all([wake(), wake()]);
    await wake();
    expect([runs, events, await standing()]).to.deep.equal([1, [], undefined]);
  });

  it('that cannot be read stays as it is, and that is said', async () => {
    const store: Store = {
      ...test.store,
      get: () => Promise.reject(new Problem('unavailable', 'database_away')),
    };
    await start(async () => {}, { store });
    await wake();
    const { workId, job } = about;
    expect(events).to.deep.equal([['work.not_claimed', { workId, job, error: 'unavailable' }]]);
    expect(await standing()).to.include({ state: 'waiting', attempts: 0 });
  });

  it('holds on to its claim while it runs, every third of its lease', async () => {
    const leases = new Set<unknown>();
    await start(
      async () => {
        while (((await standing())?.version ?? 0) < 5) await new Promise((done) => setTimeout(done, 2));
        leases.add((await standing())?.state);
      },
      { leaseMs: 15 },
    );
    await wake();
    expect([...leases]).to.deep.equal(['running']);
    expect(await standing()).to.equal(undefined);
  });

  it('is one of seven at once when nobody says how many', async () => {
    const runtime = createWorkerRuntime({
      ...{ store: test.store, queue, jobs, deps: depsWith({}), actorOf: nobody, clock: () => now },
    });
    await runtime.start();
    expect(events).to.deep.equal([['started', 7]]);
  });
});
