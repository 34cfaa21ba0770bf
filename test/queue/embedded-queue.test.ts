import { expect } from 'chai';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createLaneGate } from '../../src/queue/lane-gate.ts';
import { gate, wakeNumber } from '../contract/queue.contract.ts';
import { jobs } from '../workers/work-bench.ts';

const turn = () => new Promise((done) => setImmediate(done));

describe('the queue within the process', () => {
  it('counts what waits for its turn and what waits for its time', async () => {
    const queue = createEmbeddedQueue({ jobs });
    await queue.wake(wakeNumber(1));
    await queue.wake(wakeNumber(2), 60_000);
    await queue.wake(wakeNumber(3), 0);
    await queue.wake(wakeNumber(4), -1);
    expect(await queue.counts()).to.deep.equal({ waiting: 4, running: 0 });
    const release = gate();
    await queue.start(() => release.opened, 2);
    await turn();
    // Two places, of which one is kept for answers.
    expect(await queue.counts()).to.deep.equal({ waiting: 3, running: 1 });
    release.open();
    await queue.close(1000);
    expect(await queue.counts()).to.deep.equal({ waiting: 0, running: 0 });
    expect(await queue.state()).to.equal('in this process');
  });

  it('forgets what waits for its time when that comes, and wakes nothing after it closed', async () => {
    const queue = createEmbeddedQueue({ jobs });
    const heard: string[] = [];
    const first = gate();
    await queue.start(async ({ workId }) => {
      heard.push(workId);
      first.open();
    }, 1);
    await queue.wake(wakeNumber(1), 1);
    expect((await queue.counts()).waiting).to.equal(1);
    await first.opened;
    expect((await queue.counts()).waiting).to.equal(0);
    await queue.wake(wakeNumber(2), 60_000);
    await queue.close(0);
    expect(await queue.wake(wakeNumber(3))).to.equal(false);
    expect(await queue.wake(wakeNumber(3), 5)).to.equal(false);
    expect((await queue.counts()).waiting).to.equal(0);
    expect(heard).to.deep.equal([wakeNumber(1).workId]);
  });

  it('holds twenty thousand of a lane', async () => {
    const queue = createEmbeddedQueue({ jobs });
    for (let n = 0; n < 20_000; n += 1) void queue.wake(wakeNumber(n));
    expect(await queue.wake(wakeNumber(20_000))).to.equal(false);
    expect((await queue.counts()).waiting).to.equal(20_000);
    await queue.close(0);
  }).timeout(20_000);
});

describe('the gate of lanes, in detail', () => {
  const open = () => createLaneGate({ ...jobs, mostInLane: 100 });
  const answer = (n: number) => wakeNumber(n, { job: 'raise-match-notices' });

  it('closes at once when nobody is inside, and drops who waits', async () => {
    const lanes = open();
    lanes.enter('a', wakeNumber(1), async () => {});
    await lanes.close(60_000);
    expect(lanes.counts()).to.deep.equal({ waiting: 0, running: 0 });
    lanes.open(4);
    await turn();
    expect(lanes.counts()).to.deep.equal({ waiting: 0, running: 0 });
  });

  it('gives answers every place, and counts them out again when they are done', async () => {
    const lanes = open();
    const [answers, others] = [gate(), gate()];
    lanes.open(3);
    for (let n = 0; n < 4; n += 1) lanes.enter(`a${n}`, answer(n), () => answers.opened);
    await turn();
    expect(lanes.counts()).to.deep.equal({ waiting: 1, running: 3 });
    answers.open();
    await turn();
    expect(lanes.counts()).to.deep.equal({ waiting: 0, running: 0 });
    for (let n = 0; n < 4; n += 1)
      lanes.enter(`o${n}`, wakeNumber(n, { organisationId: `${n}` }), () => others.opened);
    await turn();
    expect(lanes.counts()).to.deep.equal({ waiting: 2, running: 2 });
    others.open();
    await lanes.close(1000);
  });

  it('gives its place back when what came in throws, and does the newest of one key', async () => {
    const lanes = open();
    const done: string[] = [];
    lanes.enter('a', wakeNumber(1), async () => {
      done.push('first');
      throw new Error('of the work');
    });
    lanes.enter('b', wakeNumber(2), async () => void done.push('older'));
    lanes.enter('b', wakeNumber(2), async () => void done.push('newer'));
    lanes.open(1);
    while (done.length < 2) await turn();
    expect(done).to.deep.equal(['first', 'newer']);
    await lanes.close(1000);
  });

  it('lets nobody in before whoever asked is done', async () => {
    const lanes = open();
    const said: string[] = [];
    lanes.open(1);
    lanes.enter('a', wakeNumber(1), async () => void said.push('work'));
    said.push('asked');
    await turn();
    expect(said).to.deep.equal(['asked', 'work']);
    await lanes.close(0);
  });
});
