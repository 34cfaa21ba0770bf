import type { Scope } from '../../domain/access/scope.ts';
import { notFound } from '../../domain/problem.ts';
import type { Unit } from '../port.ts';
import type { ScopedUnit } from '../unit.ts';
import { asProblem } from './problems.ts';

interface Waiting extends ScopedUnit {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** What a queue of commits needs of the environment: a durable transaction, and one nested in it that can fail alone. */
export interface Transactions {
  readonly durable: (work: () => void) => void;
  readonly nested: (work: () => void) => void;
  readonly write: (one: ScopedUnit) => void;
}

/** Bounds how long one transaction keeps other threads and processes waiting. */
const mostTogether = 200;

/**
 * Commits units in the order they came. Units that wait at the same moment share one transaction and one sync. One that is
 * refused takes nothing of the others with it: seldom is one, so all are written as one first, and only where that is refused each in a
 * nested transaction of its own, which copies every page once more.
 *
 * The transaction runs without giving up the thread. The write lock of the store is therefore never held while some other
 * work of this thread, possibly one that hangs, has its turn.
 */
export function createCommits({ durable, nested, write }: Transactions) {
  let waiting: Waiting[] = [];
  let turn: Promise<void> | undefined;

  /** Writes all, or nothing and false where one of several was refused. Throws why a lone one was, or none could be committed. */
  function isWrittenAsOne(batch: readonly Waiting[]): boolean {
    let written = 0;
    try {
      durable(() => {
        for (const one of batch) {
          write(one);
          written += 1;
        }
      });
      return true;
    } catch (error) {
      if (written < batch.length && batch.length > 1) return false;
      throw error;
    }
  }

  /** Writes all that are not refused, and gives why the others were. */
  function writeApart(batch: readonly Waiting[]): ReadonlyMap<Waiting, unknown> {
    const refused = new Map<Waiting, unknown>();
    durable(() => {
      for (const one of batch) {
        try {
          nested(() => write(one));
        } catch (error) {
          refused.set(one, asProblem(error));
        }
      }
    });
    return refused;
  }

  function together(batch: readonly Waiting[]): void {
    let refused: ReadonlyMap<Waiting, unknown> = new Map();
    let failed: unknown;
    try {
      if (!isWrittenAsOne(batch)) refused = writeApart(batch);
    } catch (error) {
      failed = asProblem(error);
    }
    for (const one of batch) {
      const reason = refused.get(one) ?? failed;
      if (reason === undefined) one.resolve();
      else one.reject(reason);
    }
  }

  function runTurn(done: () => void): void {
    const batch = waiting.slice(0, mostTogether);
    waiting = waiting.slice(mostTogether);
    together(batch);
    if (waiting.length > 0) setImmediate(runTurn, done);
    else {
      turn = undefined;
      done();
    }
  }

  return {
    commit: (scope: Scope, unit: Unit): Promise<void> =>
      new Promise((resolve, reject) => {
        if (!scope.acrossOrganisations && unit.organisationId !== scope.organisationId) {
          reject(notFound('record'));
          return;
        }
        waiting.push({ scope, unit, resolve, reject });
        turn ??= new Promise((done) => setImmediate(runTurn, done));
      }),
    /** Resolves when nothing waits any more. */
    idle: async (): Promise<void> => turn,
  };
}
