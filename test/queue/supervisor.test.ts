import { expect } from 'chai';
import { type SuperviseOptions, serveSupervisor, superviseWorker } from '../../src/queue/supervisor.ts';

/** A thread that is nothing but this text. */
const thread = (text: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${text}`)}`,
  );
const beats = "parentPort.postMessage('beat');";
const obeys = `${beats} parentPort.on('message', (said) => { if (said === 'stop') process.exit(0); });`;

describe('the supervisor of a thread', () => {
  let events: { readonly event: string; readonly details: Readonly<Record<string, string | number>> }[];
  let worker: ReturnType<typeof superviseWorker> | undefined;
  beforeEach(() => {
    events = [];
  });
  afterEach(() => worker?.stop(0));

  const supervise = (text: string, more: Partial<SuperviseOptions> = {}) => {
    worker = superviseWorker({
      ...{ entry: thread(text), execArgv: [], heartbeatMs: 5, backoffMs: 1 },
      onEvent: (event, details) => events.push({ event, details }),
      ...more,
    });
    return worker;
  };
  const names = () => events.map(({ event }) => event);
  async function until(so: () => boolean): Promise<void> {
    while (!so()) await new Promise((done) => setTimeout(done, 2));
  }
  const started = (times: number) => () =>
    names().filter((event) => event === 'thread.started').length === times;

  it('says that it runs from its first beat until it has stopped', async () => {
    const one = supervise(obeys);
    expect(one.isRunning()).to.equal(false);
    await until(one.isRunning);
    await one.stop(5000);
    expect(one.isRunning()).to.equal(false);
    expect(names()).to.deep.equal(['thread.started', 'thread.ended']);
    expect(events[1]?.details).to.deep.equal({ code: 0 });
    await one.stop();
    one.wake();
  });

  it('starts another when one ends, and says with what', async () => {
    const one = supervise('process.exit(3);');
    await until(started(3));
    await one.stop(0);
    expect(names().slice(0, 4)).to.deep.equal(Array(2).fill(['thread.started', 'thread.ended']).flat());
    expect(events[1]?.details).to.deep.equal({ code: 3 });
  });

  it('says the kind of what a thread failed with, not its words', async () => {
    supervise("throw new RangeError('about Robin');");
    await until(() => names().includes('thread.failed'));
    expect(events.find(({ event }) => event === 'thread.failed')?.details).to.deep.equal({
      error: 'RangeError',
    });
  });

  it('replaces one that begins to beat and then hangs, and one that never begins', async () => {
    for (const text of [`${beats} setTimeout(() => { for (;;); }, 1);`, 'for (;;);']) {
      events = [];
      const one = supervise(text, { stallMs: 30, startMs: 300 });
      await until(started(2));
      await one.stop(0);
      expect(names().slice(0, 4)).to.deep.equal([
        'thread.started',
        'thread.stalled',
        'thread.ended',
        'thread.started',
      ]);
    }
  });

  it('hands over what the thread is told, and wakes it', async () => {
    const entry = `${obeys} parentPort.on('message', (said) => { if (said === 'wake') process.exit(workerData.code); });`;
    const one = supervise(entry, { workerData: { code: 7 } });
    await until(one.isRunning);
    one.wake();
    await until(() => names().includes('thread.ended'));
    expect(events.find(({ event }) => event === 'thread.ended')?.details).to.deep.equal({ code: 7 });
  });

  it('ends a thread that does not stop in time, and starts none after it', async () => {
    const one = supervise(`${beats} setInterval(() => {}, 1000);`);
    await until(one.isRunning);
    await one.stop(5);
    expect(names()).to.deep.equal(['thread.started', 'thread.ended']);
  });

  it('is served in a thread only', () => {
    expect(() => serveSupervisor({ onStop: async () => {}, onWake: () => {} })).to.throw('thread');
  });
});
