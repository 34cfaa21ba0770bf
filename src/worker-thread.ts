import { workerData } from 'node:worker_threads';
import type { Environment } from '../config/env.ts';
import { buildContainer } from './container.ts';
import { createRelay } from './queue/relay.ts';
import { createWorkerRuntime } from './queue/runtime.ts';
import { serveSupervisor } from './queue/supervisor.ts';

// The background half of a process: relay and workers, in a thread that the main one watches over.
const { environment, holder } = workerData as { readonly environment: Environment; readonly holder: string };
const { store, clock, log, jobs, workerDeps, actorOf, openQueue, close } = await buildContainer(environment);
const queue = await openQueue();
const relay = createRelay({
  store,
  queue,
  clock,
  jobs,
  onError: (error) => log.error({ event: 'relay.failed', error: String(error) }),
});
const runtime = createWorkerRuntime({
  store,
  queue,
  clock,
  jobs,
  deps: workerDeps,
  actorOf,
  holder,
  // A worker that dies is replaced within ten seconds: this, and the relay's second.
  leaseMs: 9000,
  onEvent: (event, details) => log.warn({ event, ...details }),
});

store.onFacts(() => relay.hint());
queue.onAnnounced(() => relay.hint());
await runtime.start();
relay.start();

serveSupervisor({
  onWake: () => relay.hint(),
  async onStop() {
    await relay.stop();
    await runtime.stop(6000);
    await close();
  },
});
