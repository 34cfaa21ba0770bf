import { createRequire } from 'node:module';
import type Bull from 'bull';
import { Redis } from 'ioredis';
import { createEmbeddedQueue } from './embedded-queue.ts';
import { createFairOrder, type FairOrder } from './fair-order.ts';
import type { Jobs } from './jobs.ts';
import { createLaneGate } from './lane-gate.ts';
import { lanes } from './lanes.ts';
import type { Queue, Wake } from './port.ts';

// Bull is a CommonJS package whose types promise a default export that Node does not see.
const BullQueue = createRequire(import.meta.url)('bull') as new (
  name: string,
  options: Bull.QueueOptions,
) => Bull.Queue<Wake>;

export interface BullQueueOptions {
  readonly url: string;
  /** Keeps apart the installations that share a Redis. */
  readonly installation: string;
  readonly jobs: Pick<Jobs, 'all' | 'laneOf' | 'isSerial'>;
  /** Told when Redis goes and comes, and once when it may throw work away. */
  readonly onEvent?: ((event: 'redis.away' | 'redis.back' | 'redis.may_evict') => void) | undefined;
}

/** Milliseconds after which a Redis that does not answer counts as away for now. */
const patienceMs = 1000;
/** A wake asked for so recently is on its way; asking again would only cost. */
const rememberedMs = 5000;
const mostRemembered = 50_000;
/** Behind all numbers that one lane ever gives. */
const below = 1_000_000_000;

const reconnectMs = (tries: number): number => Math.min(50 * 2 ** tries, 1000);

/**
 * A queue on Redis, shared by all processes of an installation: one Bull queue for each job name, ids only. It wakes and does
 * nothing else: what Redis loses, the relay wakes again, and while Redis is away each process wakes itself.
 */
export function createBullQueue({ url, installation, jobs, onEvent = () => {} }: BullQueueOptions): Queue {
  const prefix = `stepwell:${installation}`;
  const channel = `${prefix}:facts`;
  const shared = { connectTimeout: 4000, retryStrategy: reconnectMs, keepAlive: 10_000 } as const;
  const client = new Redis(url, { ...shared, maxRetriesPerRequest: 1 });
  const subscriber = new Redis(url, { ...shared, maxRetriesPerRequest: null, enableReadyCheck: false });
  const blocked: Redis[] = [];
  const queues = new Map<string, Bull.Queue<Wake>>();
  const local = createEmbeddedQueue({ jobs });
  // What Redis has given is few, and has its turn here by lanes.
  const gate = createLaneGate({ ...jobs, mostInLane: Number.POSITIVE_INFINITY });
  const orders = new Map(lanes.map((lane) => [lane, createFairOrder()]));
  const orderOf = ({ job, lane = jobs.laneOf(job) }: Pick<Wake, 'job' | 'lane'>) =>
    orders.get(lane) as FairOrder;
  /** By which Redis gives the wakes of one job: those that go in a lane below the job's own come after all others. */
  const priorityOf = (wake: Wake, number: number) =>
    wake.lane === undefined || wake.lane === jobs.laneOf(wake.job) ? number : below + number;
  const remembered = new Map<string, { readonly until: number; readonly number: number }>();
  const listeners: (() => void)[] = [];
  let slowUntil = 0;
  let closed = false;
  let away = false;

  // A lost connection is an event of its own; without a listener it would end the process.
  for (const connection of [client, subscriber]) {
    // The queues of all jobs listen on it.
    connection.setMaxListeners(0);
    connection.on('error', () => {});
  }
  client.on('ready', () => {
    // Whatever it held may be gone.
    remembered.clear();
    if (away) onEvent('redis.back');
    away = false;
    void evicting().then((evicts) => evicts && onEvent('redis.may_evict'));
  });
  client.on('close', () => {
    if (!away && !closed) onEvent('redis.away');
    away = true;
  });
  subscriber.on('message', () => {
    for (const listener of listeners) listener();
  });

  const isUp = () => !closed && client.status === 'ready' && performance.now() >= slowUntil;

  /** What Redis gives, or undefined when it is away or does not answer in time. */
  async function asked<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (!isUp()) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(() => {
        slowUntil = performance.now() + patienceMs;
        done(undefined);
      }, patienceMs);
    });
    try {
      return await Promise.race([work(), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The policy by which Redis throws keys away when its memory is full; undefined when it keeps them or cannot be asked. */
  async function evicting(): Promise<string | undefined> {
    const memory = await asked(() => client.info('memory'));
    const policy = /maxmemory_policy:(\S+)/.exec(memory ?? '')?.[1];
    return policy === 'noeviction' ? undefined : policy;
  }

  function queueOf(job: string): Bull.Queue<Wake> {
    let queue = queues.get(job);
    if (queue === undefined) {
      queue = new BullQueue(job, {
        prefix,
        createClient: (type) => {
          if (type === 'client') return client;
          if (type === 'subscriber') return subscriber;
          const own = new Redis(url, { ...shared, maxRetriesPerRequest: null, enableReadyCheck: false });
          own.on('error', () => {});
          blocked.push(own);
          return own;
        },
        // A wake that a process took and died with comes again within eight seconds: the lock, and two looks at it.
        settings: {
          lockDuration: 4000,
          stalledInterval: 2000,
          maxStalledCount: 10,
          retryProcessDelay: 500,
        },
        defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
        skipVersionCheck: true,
      } as Bull.QueueOptions);
      queue.on('error', () => {});
      queues.set(job, queue);
    }
    return queue;
  }

  /** The number a wake goes by, the same each time it is asked for; undefined when it was asked for just now. */
  function numberFor(id: string, wake: Wake, now: number): number | undefined {
    const before = remembered.get(id);
    if (before !== undefined && before.until > now) return undefined;
    if (remembered.size >= mostRemembered) remembered.clear();
    const number = before?.number ?? orderOf(wake).next(wake.organisationId);
    remembered.set(id, { until: now + rememberedMs, number });
    return number;
  }

  /** What waits in Redis for its time, but is due: a clock that ran ahead and came back gave it that time. */
  async function bringForward(added: Bull.Job<Wake>): Promise<void> {
    if (await added.isDelayed()) await added.promote();
  }

  let given = 0;

  /** Resolves when the wake has had its turn, or will have none. */
  function inTurn(handler: (wake: Wake) => Promise<void>, wake: Wake): Promise<void> {
    return new Promise((done) => {
      given += 1;
      const entered = gate.enter(`${given}`, wake, () => handler(wake).finally(done), done);
      if (!entered) done();
    });
  }

  return {
    async wake(wake, delayMs = 0) {
      if (closed) return false;
      const lane = wake.lane === undefined ? '' : `/${wake.lane}`;
      const id = `${wake.workId}/${Date.parse(wake.since).toString(36)}/${wake.epoch}${lane}`;
      // Of a wake for later nothing is remembered: it may be asked for at once meanwhile.
      const number =
        delayMs > 0 ? orderOf(wake).next(wake.organisationId) : numberFor(id, wake, performance.now());
      if (number === undefined && isUp()) return true;
      const priority = number === undefined ? undefined : priorityOf(wake, number);
      const options = { jobId: id, priority, ...(delayMs > 0 ? { delay: delayMs } : {}) };
      const added = await asked(() => queueOf(wake.job).add(wake, options));
      if (added !== undefined) {
        if (delayMs <= 0 && wake.epoch > 0) await asked(() => bringForward(added));
        return true;
      }
      remembered.delete(id);
      return local.wake(wake, delayMs);
    },

    async start(handler, concurrency) {
      gate.open(concurrency);
      await local.start((wake) => inTurn(handler, wake), concurrency);
      for (const { name } of jobs.all) {
        // One more than can run, so that at the gate its lane is not empty while the next is on its way.
        const given = queueOf(name).process(concurrency + 1, ({ data, opts }) => {
          orderOf(data).served((opts.priority ?? 0) % below);
          return inTurn(handler, data);
        });
        // Resolves when the queue closes; that it fails while Redis is away is its own affair, for it tries again.
        Promise.resolve(given).catch(() => {});
      }
    },

    announce() {
      if (isUp()) client.publish(channel, '').catch(() => {});
    },
    onAnnounced(listener) {
      if (listeners.length === 0) subscriber.subscribe(channel).catch(() => {});
      listeners.push(listener);
    },

    isWaitedFor: gate.isWaitedFor,

    async counts() {
      const counted = await Promise.all(
        [...queues.values()].map((queue) => asked(() => queue.getJobCounts())),
      );
      const waiting = counted.reduce((sum, one) => sum + (one?.waiting ?? 0) + (one?.delayed ?? 0), 0);
      return { waiting: waiting + (await local.counts()).waiting, running: gate.counts().running };
    },

    async state() {
      if (client.status === 'connecting' || client.status === 'connect') return 'connecting';
      if (!isUp())
        return 'away: each process wakes itself, and nothing is lost. Check that Redis runs at REDIS_URL.';
      const policy = await evicting();
      if (policy === undefined) return 'connected';
      return `connected, but Redis may throw wakes away (maxmemory-policy ${policy}), which makes work late. Set it to noeviction.`;
    },

    async close(withinMs) {
      if (closed) return;
      closed = true;
      await local.close(0);
      for (const queue of queues.values()) queue.pause(true, true).catch(() => {});
      await gate.close(withinMs);
      const ends = [...queues.values()].map((queue) => queue.close(true).catch(() => {}));
      await Promise.race([Promise.all(ends), new Promise((done) => setTimeout(done, 300).unref())]);
      for (const connection of [client, subscriber, ...blocked]) connection.disconnect();
    },
  };
}
