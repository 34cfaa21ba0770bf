import { type Connection, Schema } from 'mongoose';
import type { HeadsPlace } from '../kept-heads.ts';
import { asking } from './problems.ts';

/** The heads of the trails in a document of the database of keys. */
export function headsInDatabase(connection: Connection): HeadsPlace {
  const definition = { _id: { type: String }, written: { type: Schema.Types.Mixed } };
  const options = { versionKey: false, autoIndex: false, autoCreate: false, collection: 'heads' } as const;
  const model = connection.model<{ _id: string; written: unknown }>('heads', new Schema(definition, options));
  const one = { _id: 'heads' };
  return {
    async read() {
      const found = await asking(() => model.findOne(one).lean());
      return found === null ? undefined : found.written;
    },
    async write(written) {
      await asking(() => model.updateOne(one, { $set: { written } }, { upsert: true }));
    },
  };
}
