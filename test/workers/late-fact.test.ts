import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../src/queue/runtime.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openTestStore, systemClock } from '../support/store.ts';
import { depsWith, jobs, nobody, scoring } from './work-bench.ts';

const scope = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_a' });

describe('a fact that comes while its work ends', () => {
  it('is not lost: the work runs again after it', async () => {
    const test = await openTestStore();
    const { store } = test;
    const changed = () =>
      store.commit(scope, {
        organisationId: 'org_a',
        facts: [{ type: 'participant.changed', participantId: 'par_1' }],
      });
    const queue = createEmbeddedQueue({ jobs });
    const relay = createRelay({ store, queue, clock: systemClock, jobs, everyMs: 20 });
    let came = false;
    // The worker has read its work for the last time and is about to take it away: just then a fact is handed on.
    const betweenReadAndRemoval: Store = {
      ...store,
      commit: async (scoped, unit) => {
        if (!came && unit.removals?.some(({ id }) => id === 'score-participant:par_1')) {
          came = true;
          await changed();
          await relay.round();
        }
        return store.commit(scoped, unit);
      },
    };
    let runs = 0;
    let runsSinceFact = 0;
    const deps = depsWith(
      scoring(async () => {
        runs += 1;
        if (came) runsSinceFact += 1;
      }),
    );
    const runtime = createWorkerRuntime({
      store: betweenReadAndRemoval,
      queue,
      jobs,
      deps,
      actorOf: nobody,
      clock: systemClock,
      backoffMs: 5,
    });
    try {
      await runtime.start();
      relay.start();
      await changed();
      // Settled: no work and no fact about the participant is left waiting.
      for (let at = 0; at < 200; at += 1) {
        const left =
          (await store.count(scope, outbox, 'byRelayed', [false])) +
          (await store.count(scope, work, 'byJob', ['score-participant']));
        if (came && left === 0) break;
        await new Promise((done) => setTimeout(done, 10));
      }
      expect(runs, 'runs').to.be.at.least(2);
      expect(runsSinceFact, 'runs since the late fact').to.be.at.least(1);
    } finally {
      await relay.stop();
      await runtime.stop(1000);
      await test.close();
    }
  });
});
