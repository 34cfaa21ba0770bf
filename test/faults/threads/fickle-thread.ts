import { workerData } from 'node:worker_threads';
import { createEmbeddedQueue } from '../../../src/queue/embedded-queue.ts';
import { createRelay } from '../../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../../src/queue/runtime.ts';
import { serveSupervisor } from '../../../src/queue/supervisor.ts';
import { createNewId } from '../../../src/security/ids.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { systemClock as clock } from '../../support/store.ts';
import { depsWith, jobs, nobody, scoring } from '../../workers/work-bench.ts';

// Workers as they run in a process, with a job that loops for ever and one that ends its thread.
const { dir } = workerData as { readonly dir: string };
const store = openEmbeddedStore({ dir, clock, newId: createNewId(clock) });
const queue = createEmbeddedQueue({ jobs });
const relay = createRelay({ store, queue, clock, jobs, everyMs: 20 });
const deps = depsWith(
  scoring(async (_ctx, { participantId }) => {
    if (participantId === 'par_loops') for (;;);
    if (participantId === 'par_exits') process.exit(3);
  }),
);
const runtime = createWorkerRuntime({
  store,
  queue,
  clock,
  jobs,
  deps,
  actorOf: nobody,
  backoffMs: 5,
  leaseMs: 300,
});

await runtime.start();
relay.start();
serveSupervisor({
  heartbeatMs: 20,
  onWake: () => relay.hint(),
  async onStop() {
    await relay.stop();
    await runtime.stop(500);
    await store.close();
  },
});
