import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../collection.ts';
import { allCollections } from '../collections/index.ts';
import type { CopyTarget } from '../copy.ts';
import { openEnvironment } from './environment.ts';
import { markReady, startCopy } from './folder.ts';
import { behind, entriesOf, keyBytes, rowKey, sealedWithKey } from './keys.ts';
import { notePaths } from './stand-paths.ts';
import { writeHead } from './write-unit.ts';

/**
 * A folder that is to take a copy: marked, so that nobody starts on half of it. Throws StartError when it holds anything but
 * an unfinished copy of the same source.
 */
export function openEmbeddedTarget(dir: string, from: string, keyId: string): CopyTarget {
  startCopy(dir, from);
  const db = openEnvironment(dir);

  const remove = (collection: Collection, row: Row) => {
    for (const { key } of entriesOf(collection, row)) db.removeSync(key);
    db.removeSync(rowKey(collection.name, row.id));
  };

  return {
    async rows(collection, after) {
      const all = ['row', collection.name];
      const start = after === undefined ? keyBytes(all) : behind([...all, after]);
      const range = db.getRange({ start, end: behind(all), limit: 500 } as object);
      return [...range].map(({ value }) => value as Row);
    },
    async put(collection, rows) {
      db.transactionSync(() => {
        for (const row of rows) {
          const old = db.get(rowKey(collection.name, row.id)) as Row | undefined;
          if (old !== undefined) remove(collection, old);
          for (const { key } of entriesOf(collection, row)) db.putSync(key, 1);
          db.putSync(rowKey(collection.name, row.id), row);
        }
      });
    },
    async remove(collection, rows) {
      db.transactionSync(() => {
        for (const row of rows) remove(collection, row);
      });
    },
    async finish(heads) {
      db.transactionSync(() => {
        db.putSync(sealedWithKey, keyId);
        notePaths(db, allCollections);
        // Only the last fact of all is kept, so the organisation that told it goes last.
        const inOrder = [...heads].sort((one, other) =>
          (one.lastFact ?? '') < (other.lastFact ?? '') ? -1 : 1,
        );
        for (const { organisationId, ...head } of inOrder) writeHead(db, organisationId, head);
      });
      markReady(dir);
    },
    close: async () => {
      await db.close();
    },
  };
}
