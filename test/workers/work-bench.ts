import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import type { Handler, Handlers } from '../../src/queue/payloads.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createWorkerRuntime, type RuntimeOptions } from '../../src/queue/runtime.ts';
import { type JobName, jobNames, type Work } from '../../src/queue/work.ts';
import { work } from '../../src/store/collections/index.ts';
import { openTestStore, systemClock } from '../support/store.ts';

export const organisationId = 'org_1';
export const everywhere = acrossOrganisations('test');
export const within = scopeOf({ kind: 'command', id: 'test', organisationId });

/** Handlers that do nothing, but for those given. */
export function handlersWith(given: Partial<Handlers>): Handlers {
  const nothing = Object.fromEntries(jobNames.map((job) => [job, async () => {}]));
  return { ...(nothing as unknown as Handlers), ...given };
}

/** A store of its own with a relay and workers that are quick to try again. Close it when done. */
export async function openWorkBench(given: Partial<Handlers>, options: Partial<RuntimeOptions> = {}) {
  const { store, dir, close } = await openTestStore();
  const events: { readonly event: string; readonly workId?: string | number | undefined }[] = [];
  const queue = createEmbeddedQueue();
  const relay = createRelay({ store, queue, clock: systemClock, everyMs: 20 });
  const runtime = createWorkerRuntime({
    store,
    queue,
    handlers: handlersWith(given),
    clock: systemClock,
    backoffMs: 5,
    leaseMs: 5000,
    timeoutMs: 5000,
    onEvent: (event, details) => events.push({ event, workId: details.workId }),
    ...options,
  });
  const rows = async (): Promise<readonly Work[]> =>
    (await store.list(everywhere, work, 'all', { limit: 1000 })).items.filter(
      (row) => row.organisationId === organisationId,
    );
  return {
    store,
    dir,
    queue,
    relay,
    runtime,
    events,
    rows,
    say: (...facts: Fact[]) => store.commit(within, { organisationId, facts }),
    async start() {
      store.onFacts(() => relay.hint());
      await runtime.start();
      relay.start();
    },
    /** Resolves when the work rows of the organisation are as wanted. */
    async until(wanted: (rows: readonly Work[]) => boolean): Promise<readonly Work[]> {
      for (;;) {
        const now = await rows();
        if (wanted(now)) return now;
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    async close() {
      await relay.stop();
      await runtime.stop(200);
      await close();
    },
  };
}

export type WorkBench = Awaited<ReturnType<typeof openWorkBench>>;

export const changed = (n: number): Fact => ({ type: 'participant.changed', participantId: `par_${n}` });
export const scoring = (handler: Handler<'score-participant'>): Partial<Handlers> => ({
  'score-participant': handler,
});
export const idOf = (n: number, job: JobName = 'score-participant') => `${job}:par_${n}`;
