import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { createBullQueue } from '../../src/queue/bull-queue.ts';
import { gate, queueContract, wakeNumber } from '../contract/queue.contract.ts';
import { freePort } from '../support/mongo.ts';
import { noRedis, sharedRedis, startRedis, tellRedis } from '../support/redis.ts';
import { jobs } from '../workers/work-bench.ts';

const nobody = () => randomBytes(6).toString('hex');

describe('the queue on Redis', () => {
  let url = '';
  before(async function () {
    url = (await sharedRedis()) ?? '';
    if (url === '') {
      console.log(`      SKIPPED: ${noRedis}`);
      this.skip();
    }
  });

  const open = async () => {
    const queue = createBullQueue({ url, installation: nobody(), jobs });
    await connected(queue);
    return queue;
  };
  queueContract('bull', open);

  it('takes one wake for the same work in the same state to one process of several', async () => {
    const installation = nobody();
    const queues = [1, 2, 3].map(() => createBullQueue({ url, installation, jobs }));
    await Promise.all(queues.map(connected));
    const heard: string[] = [];
    for (const queue of queues) await queue.start(async ({ workId }) => void heard.push(workId), 4);
    for (let n = 0; n < 30; n += 1) for (const queue of queues) await queue.wake(wakeNumber(n));
    await until(() => heard.length >= 30);
    await wait(200);
    expect(new Set(heard).size).to.equal(30);
    // A wake that is handled while the last asks for it comes again; the claim in the store settles it.
    expect(heard.length).to.be.below(90);
    await Promise.all(queues.map((queue) => queue.close(100)));
  });

  it('brings forward what a clock that ran ahead has put off', async () => {
    const queue = await open();
    const heard = gate();
    await queue.start(async () => heard.open(), 1);
    await queue.wake(wakeNumber(1, { epoch: 1 }), 30 * 86_400_000);
    await queue.wake(wakeNumber(1, { epoch: 1 }));
    await heard.opened;
    await queue.close(100);
  });

  it('keeps installations apart that share a Redis', async () => {
    const [one, other] = [await open(), await open()];
    const heard: string[] = [];
    await other.start(async () => void heard.push('other'), 1);
    await one.start(async () => void heard.push('one'), 1);
    await one.wake(wakeNumber(1));
    await until(() => heard.length > 0);
    await wait(100);
    expect(heard).to.deep.equal(['one']);
    await Promise.all([one.close(100), other.close(100)]);
  });

  it('announces facts to the other processes of its installation', async () => {
    const installation = nobody();
    const [web, worker] = [1, 2].map(() => createBullQueue({ url, installation, jobs }));
    const heard = gate();
    worker!.onAnnounced(heard.open);
    await Promise.all([connected(web!), connected(worker!)]);
    const again = setInterval(() => web!.announce(), 50);
    await heard.opened;
    clearInterval(again);
    await Promise.all([web!.close(0), worker!.close(0)]);
  });

  it('says when Redis may throw work away', async function () {
    const server = await startRedis();
    if (server === undefined) this.skip();
    await tellRedis(server.url, 'CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const events: string[] = [];
    const queue = createBullQueue({
      url: server.url,
      installation: nobody(),
      jobs,
      onEvent: (event) => void events.push(event),
    });
    await until(() => events.length > 0);
    expect(events).to.deep.equal(['redis.may_evict']);
    expect(await queue.state()).to.match(/allkeys-lru.*noeviction/);
    await tellRedis(server.url, 'CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    expect(await queue.state()).to.equal('connected');
    await queue.close(0);
    await server.stop();
  });

  it('wakes its own process while Redis is away, and uses it again when it is back', async function () {
    this.timeout(20_000);
    const port = await freePort();
    const queue = createBullQueue({ url: `redis://127.0.0.1:${port}`, installation: nobody(), jobs });
    const heard: string[] = [];
    await queue.start(async ({ workId }) => void heard.push(workId), 2);
    expect(await queue.wake(wakeNumber(1))).to.equal(true);
    await until(() => heard.length === 1);
    expect(await queue.state()).to.match(/^away/);
    const server = await startRedis({ port });
    if (server === undefined) this.skip();
    await connected(queue);
    expect(await queue.wake(wakeNumber(2))).to.equal(true);
    await until(() => heard.length === 2);
    await tellRedis(server.url, 'FLUSHALL');
    expect(await queue.wake(wakeNumber(3))).to.equal(true);
    await until(() => heard.length === 3);
    await server.kill();
    await queue.close(100);
  });
});

async function until(true_: () => boolean, withinMs = 15_000): Promise<void> {
  for (const end = Date.now() + withinMs; !true_(); await wait(20))
    if (Date.now() > end) throw new Error('It did not happen in time.');
}

/** Resolves once the queue has its connection. */
async function connected(queue: { state(): Promise<string> }): Promise<void> {
  for (const end = Date.now() + 15_000; (await queue.state()) !== 'connected'; await wait(20))
    if (Date.now() > end) throw new Error('Redis was not reached in time.');
}
