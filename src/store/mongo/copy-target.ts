import type { Row } from '../../domain/values/row.ts';
import { allCollections } from '../collections/index.ts';
import type { CopyTarget } from '../copy.ts';
import { StartError } from '../start-error.ts';
import { connect, describeDatabase } from './connection.ts';
import { type Document, toDocument, toRow } from './documents.ts';
import { buildIndexes } from './indexes.ts';
import { createModels } from './models.ts';
import { asking } from './problems.ts';
import { serverClock } from './server-time.ts';

/**
 * A database that is to take a copy: made ready with its indexes, and marked, so that nobody starts on half of it. Throws
 * StartError when it holds anything but an unfinished copy of the same source, sealed with the same key.
 */
export async function openMongoTarget(url: string, from: string, keyId: string): Promise<CopyTarget> {
  const connection = await connect(url);
  const models = createModels(connection);
  const mark = { _id: 'installation' } as const;
  try {
    const standing = await asking(() => models.installation.findOne(mark).lean());
    let rows = 0;
    for (const collection of allCollections)
      rows += (await models.of(collection).exists({})) === null ? 0 : 1;
    const isOurs = standing?.copyingFrom === from && standing.keyId === keyId;
    if (!isOurs && (rows > 0 || standing !== null)) {
      throw new StartError(
        standing?.copyingFrom === undefined
          ? `The database at ${describeDatabase(url)} is not empty. Name an empty one.`
          : `The database at ${describeDatabase(url)} holds an unfinished copy of ${standing.copyingFrom}. Finish that, or name an empty one.`,
      );
    }
    await buildIndexes(connection, allCollections);
    await asking(() =>
      models.installation.updateOne(mark, { $set: { keyId, copyingFrom: from } }, { upsert: true }),
    );
  } catch (error) {
    await connection.destroy();
    throw error;
  }
  return {
    async rows(collection, after) {
      const filter = after === undefined ? {} : { _id: { $gt: after } };
      const found = models.of(collection).find(filter).sort({ _id: 1 }).limit(500).lean();
      return (await asking(() => found as PromiseLike<Document[]>)).map((one) => toRow<Row>(one));
    },
    async put(collection, rows) {
      const model = models.of(collection);
      const operations = rows.map((row) => ({
        replaceOne: { filter: { _id: row.id }, replacement: toDocument(row), upsert: true },
      }));
      await asking(() =>
        model.bulkWrite(operations as Parameters<typeof model.bulkWrite>[0], {
          ordered: true,
          timestamps: false,
          skipValidation: true,
        }),
      );
    },
    async remove(collection, rows) {
      await asking(() => models.of(collection).deleteMany({ _id: { $in: rows.map(({ id }) => id) } }));
    },
    async finish(heads) {
      for (const { organisationId, ...own } of heads) {
        const head = { turn: 0, ...own };
        await asking(() => models.heads.updateOne({ _id: organisationId }, { $set: head }, { upsert: true }));
      }
      await asking(() => models.installation.updateOne(mark, { $unset: { copyingFrom: 1 } }));
    },
    close: () => connection.close(),
  };
}

/** Throws StartError when processes use the database: a copy of what changes is worth nothing. */
export async function refuseWhileInUse(url: string): Promise<void> {
  const connection = await connect(url);
  try {
    const clock = await serverClock(connection);
    const since = new Date(Date.parse(clock()) - 10_000).toISOString();
    const models = createModels(connection);
    const count = await asking(() => models.processes.countDocuments({ seenAt: { $gt: since } }));
    if (count > 0)
      throw new StartError(
        `${count} processes use the database at ${describeDatabase(url)}. Stop them first; one that was killed counts for ten seconds.`,
      );
  } finally {
    await connection.close();
  }
}
