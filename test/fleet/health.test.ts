import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { stepwellSays } from '../support/command.ts';
import { clientOf } from '../support/http-client.ts';
import { dropDatabase, freePort, type MongoServer, noMongo, sharedMongo } from '../support/mongo.ts';
import { everything, signIn, untilIdle } from '../support/operator.ts';
import { type BreakingProxy, startProxy } from '../support/proxy.ts';
import { noRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { isBuilt, type RunningServer, startServer } from '../support/server.ts';

const password = 'a password of the tests';
// One key for all: a key file of its own would keep the second process out.
const key = Buffer.alloc(32, 7).toString('base64');

describe('a process on MongoDB and Redis', function () {
  this.timeout(120_000);
  let mongo: MongoServer;
  let redis: RedisServer;
  let proxy: BreakingProxy;
  let url = '';
  let target = { host: '', port: 0 };
  let web: RunningServer;
  let worker: RunningServer;
  let participantId = '';

  before(async function () {
    const [oneMongo, oneRedis] = [await sharedMongo(), await startRedis()];
    for (const [one, missing] of [
      [oneMongo, noMongo],
      [oneRedis, noRedis],
    ] as const)
      if (one === undefined) console.log(`      SKIPPED: ${missing}`);
    if (oneMongo === undefined || oneRedis === undefined || !isBuilt()) return this.skip();
    [mongo, redis] = [oneMongo, oneRedis];
    url = mongo.url();
    const [host = '', port = ''] = mongo.host.split(':');
    target = { host, port: Number(port) };
    proxy = await startProxy(target);
  });
  after(async () => {
    await Promise.all([web?.stop(), worker?.stop()]);
    await proxy?.close();
    await redis?.stop();
    if (url) await dropDatabase(url);
  });

  const env = () => ({
    MONGODB_URL: `${url.replace(/\/\/[^/]+/, `//127.0.0.1:${proxy.port}`)}${url.includes('?') ? '&' : '?'}directConnection=true`,
    REDIS_URL: redis.url,
  });
  const start = (more: Readonly<Record<string, string>>): Promise<RunningServer> =>
    startServer({ env: { ...env(), STEPWELL_KEY: key, DEMO: 'off', ...more } });
  const as = (role: string) => signIn(web.url, `${role}@fleet.example`, password);
  const readiness = (base: string) => clientOf(base)('/root/readyz');
  async function untilStatus(base: string, status: string) {
    for (const end = Date.now() + 20_000; ; await wait(100)) {
      const reply = await readiness(base);
      if (reply.body.status === status) return reply;
      if (Date.now() > end) throw new Error(`It says ${reply.text}, not ${status}.`);
    }
  }

  /** What the web process says of its queue; it looks every two seconds. */
  async function untilQueue(is: (state: string) => boolean): Promise<void> {
    for (const end = Date.now() + 20_000; ; await wait(100)) {
      const { body } = await readiness(web.url);
      if (is(body.checks.queue)) return;
      if (Date.now() > end) throw new Error(`It says ${body.checks.queue}.`);
    }
  }

  it('does not start on a database without its indexes, and names one', async () => {
    const refused = await startServer({ env: { ...env(), DEMO: 'off' } }).catch((error: Error) => error);
    expect(refused).to.be.an('error');
    expect((refused as Error).message).to.match(
      /lacks \d+ of its indexes \(organisations\.all,.*-- migrate/s,
    );
  });

  it('starts when migrated, takes requests in one process and works in another', async () => {
    const settings = { dataDir: '/nowhere', env: { ...env(), STEPWELL_KEY: key } };
    expect(await stepwellSays(['migrate'], settings)).to.match(
      /^made organisations\.all\n(made .*\n)+Every row is sealed/,
    );
    expect(await stepwellSays(['migrate'], settings)).to.equal(
      'Every row is sealed as this release seals it.',
    );
    await stepwellSays(['organisation', 'create', '--name', 'Fleet'], settings);
    for (const role of ['coach', 'administrator'])
      await stepwellSays(
        ['user', 'create', '--role', role, '--email', `${role}@fleet.example`, '--name', role],
        { ...settings, input: `${password}\n` },
      );
    const metrics = await freePort();
    [web, worker] = await Promise.all([
      start({ ROLES: 'web' }),
      start({ ROLES: 'worker', METRICS_PORT: String(metrics) }),
    ]);
    const coach = await as('coach');
    const employer = await coach('/employers', { method: 'POST', body: { name: 'Ever Open' } });
    const role = {
      employerId: employer.body.id,
      title: 'Baker',
      skills: { required: [], desired: [] },
      schedule: { blocks: [], flexible: true },
      state: 'open',
    };
    expect((await coach('/opportunities', { method: 'POST', body: role })).status).to.equal(201);
    const person = { displayName: 'Ann', stage: 'ready_to_try_work' };
    const made = await coach('/participants', { method: 'POST', body: person });
    participantId = made.body.id;
    await untilIdle(await as('administrator'));
    expect((await everything(coach, '/matches')).map(({ participant }) => participant.id)).to.deep.equal([
      participantId,
    ]);
    await untilQueue((state) => state === 'connected');
    expect((await readiness(web.url)).body).to.deep.equal({
      status: 'ready',
      checks: { store: 'open', queue: 'connected', worker: 'elsewhere' },
    });
    const working = `http://127.0.0.1:${metrics}`;
    for (
      let { body } = await untilStatus(working, 'ready');
      body.checks.worker !== 'running';
      await wait(100)
    )
      ({ body } = await readiness(working));
    expect((await clientOf(`http://127.0.0.1:${metrics}`)('/root/metrics')).status).to.equal(200);
  });

  it('refuses a process with another key', async () => {
    const refused = await startServer({
      env: { ...env(), STEPWELL_KEY: Buffer.alloc(32, 8).toString('base64') },
    }).catch((error: Error) => error);
    expect((refused as Error).message).to.match(/key does not fit.*STEPWELL_KEY/s);
  });

  it('is ready without Redis, says so, and still scores what is written', async () => {
    const coach = await as('coach');
    await redis.kill();
    await untilStatus(web.url, 'ready');
    await untilQueue((state) => /^away.*nothing is lost/.test(state));
    const [before] = await everything(coach, '/matches');
    const changed = await coach(`/participants/${participantId}`, {
      method: 'PATCH',
      headers: { 'if-match': '"1"' },
      body: { licences: ['first_aid'] },
    });
    expect(changed.status).to.equal(200);
    await untilIdle(await as('administrator'));
    const [after] = await everything(coach, '/matches');
    expect(after.engine.inputHash).not.to.equal(before.engine.inputHash);
    redis = (await startRedis({ port: redis.port })) ?? redis;
    await untilQueue((state) => state === 'connected');
  });

  it('is broken without MongoDB, answers 503 with Retry-After, and is well again by itself', async () => {
    const coach = await as('coach');
    const { port } = proxy;
    await proxy.close();
    const broken = await untilStatus(web.url, 'broken');
    expect([broken.status, broken.headers.get('retry-after')]).to.deep.equal([503, '5']);
    const refused = await coach('/participants');
    expect([refused.status, refused.body.code]).to.deep.equal([503, 'unavailable']);
    expect(refused.headers.get('retry-after')).to.match(/^\d+$/);
    proxy = await startProxy(target, port);
    await untilStatus(web.url, 'ready');
    expect((await coach('/participants')).status).to.equal(200);
  });

  it('ends within ten seconds when asked to, and its work is done by others', async () => {
    const began = Date.now();
    await Promise.all([web.stop(), worker.stop()]);
    expect(Date.now() - began).to.be.below(10_000);
  });
});
