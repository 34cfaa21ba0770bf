import { acrossOrganisations, scopeOf } from '../domain/access/scope.ts';
import { type Opportunity, withoutCopies } from '../domain/opportunity.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { allCollections, employers, opportunities } from './collections/index.ts';
import { type Put, type Store, walk } from './port.ts';
import type { ResealListener } from './reseal.ts';
import type { Sealing } from './sealing.ts';
import { createWriteAgain } from './write-again.ts';

interface Deps {
  /** Rows as they are kept. */
  readonly inner: Store;
  readonly store: Pick<Store, 'commit'>;
  readonly sealing: Pick<Sealing, 'open'>;
}

const atOnce = 100;

/**
 * Writes the rows of earlier releases as this one writes them, beside servers that read and write: whoever reads one is given the
 * same before and after. Cut off, it goes on with what is left. Gives how many were written.
 */
export function createRewrite({ inner, store, sealing }: Deps) {
  const everywhere = acrossOrganisations('migrate');
  const within = (organisationId: string) => scopeOf({ kind: 'command', id: 'migrate', organisationId });
  const write = createWriteAgain({ inner, store, everywhere, within });

  async function opened<R extends Row>(collection: Collection<R>, kept: R | undefined) {
    if (kept === undefined) return undefined;
    const [one] = await sealing.open(collection, [kept]);
    return one !== undefined && 'row' in one ? one : undefined;
  }

  /** The row as it is to be written; undefined when it stands so, or cannot be opened. */
  async function renewed(collection: Collection, kept: Row): Promise<Row | undefined> {
    const read = await opened(collection, kept);
    if (read === undefined) return undefined;
    const whole = collection.name === opportunities.name ? await ownOnly(read.row as Opportunity) : read.row;
    return read.isOld || whole !== read.row ? whole : undefined;
  }

  async function ownOnly(posting: Opportunity): Promise<Opportunity> {
    if (posting.accommodations.length === 0) return posting;
    const employer = await opened(employers, await inner.get(everywhere, employers, posting.employerId));
    return employer === undefined ? posting : withoutCopies(posting, employer.row.accommodations);
  }

  return async ({ onStart, onRow }: ResealListener): Promise<number> => {
    const upgrading = allCollections.filter(({ upgrade }) => upgrade !== undefined);
    let total = 0;
    for (const collection of upgrading)
      total += await inner.count(everywhere, collection, 'all', [], 2 ** 31 - 1);
    onStart(total);
    let rows = 0;
    for (const collection of upgrading) {
      let waiting: Put[] = [];
      for await (const kept of walk(inner, everywhere, collection, 'all', { limit: atOnce })) {
        onRow(collection.name);
        const row = await renewed(collection, kept);
        if (row === undefined) continue;
        const [first] = waiting;
        if (waiting.length === atOnce || (first && first.row.organisationId !== row.organisationId)) {
          rows += await write(waiting, () => {});
          waiting = [];
        }
        waiting.push({ collection, row: { ...row, version: row.version + 1 }, expects: row.version });
      }
      rows += await write(waiting, () => {});
    }
    return rows;
  };
}
