import { type Connection, mongo } from 'mongoose';
import type { Scope } from '../../domain/access/scope.ts';
import { LeaseLost, notFound, Problem, stale } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import type { IdKind } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Work } from '../../queue/work.ts';
import { work } from '../collections/index.ts';
import { conflictAt } from '../conflict.ts';
import type { Put, Unit } from '../port.ts';
import { headOf, movesHead, type ScopedUnit } from '../unit.ts';
import { createBatches } from './batches.ts';
import { pathOfIndex } from './indexes.ts';
import type { Models } from './models.ts';
import { asProblem } from './problems.ts';
import { createSessions } from './sessions.ts';
import { inTransaction } from './transaction.ts';
import { checkUnit, createUnitWrites, type Writes } from './unit-writes.ts';

interface Deps {
  readonly connection: Connection;
  readonly models: Models;
  readonly clock: Clock;
  readonly newId: (kind: IdKind) => string;
}

interface Waiting extends ScopedUnit {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Something did not stand as a unit expected; `taken` names the unique path that was in the way, if that was it. */
class Doubt extends Error {
  readonly taken: string | undefined;

  constructor(taken?: string) {
    super('Not everything stood as expected.');
    this.taken = taken;
  }
}

/** Milliseconds for a transaction with all its repetitions. */
const patienceMs = 15_000;
const mostTries = 8;

const pause = (mostMs: number) => new Promise<void>((done) => setTimeout(done, Math.random() * mostMs));

/**
 * Commits units: those of one organisation that wait at the same moment in one transaction, as long as nothing is wrong with
 * any. When something is, each is tried alone, so that one that is refused takes nothing of the others with it.
 *
 * A transaction writes without reading first: every replacement names the version it read, every insertion stands under unique
 * indexes, and the counts tell whether all found what they expected. The helper of the driver repeats what it may repeat.
 */
export function createCommits({ connection, models, clock, newId }: Deps) {
  const sessions = createSessions({ connection, models, clock, patienceMs });
  const batches = createBatches<Waiting>(together);

  async function write({ collection, operations, matched, removed }: Writes, session?: mongo.ClientSession) {
    const model = models.of(collection);
    const result = await model
      .bulkWrite(operations as Parameters<typeof model.bulkWrite>[0], {
        ...(session ? { session } : { timeoutMS: patienceMs }),
        ordered: true,
        timestamps: false,
        skipValidation: true,
      })
      .catch((error: unknown) => {
        // Outside of a transaction, something in the way is no fault: it is looked at again.
        if (session === undefined && isConflict(error)) throw new Doubt();
        throw takenIn(collection.name, error) ?? error;
      });
    if (result.matchedCount !== matched) throw new Doubt();
    if (result.deletedCount === removed.length) return;
    // What is gone already is as it should be, unless a version was named; what belongs to somebody else is not.
    const ids = removed.map(({ id }) => id);
    const versioned = removed.some(({ version }) => version !== undefined);
    if (versioned || (await model.exists({ _id: { $in: ids } }).session(session ?? null))) throw new Doubt();
  }

  /** Writes units of one organisation in one transaction. Throws Doubt when something is not as they expect. */
  async function attempt(units: readonly ScopedUnit[]): Promise<void> {
    if (!units.some(({ unit }) => movesHead(unit))) {
      const writes = createUnitWrites(headOf(undefined), clock(), newId);
      for (const one of units) writes.add(one);
      const [only, ...others] = writes.byCollection();
      // One write to one document is all or nothing by itself.
      if (only !== undefined && others.length === 0 && only.operations.length === 1) return write(only);
    }
    const organisationId = units[0]?.unit.organisationId ?? '';
    await sessions.within((session) =>
      inTransaction(session, async () => {
        // First, so that of two processes the second learns of it before it has done anything.
        const head = units.some(({ unit }) => movesHead(unit))
          ? await models.heads
              .findOneAndUpdate(
                { _id: organisationId },
                { $inc: { turn: 1 } },
                { upsert: true, returnDocument: 'before', session },
              )
              .lean()
              .catch((error: unknown) => {
                throw takenIn('heads', error) ?? error;
              })
          : undefined;
        const writes = createUnitWrites(headOf(head), clock(), newId);
        for (const one of units) writes.add(one);
        for (const one of writes.byCollection()) await write(one, session);
        if (head !== undefined)
          await models.heads.updateOne({ _id: organisationId }, { $set: writes.head() }, { session });
      }),
    );
  }

  async function alone(one: ScopedUnit): Promise<void> {
    const isDoubt = (error: unknown) => error instanceof Doubt;
    try {
      await retryWhile(isDoubt, () => attemptAlone(one), {
        tries: mostTries,
        pause: (tried) => pause(20 * tried),
      });
    } catch (error) {
      // What was in the way was gone again each time one looked.
      if (!isDoubt(error)) throw error;
      throw new Problem('unavailable', 'too_much_at_once', {
        retryAfter: 1,
      });
    }
  }

  /** Throws what is wrong with a unit; Doubt when what was in its way is gone again. */
  async function attemptAlone(one: ScopedUnit): Promise<void> {
    try {
      await attempt([one]);
    } catch (error) {
      if (!(error instanceof Doubt)) throw error;
      await explain(one.unit);
      if (error.taken !== undefined && !isPassing(one.unit, error.taken)) throw conflictAt(error.taken);
      throw error;
    }
  }

  /** Throws what is wrong with a unit as things stand, in the order of its writes; nothing when there is nothing. */
  async function explain({
    organisationId,
    fence,
    checks = [],
    removals = [],
    puts = [],
  }: Unit): Promise<void> {
    if (fence !== undefined) {
      const held = (await models.of(work).findById(fence.workId).lean()) as Work | null;
      if (held?.state !== 'running' || held.epoch !== fence.epoch) throw new LeaseLost(fence.workId);
    }
    const isOurs = (row: Pick<Row, 'organisationId'> | null) =>
      row === null || row.organisationId === organisationId;
    const standing = async (one: { collection: Put['collection']; id: string }) =>
      (await models.of(one.collection).findById(one.id, { organisationId: 1, version: 1 }).lean()) as Pick<
        Row,
        'organisationId' | 'version'
      > | null;
    for (const check of checks) {
      const found = await standing(check);
      if (!isOurs(found)) throw notFound('record');
      const version = found?.version ?? 0;
      if (version !== check.version) throw stale(version);
    }
    for (const removal of removals) {
      const found = await standing(removal);
      if (!isOurs(found)) throw notFound('record');
      const version = found?.version ?? 0;
      if (removal.expects !== undefined && removal.expects !== version) throw stale(version);
    }
    const gone = new Set(removals.map(({ collection, id }) => `${collection.name} ${id}`));
    for (const { collection, row, expects } of puts) {
      const found = await standing({ collection, id: row.id });
      if (!isOurs(found)) throw notFound('record');
      const version = gone.has(`${collection.name} ${row.id}`) ? 0 : (found?.version ?? 0);
      if (expects === 0 && version !== 0) throw conflictAt(`${collection.name}.id`);
      if (version !== expects) throw stale(version);
    }
  }

  async function settle(one: Waiting, work: () => Promise<void>): Promise<void> {
    await work().then(one.resolve, (error: unknown) => one.reject(asProblem(error)));
  }

  async function together(units: readonly Waiting[]): Promise<void> {
    if (units.length > 1) {
      try {
        await attempt(units);
        for (const { resolve } of units) resolve();
        return;
      } catch (error) {
        // Which of them it was shows when each is alone; a server that is away is away for all.
        const reason = asProblem(error);
        if (reason instanceof Problem && reason.code === 'unavailable') {
          for (const { reject } of units) reject(reason);
          return;
        }
      }
    }
    for (const one of units) await settle(one, () => alone(one));
  }

  return {
    async commit(scope: Scope, unit: Unit): Promise<void> {
      if (!scope.acrossOrganisations && unit.organisationId !== scope.organisationId)
        throw notFound('record');
      checkUnit(unit);
      await new Promise<void>((resolve, reject) => {
        batches.add(unit.organisationId, { scope, unit, resolve, reject });
      });
    },
    /** Resolves when nothing waits any more and the sessions are given up. */
    async close(): Promise<void> {
      await batches.idle();
      await sessions.close();
    },
  };
}

/** Another write to the same document came first (112, WriteConflict). */
const isConflict = (error: unknown): boolean => error instanceof mongo.MongoError && error.code === 112;

/** The doubt that a taken unique key leaves; undefined for any other error. */
function takenIn(collection: string, error: unknown): Doubt | undefined {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) return undefined;
  const index = /index: (?:\S*\$)?(\S+)/.exec(error.message)?.[1] ?? '_id_';
  return new Doubt(`${collection}.${pathOfIndex(index)}`);
}

/** Whether what was taken was in the way of no row of the unit: its head was made first by another, or what it checks was there. */
const isPassing = ({ checks = [] }: Unit, taken: string): boolean =>
  taken === 'heads.id' || checks.some(({ collection }) => taken === `${collection.name}.id`);
