import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Fact } from '../../src/domain/fact.ts';
import { superviseWorker } from '../../src/queue/supervisor.ts';
import { outbox } from '../../src/store/collections/index.ts';
import { everywhere, openWorkBench, type WorkBench } from '../workers/work-bench.ts';
import { buildThreads } from './built.ts';

const changed = (name: string): Fact => ({ type: 'participant.changed', participantId: `par_${name}` });

describe('the supervisor of the worker thread', function () {
  this.timeout(120_000);
  let workBench: WorkBench;
  let threads: string;
  before(async () => {
    threads = await buildThreads();
  });
  beforeEach(async () => {
    workBench = await openWorkBench({});
  });
  afterEach(() => workBench.close());

  function supervise() {
    const events: string[] = [];
    const worker = superviseWorker({
      entry: pathToFileURL(join(threads, 'fickle-thread.js')),
      workerData: { dir: workBench.dir },
      heartbeatMs: 20,
      stallMs: 400,
      backoffMs: 10,
      onEvent: (event) => events.push(event),
    });
    return { worker, events };
  }

  it('lays aside what loops for ever or ends the thread, and nothing that ran beside it', async () => {
    const { worker, events } = supervise();
    const names = ['loops', 'exits', ...Array.from({ length: 8 }, (_, n) => `fine${n}`)];
    await workBench.say(...names.map(changed));
    const rows = await workBench.until(
      (now) => now.length > 0 && now.length <= 4 && now.every(({ state }) => state === 'dead'),
    );
    await worker.stop();
    expect(rows.map(({ id, lastError }) => `${id} ${lastError}`).sort()).to.deep.equal([
      'score-participant:par_exits process_ended',
      'score-participant:par_loops process_ended',
    ]);
    expect(events).to.include('thread.stalled');
  });

  it('stops when asked to, and starts nothing after it', async () => {
    const { worker, events } = supervise();
    await workBench.say(changed('fine'));
    // Handed on, and then done: the work itself may come and go between two looks.
    while ((await workBench.store.count(everywhere, outbox, 'byRelayed', [true])) === 0)
      await new Promise((done) => setTimeout(done, 5));
    await workBench.until((rows) => rows.length === 0);
    await worker.stop();
    expect(events).to.deep.equal(['thread.started', 'thread.ended']);
  });
});
