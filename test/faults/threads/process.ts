import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { StageChange } from '../../../src/domain/participant.ts';
import type { Row } from '../../../src/domain/values/row.ts';
import { createBullQueue } from '../../../src/queue/bull-queue.ts';
import { createEmbeddedQueue } from '../../../src/queue/embedded-queue.ts';
import { createRelay } from '../../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../../src/queue/runtime.ts';
import { createNewId } from '../../../src/security/ids.ts';
import { schedules, stageChanges, work } from '../../../src/store/collections/index.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { openMongoStore } from '../../../src/store/mongo/mongo-store.ts';
import type { Store, Unit } from '../../../src/store/port.ts';
import { put } from '../../../src/store/rows.ts';
import { systemClock } from '../../support/store.ts';
import {
  changed,
  depsWith,
  jobs,
  nobody,
  organisationId,
  scoring,
  within,
} from '../../workers/work-bench.ts';
import type { ProcessOrder, Step } from '../processes.ts';

// A process that writes facts, or works on them, and dies where it is told to. Some are built wrong on purpose.
const order = JSON.parse(process.argv[2] ?? '{}') as ProcessOrder;
const { place, redisUrl, die, defect, leaseMs } = order;
if (order.clockAheadMs) {
  const { now } = Date;
  Date.now = () => now() + (order.clockAheadMs ?? 0);
}

async function open(): Promise<{ store: Store; clock: () => string }> {
  if ('mongodbUrl' in place) return openMongoStore({ url: place.mongodbUrl, createNewId });
  const store = openEmbeddedStore({ dir: place.dir, clock: systemClock, newId: createNewId(systemClock) });
  return { store, clock: systemClock };
}
const { store: inner, clock } = await open();
const newId = createNewId(clock);

/** Which step of the way a unit is. */
function stepOf({ puts = [], removals = [] }: Unit): Step | undefined {
  const names = puts.map(({ collection }) => collection.name);
  if (names.includes(stageChanges.name)) return 'effect';
  if (names.includes(schedules.name)) return 'state';
  // Of the work whose effects are looked at: what the schedule brings in between is none of the story.
  const isScoring = (id: string) => id.startsWith('score-participant:');
  if (removals.some(({ collection, id }) => collection.name === work.name && isScoring(id))) return 'finish';
  const claimed = puts.some(
    ({ collection, row }) =>
      collection.name === work.name &&
      isScoring(row.id) &&
      (row as Row & { state?: string }).state === 'running',
  );
  return claimed ? 'claim' : undefined;
}

let seen = 0;
const perish = (step: Step | undefined, when: 'before' | 'after') => {
  if (die === undefined || die.step !== step || die.when !== when) return;
  seen += 1;
  if (seen === die.nth) process.kill(process.pid, 'SIGKILL');
};
let committing = 0;
const store: Store = {
  ...inner,
  async commit(scope, unit) {
    const step = stepOf(unit);
    perish(step, 'before');
    committing += 1;
    await inner
      .commit(scope, defect === 'no fence' ? { ...unit, fence: undefined } : unit)
      .finally(() => (committing -= 1));
    perish(step, 'after');
  },
};

/** Says that it holds the work, and keeps it: renewing the lease for ten minutes, or standing still until somebody wakes it. */
async function hold(how: 'awake' | 'still'): Promise<void> {
  await new Promise((sent) => process.send?.('holding', sent));
  if (how === 'awake') return wait(600_000);
  // Not inside a commit: to the embedded store, that would keep everybody waiting.
  while (committing > 0) await wait(1);
  process.kill(process.pid, 'SIGSTOP');
}

const fresh = (id: string): Row => ({
  id,
  organisationId,
  version: 1,
  createdAt: clock(),
  updatedAt: clock(),
});

/** Says how a subject is, and that it changed. */
async function write(n: number): Promise<void> {
  const puts = [put(schedules, { ...fresh(`state_${n}`), lastSlot: 'written' }, 0)];
  if (defect !== 'outbox outside the unit')
    return store.commit(within, { organisationId, puts, facts: [changed(n)] });
  await store.commit(within, { organisationId, puts });
  await store.commit(within, { organisationId, facts: [changed(n)] });
}

if (order.role === 'write') {
  for (let n = order.from ?? 0; n < order.subjects; n += 1) {
    // What an earlier process has written is not written again: it was acknowledged, or can be read.
    if ((await store.get(within, schedules, `state_${n}`)) === undefined) await write(n);
  }
  process.send?.('written');
} else {
  const deps = depsWith(
    scoring(async (ctx, { participantId }) => {
      if (order.holds !== undefined && participantId === 'par_0') await hold(order.holds);
      const keyed = defect !== 'no unique key' && order.keyed !== false;
      const id = keyed ? `effect_${participantId}` : newId('stageChange');
      if ((await store.get(within, stageChanges, id)) !== undefined) return;
      if (defect === 'effect before commit') appendFileSync(order.outside ?? '', `${participantId}\n`);
      const row: StageChange = { ...fresh(id), participantId, stage: 'exploring', by: `${process.pid}` };
      await store.commit(within, { organisationId, puts: [put(stageChanges, row, 0)], fence: ctx.fence });
    }),
  );
  const queue =
    redisUrl === undefined
      ? createEmbeddedQueue({ jobs })
      : createBullQueue({ url: redisUrl, installation: order.name, jobs });
  const relay = createRelay({ store, queue, clock, jobs, everyMs: order.everyMs ?? 100 });
  const runtime = createWorkerRuntime({
    store,
    queue,
    clock,
    jobs,
    deps,
    actorOf: nobody,
    leaseMs,
    backoffMs: 20,
    onEvent: (event) => process.send?.(event),
  });
  store.onFacts(() => relay.hint());
  await runtime.start();
  relay.start();
  process.send?.('working');
  process.on('SIGTERM', async () => {
    await relay.stop();
    await runtime.stop(500);
    await store.close();
    process.exit(0);
  });
}
