import { mongo, Schema } from 'mongoose';
import type { HeadsPlace } from '../kept-heads.ts';
import type { KeptKey, KeyStore } from '../key-store.ts';
import { StartError } from '../start-error.ts';
import { connect, describeDatabase, keysDatabase } from './connection.ts';
import { headsInDatabase } from './heads-document.ts';
import { asking, asProblem } from './problems.ts';

/** A key as MongoDB keeps it: `_id` is its subject. */
interface KeyDocument extends Omit<KeptKey, 'subject'> {
  readonly _id: string;
}

/** The server's code for what an account has no right to. */
const notAllowed = 13;

const text = { type: String };
const schema = new Schema(
  { _id: text, wrapped: text, by: text, destroyedAt: text },
  { versionKey: false, autoIndex: false, autoCreate: false, collection: 'keys' },
);

const toKey = ({ _id, ...kept }: KeyDocument): KeptKey => ({ subject: _id, ...kept });
const toDocument = ({ subject, ...kept }: KeptKey): KeyDocument => ({ _id: subject, ...kept });

/** The keys, and what else is kept apart from the data. */
export interface MongoKeyStore extends KeyStore {
  readonly headsPlace: HeadsPlace;
}

/**
 * Opens the key store beside a database: a database of its own, so that no dump of the other holds a key. A key is with a
 * majority of the servers before anything is sealed with it. Throws StartError when it cannot be used.
 */
export async function openMongoKeyStore(url: string): Promise<MongoKeyStore> {
  const connection = await connect(url, keysDatabase(url));
  const keys = connection.model<KeyDocument>('keys', schema);
  try {
    await keys.exists({});
  } catch (error) {
    await connection.destroy();
    if (!(error instanceof mongo.MongoServerError) || error.code !== notAllowed) throw asProblem(error);
    throw new StartError(
      `The account at ${describeDatabase(url)} may not use the database ${keysDatabase(url)}, where the keys of what is sealed are kept. Grant it readWrite there.`,
    );
  }

  const getMany = async (subjects: readonly string[]): Promise<readonly KeptKey[]> => {
    const found = keys.find({ _id: { $in: [...subjects] } }).lean();
    return (await asking(() => found as PromiseLike<KeyDocument[]>)).map(toKey);
  };

  return {
    getMany,
    async add(added) {
      const operations = added.map((key) => {
        const { _id, ...kept } = toDocument(key);
        return { updateOne: { filter: { _id }, update: { $setOnInsert: kept }, upsert: true } };
      });
      const write = () =>
        keys.bulkWrite(operations as Parameters<typeof keys.bulkWrite>[0], { ordered: false });
      // Of two that insert one at once the server may refuse the second; then the first one's stands.
      await asking(write).catch(() => asking(write));
      return getMany(added.map(({ subject }) => subject));
    },
    async replace(before, after) {
      const { _id, ...kept } = toDocument(after);
      const filter = { _id, wrapped: before.wrapped ?? null };
      const result = await asking(() => keys.replaceOne(filter, kept as KeyDocument));
      return result.modifiedCount === 1;
    },
    async list(after, limit) {
      const filter = after === undefined ? {} : { _id: { $gt: after } };
      const found = keys.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return (await asking(() => found as PromiseLike<KeyDocument[]>)).map(toKey);
    },
    headsPlace: headsInDatabase(connection),
    close: () => connection.close(),
  };
}
