import { expect } from 'chai';
import { createFairOrder } from '../../src/queue/fair-order.ts';
import { createLaneGate } from '../../src/queue/lane-gate.ts';
import type { Wake } from '../../src/queue/port.ts';
import { gate, wakeNumber } from '../contract/queue.contract.ts';
import { jobs } from './work-bench.ts';

const turn = () => new Promise((done) => setImmediate(done));
const ofOrganisation = (n: number, organisationId: string) => wakeNumber(n, { organisationId });

describe('the gate of lanes', () => {
  const open = (mostInLane = 10) => createLaneGate({ ...jobs, mostInLane });

  /** Asks for all of it while one place is open, and gives the order in which it was let in. */
  async function order(wakes: readonly Wake[]): Promise<readonly string[]> {
    const heard: string[] = [];
    const lanes = open(100);
    for (const wake of wakes)
      lanes.enter(wake.workId, wake, async () => void heard.push(`${wake.organisationId} ${wake.workId}`));
    lanes.open(1);
    while (lanes.counts().waiting + lanes.counts().running > 0) await turn();
    return heard.map((one) => one.replace('score-participant:', ''));
  }

  it('lets organisations take turns, and each of them its own in order', async () => {
    const wakes = [
      ...[1, 2, 3, 4].map((n) => ofOrganisation(n, 'a')),
      ...[5, 6].map((n) => ofOrganisation(n, 'b')),
      ofOrganisation(7, 'c'),
    ];
    expect(await order(wakes)).to.deep.equal([
      'a par_1',
      'b par_5',
      'c par_7',
      'a par_2',
      'b par_6',
      'a par_3',
      'a par_4',
    ]);
  });

  it('refuses what a full lane cannot hold, and takes what waits already and what other lanes have room for', () => {
    const lanes = open(2);
    const enter = (wake: Wake) => lanes.enter(wake.workId, wake, async () => {});
    expect([1, 2, 3].map((n) => enter(wakeNumber(n)))).to.deep.equal([true, true, false]);
    expect(enter(wakeNumber(1))).to.equal(true);
    // However much one organisation asks for, there is room for another.
    expect(enter(wakeNumber(9, { organisationId: 'another' }))).to.equal(true);
    expect(enter(wakeNumber(1, { job: 'raise-match-notices' }))).to.equal(true);
    expect(lanes.counts()).to.deep.equal({ waiting: 4, running: 0 });
  });

  it('lets a lower lane in now and then, however much waits above it', async () => {
    const changes = Array.from({ length: 40 }, (_, n) => wakeNumber(n));
    const below = [wakeNumber(90, { job: 'expire-opportunities' }), wakeNumber(91, { job: 'apply-import' })];
    const heard = (await order([...below, ...changes])).map((one) => one.replace('org_1 ', ''));
    const at = below.map(({ workId }) => heard.indexOf(workId));
    expect(Math.max(...at)).to.be.within(9, 12);
    expect(heard).to.have.length(42);
  });

  it('leaves as many places free as lanes are above', async () => {
    const lanes = open();
    const release = gate();
    const enter = (n: number, job: string) =>
      lanes.enter(`${n}`, wakeNumber(n, { job }), () => release.opened);
    lanes.open(5);
    const jobsUpwards = ['remind', 'apply-import', 'send-mail', 'score-participant', 'raise-match-notices'];
    for (const [at, job] of jobsUpwards.entries()) {
      for (let n = 0; n < 5; n += 1) enter(at * 10 + n, job);
      await turn();
      expect(lanes.counts().running, job).to.equal(at + 1);
    }
    release.open();
    await lanes.close(1000);
  });

  it('keeps one place of several for answers, and has none to keep when there is one', async () => {
    for (const [places, expected] of [
      [1, 1],
      [2, 1],
      [3, 2],
    ] as const) {
      const lanes = open();
      const release = gate();
      for (let n = 0; n < 6; n += 1) lanes.enter(`${n}`, ofOrganisation(n, `${n}`), () => release.opened);
      lanes.open(places);
      await turn();
      expect(lanes.counts().running, `of ${places}`).to.equal(expected);
      const told = gate();
      lanes.enter('told', wakeNumber(1, { job: 'raise-match-notices' }), async () => told.open());
      if (places > 1) await told.opened;
      release.open();
      await lanes.close(1000);
    }
  });

  it('gives each lane a place of its own, whatever hangs in the others, and the rest to whoever comes', async () => {
    const hanging = ['raise-match-notices', 'score-participant', 'send-mail', 'apply-import', 'remind'];
    for (const job of hanging) {
      const lanes = open();
      const release = gate();
      lanes.open(7);
      for (let n = 0; n < 9; n += 1)
        lanes.enter(`${n}`, wakeNumber(n, { job, organisationId: `org_${n}` }), () => release.opened);
      await turn();
      expect(lanes.counts().running, job).to.equal(3);
      const others = hanging.filter((other) => other !== job);
      const heard: string[] = [];
      for (const other of others)
        lanes.enter(other, wakeNumber(1, { job: other }), async () => void heard.push(other));
      await turn();
      expect(heard.sort()).to.deep.equal([...others].sort());
      release.open();
      await lanes.close(1000);
    }
  });

  it('lets work that waits for another of its organisation take no place meanwhile, in whichever lane', async () => {
    const lanes = open();
    const releases = [gate(), gate(), gate()];
    const heard: string[] = [];
    lanes.open(6);
    const enter = (n: number, organisationId: string, lane?: 'rounds') =>
      lanes.enter(`${n}`, { ...ofOrganisation(n, organisationId), lane }, async () => {
        heard.push(`${organisationId} ${n}`);
        await releases[n]?.opened;
      });
    enter(0, 'a', 'rounds');
    await turn();
    enter(1, 'a', 'rounds');
    enter(2, 'a');
    enter(3, 'b');
    await turn();
    expect([heard, lanes.counts().waiting]).to.deep.equal([['a 0', 'b 3'], 2]);
    // What somebody touched goes before what waits in a lower lane.
    releases[0]?.open();
    await turn();
    expect(heard).to.deep.equal(['a 0', 'b 3', 'a 2']);
    for (const release of releases) release.open();
    await lanes.close(1000);
  });

  it('says whether anybody waits in a lane', () => {
    const lanes = open();
    const file = { job: 'apply-import' };
    expect(lanes.isWaitedFor(file)).to.equal(false);
    lanes.enter('1', wakeNumber(1), async () => {});
    expect([lanes.isWaitedFor(file), lanes.isWaitedFor({ job: 'score-participant' })]).to.deep.equal([
      false,
      true,
    ]);
    lanes.enter('2', wakeNumber(2, file), async () => {});
    expect(lanes.isWaitedFor(file)).to.equal(true);
  });

  it('tells those who wait when it closes, and waits for those inside', async () => {
    const lanes = open();
    const release = gate();
    const dropped: string[] = [];
    let ended = false;
    lanes.enter('in', wakeNumber(1), async () => {
      await release.opened;
      ended = true;
    });
    lanes.open(1);
    lanes.enter(
      'out',
      wakeNumber(2),
      async () => {},
      () => dropped.push('out'),
    );
    const closed = lanes.close(5000);
    expect(dropped).to.deep.equal(['out']);
    expect(lanes.enter('late', wakeNumber(3), async () => {})).to.equal(false);
    release.open();
    await closed;
    expect(ended).to.equal(true);
  });
});

describe('a fair order', () => {
  it('numbers what one organisation asks for in a row, and another from what was served last', () => {
    const order = createFairOrder();
    expect([1, 2, 3].map(() => order.next('a'))).to.deep.equal([1, 2, 3]);
    expect(order.next('b')).to.equal(1);
    order.served(2);
    expect(order.next('c')).to.equal(3);
    expect([order.next('b'), order.next('b')]).to.deep.equal([3, 4]);
    expect(order.next('a')).to.equal(4);
  });

  it('does not go back when an earlier number is served late', () => {
    const order = createFairOrder();
    order.served(9);
    order.served(3);
    expect(order.next('a')).to.equal(10);
  });
});
