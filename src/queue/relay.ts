import { Problem } from '../domain/errors.ts';
import type { OutboxRow } from '../domain/events.ts';
import type { Row } from '../domain/row.ts';
import { acrossOrganisations, scopeOf } from '../domain/scope.ts';
import type { Clock } from '../domain/time.ts';
import type { Collection } from '../store/collection.ts';
import { outbox, schedules, work } from '../store/collections.ts';
import type { Put, Store } from '../store/port.ts';
import { type WorkAsked, workFor } from './event-to-job.ts';
import type { Queue } from './port.ts';
import { schedule, slotOf } from './schedule.ts';
import type { Work } from './work.ts';

/** Under which scheduled work stands: it belongs to no organisation. */
export const installation = 'installation';

export interface Relay {
  /** One round: facts into work, due and abandoned work woken. Gives how many facts it handed on. */
  round(): Promise<number>;
  /** Rounds now and whenever `hint` or the clock says so, until stopped. */
  start(): void;
  hint(): void;
  stop(): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly everyMs?: number;
  readonly onError?: (error: unknown) => void;
}

const put = <R extends Row>(collection: Collection<R>, row: R, expects: number): Put => ({
  collection: collection as unknown as Collection<Row>,
  row,
  expects,
});

/** Hands facts from the outbox to the queue. Two relays at once are safe: what one has marked, the other finds stale. */
export function createRelay({ store, queue, clock, everyMs = 1000, onError = () => {} }: Deps): Relay {
  const everywhere = acrossOrganisations('relay');
  const within = (organisationId: string) => scopeOf({ kind: 'job', id: 'relay', organisationId });

  /** Work as it should stand after being asked for: new, as it was, or marked to run again. */
  async function asked(
    organisationId: string,
    { job, subject, payload }: WorkAsked,
    now: string,
  ): Promise<Put | undefined> {
    const id = `${job}:${subject}`;
    const old = await store.get(everywhere, work, id);
    if (old === undefined) {
      const row: Work = {
        id,
        organisationId,
        version: 1,
        createdAt: now,
        updatedAt: now,
        job,
        payload,
        state: 'waiting',
        epoch: 0,
        attempts: 0,
        dueAt: now,
        again: false,
      };
      return put(work, row, 0);
    }
    if (old.state === 'waiting' || old.again) return undefined;
    if (old.state === 'running')
      return put(work, { ...old, again: true, version: old.version + 1, updatedAt: now }, old.version);
    // A new fact about the subject of dead work is a reason to try once more.
    return put(
      work,
      { ...old, state: 'waiting', attempts: 0, dueAt: now, version: old.version + 1, updatedAt: now },
      old.version,
    );
  }

  async function handOn(row: OutboxRow): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const now = clock();
      const puts = await Promise.all(
        workFor(row.fact, row.id).map((ask) => asked(row.organisationId, ask, now)),
      );
      const marked = put(
        outbox,
        { ...row, relayed: true, relayedAt: now, version: row.version + 1, updatedAt: now },
        row.version,
      );
      try {
        await store.commit(within(row.organisationId), {
          organisationId: row.organisationId,
          puts: [marked, ...puts.filter((one) => one !== undefined)],
        });
        return;
      } catch (error) {
        if (!(error instanceof Problem && ['stale_version', 'conflict'].includes(error.code))) throw error;
        // Either another relay has handed it on, or the work has moved: look again.
        if ((await store.get(everywhere, outbox, row.id))?.relayed !== false) return;
      }
    }
  }

  async function handOnAll(): Promise<number> {
    let handed = 0;
    for (;;) {
      const page = await store.list(everywhere, outbox, 'byRelayed', { key: [false], limit: 200 });
      for (const row of page.items) await handOn(row);
      handed += page.items.length;
      if (page.nextCursor === null) return handed;
    }
  }

  async function scheduleDue(): Promise<void> {
    for (const { job, everySeconds } of schedule) {
      const now = clock();
      const slot = slotOf(now, everySeconds);
      const scope = within(installation);
      const old = await store.get(scope, schedules, job);
      if (old?.lastSlot === slot) continue;
      const row = {
        id: job,
        organisationId: installation,
        version: (old?.version ?? 0) + 1,
        createdAt: old?.createdAt ?? now,
        updatedAt: now,
        lastSlot: slot,
      };
      const due = await asked(installation, { job, subject: 'all', payload: {} }, now);
      try {
        await store.commit(scope, {
          organisationId: installation,
          puts: [put(schedules, row, old?.version ?? 0), ...(due ? [due] : [])],
        });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
  }

  async function wakeAll(): Promise<void> {
    const now = clock();
    const due = await store.list(everywhere, work, 'byDue', {
      key: ['waiting'],
      below: `${now}~`,
      limit: 1000,
    });
    const abandoned = await store.list(everywhere, work, 'byLease', {
      key: ['running'],
      below: now,
      limit: 1000,
    });
    for (const { job, id, organisationId, epoch } of [...due.items, ...abandoned.items]) {
      await queue.wake({ job, workId: id, organisationId, epoch });
    }
  }

  let timer: NodeJS.Timeout | undefined;
  let round: Promise<number> | undefined;
  let again = false;
  let stopped = false;

  async function once(): Promise<number> {
    await scheduleDue();
    const handed = await handOnAll();
    await wakeAll();
    return handed;
  }

  function run(): void {
    if (stopped) return;
    if (round !== undefined) {
      again = true;
      return;
    }
    round = once().finally(() => {
      round = undefined;
      if (again) {
        again = false;
        setImmediate(run);
      }
    });
    round.catch(onError);
  }

  return {
    round: once,
    start() {
      timer = setInterval(run, everyMs);
      run();
    },
    hint: run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round?.catch(() => {});
    },
  };
}
