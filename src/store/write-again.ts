import type { Scope } from '../domain/access/scope.ts';
import { Problem } from '../domain/problem.ts';
import type { Put, Store } from './port.ts';

interface Deps {
  /** Rows as they are kept. */
  readonly inner: Store;
  /** The sealed store over it: whatever is put through it is sealed as today. */
  readonly store: Pick<Store, 'commit'>;
  readonly everywhere: Scope;
  readonly within: (organisationId: string) => Scope;
}

/** Writes rows anew, as `migrate` does beside servers that write too; each batch is of one organisation. */
export function createWriteAgain({ inner, store, everywhere, within }: Deps) {
  /** What came of a row: `refused` when whom it is about is erased, so that nothing seals it any more. */
  type Fate = 'written' | 'gone' | 'refused';

  /** Writes one row; one that somebody wrote or took away meanwhile is no matter, and what served for a day that is over goes. */
  async function writeAlone(put: Put): Promise<Fate> {
    const { collection, row, expects } = put;
    const { id, organisationId } = row;
    try {
      await store.commit(within(organisationId), { organisationId, puts: [put] });
      return 'written';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'not_found' && collection.keyedByDay !== undefined) {
        const removals = [{ collection, id, organisationId, expects }];
        await inner.commit(within(organisationId), { organisationId, removals }).catch(ignoreStale);
        return 'gone';
      }
      ignoreStale(error);
      const isThere = (await inner.get(everywhere, collection, id))?.version === expects;
      return error.code === 'not_found' && isThere ? 'refused' : 'gone';
    }
  }

  /** Gives how many were written, and hears of those that nothing seals any more. */
  return async function write(puts: readonly Put[], refused: (put: Put) => void): Promise<number> {
    const [first] = puts;
    if (first === undefined) return 0;
    const { organisationId } = first.row;
    try {
      await store.commit(within(organisationId), { organisationId, puts });
      return puts.length;
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'unavailable') throw error;
      let written = 0;
      for (const put of puts) {
        const fate = await writeAlone(put);
        if (fate === 'written') written += 1;
        if (fate === 'refused') refused(put);
      }
      return written;
    }
  };
}

function ignoreStale(error: unknown): void {
  if (error instanceof Problem && (error.code === 'stale_version' || error.code === 'not_found')) return;
  throw error;
}
