import { acrossOrganisations } from '../domain/access/scope.ts';
import type { OutboxRow } from '../domain/fact.ts';
import { isOvertaken } from '../domain/problem.ts';
import { retryWhile } from '../domain/retry.ts';
import { type Clock, type Instant, plusSeconds } from '../domain/values/time.ts';
import { outbox, work } from '../store/collections/index.ts';
import type { Store } from '../store/port.ts';
import { next, put } from '../store/rows.ts';
import { horizonSeconds } from './horizon.ts';
import type { Jobs } from './jobs.ts';
import type { Queue } from './port.ts';
import { createSchedule } from './schedule.ts';
import { workId } from './work.ts';
import { askAgain, wakeAll } from './work-rows.ts';

export interface Relay {
  /** Begins to hand on facts: now, at every hint, and once in `everyMs`. */
  start(): void;
  /** Something was committed: look now. */
  hint(): void;
  /** One round: facts into work, slots of the schedule into work, due and abandoned work woken. Gives how many facts it handed on. */
  round(): Promise<number>;
  /** Begins no more rounds and waits for the one under way. */
  stop(): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly everyMs?: number | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const batch = 200;
const mostWoken = 500;
const mostTries = 20;

/**
 * Hands facts of the outbox on as work, in order, and keeps waking what is due. A batch is one unit for each organisation:
 * the work, and the mark that its facts were handed on, so that neither is without the other. Two relays at once are safe,
 * for the one that comes second finds its rows changed and reads again.
 */
export function createRelay({ store, queue, clock, jobs, everyMs = 1000, onError = () => {} }: Deps): Relay {
  const scope = acrossOrganisations('relay');
  const schedule = createSchedule({ store, clock, jobs });

  /**
   * Hands on facts of one organisation in one unit; gives how many. A fact about work that runs stays in
   * the outbox until the work waits or is gone: so none is lost to work that ends just then, and each is handed on once.
   */
  async function handOn(organisationId: string, facts: readonly OutboxRow[]): Promise<number> {
    const gathered = jobs.askedByAll(facts);
    const asked = new Map(gathered.map(({ asked: one }) => [workId(one), one]));
    const standing = new Map(
      (await store.getMany(scope, work, [...asked.keys()])).map((row) => [row.id, row]),
    );
    const now = clock();
    const changes = [...asked].flatMap(
      ([id, one]) => askAgain(standing.get(id), one, organisationId, now) ?? [],
    );
    const isRunning = (id: string) => standing.get(id)?.state === 'running';
    const waiting = new Set(
      gathered.filter(({ asked: one }) => isRunning(workId(one))).flatMap(({ by }) => by),
    );
    const done = facts.filter((fact) => !waiting.has(fact));
    const marks = done.map((row) =>
      put(outbox, next(row, now, { relayed: true, relayedAt: now }), row.version),
    );
    if (changes.length + marks.length === 0) return 0;
    await store.commit(scope, { organisationId, puts: [...changes.map((one) => one.put), ...marks] });
    await wakeAll(
      queue,
      changes.map(({ row }) => row).filter(({ state }) => state === 'waiting'),
    );
    return done.length;
  }

  /** The same, reading again for as long as somebody else comes first; what is left then waits for the next round. */
  async function handOnSurely(organisationId: string, facts: readonly OutboxRow[]): Promise<number> {
    let waiting = facts;
    const readAgain = async () => {
      const ids = facts.map(({ id }) => id);
      waiting = (await store.getMany(scope, outbox, ids)).filter(({ relayed }) => !relayed);
    };
    try {
      return await retryWhile(isOvertaken, () => handOn(organisationId, waiting), {
        tries: mostTries,
        pause: readAgain,
      });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      return 0;
    }
  }

  async function handOnSome(facts: readonly OutboxRow[]): Promise<number> {
    let handed = 0;
    for (const [organisationId, theirs] of byOrganisation(facts))
      handed += await handOnSurely(organisationId, theirs);
    return handed;
  }

  /**
   * Hands on all facts, oldest first; but between two batches those of the newest that ask for anything but scores, and what
   * the clock asks for: neither waits until thousands have been handed on.
   */
  async function handOnAll(): Promise<number> {
    let handed = 0;
    let cursor: string | undefined;
    do {
      const page = await store.list(scope, outbox, 'byRelayed', { key: [false], limit: batch, cursor });
      handed += await handOnSome(page.items);
      cursor = page.nextCursor ?? undefined;
      if (cursor !== undefined) handed += await handOnPressing();
    } while (cursor !== undefined);
    return handed;
  }

  /** What is not to wait between two batches. Gives how many facts it handed on. */
  async function handOnPressing(): Promise<number> {
    const newest = await store.list(scope, outbox, 'byRelayed', {
      ...{ key: [false], limit: batch, descending: true },
    });
    await serveSlots();
    return handOnSome(newest.items.filter(isPressing));
  }

  /** Whether a fact asks for anything that goes before scores. */
  const isPressing = (fact: OutboxRow) =>
    jobs.askedBy(fact).some(({ job }) => jobs.laneOf(job) !== 'changes');

  const serveSlots = async () => wakeAll(queue, await schedule.due());

  /** Waiting work that is due, and running work whose lease has passed: whoever is woken first takes it. */
  async function wakeDue(): Promise<void> {
    const now = clock();
    // Keys are texts: what sorts just after `now` makes the bound inclusive.
    const below = `${now}~`;
    // What a clock put off that ran ahead and came back.
    const from = plusSeconds(now, horizonSeconds);
    const left = await store.list(scope, work, 'byLease', { key: ['running'], below, limit: mostWoken });
    const held = await store.list(scope, work, 'byLease', { key: ['running'], from, limit: mostWoken });
    const putOff = await store.list(scope, work, 'byDue', { key: ['waiting'], from, limit: mostWoken });
    await wakeAll(queue, [...left.items, ...held.items, ...putOff.items]);
    // Work is woken when it is made. Only a queue that runs dry, or has forgotten, needs to hear of it again; but however
    // many changes are ahead of them in the store, the other lanes do not wait for those.
    if ((await queue.counts()).waiting >= mostWoken) return wakeOtherLanes(now);
    const due = await store.list(scope, work, 'byDue', { key: ['waiting'], below, limit: mostWoken });
    await wakeAll(queue, due.items);
    if (due.nextCursor !== null) await wakeOtherLanes(now);
  }

  async function wakeOtherLanes(now: Instant): Promise<void> {
    for (const { name, lane } of jobs.all) {
      if (lane === 'changes') continue;
      const key = [name, 'waiting'] as const;
      const { items } = await store.list(scope, work, 'byJob', { key, limit: mostWoken });
      await wakeAll(
        queue,
        items.filter(({ dueAt }) => dueAt <= now),
      );
    }
  }

  let sweptAt = Number.NEGATIVE_INFINITY;

  /** A round; a hint says of facts only, so the sweep over all work waits for its time. */
  async function round(sweep = true): Promise<number> {
    const handed = await handOnAll();
    await serveSlots();
    // A timer that comes a little early is still the next one.
    if (sweep || performance.now() - sweptAt >= everyMs * 0.8) {
      sweptAt = performance.now();
      await wakeDue();
    }
    return handed;
  }

  let underWay: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** One round at a time; asked for while one is under way, another follows. */
  function run(): void {
    if (stopped) return;
    if (underWay !== undefined) {
      wanted = true;
      return;
    }
    underWay = round(false)
      .then(() => {}, onError)
      .finally(() => {
        underWay = undefined;
        if (!wanted) return;
        wanted = false;
        // On a turn of its own, so that rounds never keep the process from anything else.
        setImmediate(run);
      });
  }

  return {
    round: () => round(),
    hint: run,
    start() {
      timer = setInterval(run, everyMs);
      run();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}

function byOrganisation(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.organisationId);
    if (group) group.push(row);
    else groups.set(row.organisationId, [row]);
  }
  return groups;
}
