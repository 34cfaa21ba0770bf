import { type Connection, createConnection } from 'mongoose';
import { StartError } from '../start-error.ts';

/** Milliseconds after which a server that cannot be found, or does not answer, counts as away. */
const patience = { find: 4000, connect: 4000, answer: 20_000 };

/** The database of a URL that names none. */
const usualDatabase = 'stepwell';

/** Where a URL leads, without its name and password. */
export function describeDatabase(url: string): string {
  const { hosts, database } = partsOf(url);
  return `${hosts}/${database}`;
}

function partsOf(url: string): { readonly hosts: string; readonly database: string } {
  const [, hosts = '', named = ''] = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]*)\/?([^?]*)/.exec(url) ?? [];
  return { hosts, database: named || usualDatabase };
}

/** The database beside the one of a URL, for the keys that seal what is in it. */
export const keysDatabase = (url: string): string => `${partsOf(url).database}_keys`;

/**
 * Connects to a replica set or a sharded cluster. Throws StartError when it cannot be reached, lets nobody in, or is a single
 * server, which has no transactions. `database`: another than the one that the URL names.
 */
export async function connect(url: string, database = partsOf(url).database): Promise<Connection> {
  const connection = createConnection(url, {
    dbName: database,
    serverSelectionTimeoutMS: patience.find,
    connectTimeoutMS: patience.connect,
    socketTimeoutMS: patience.answer,
    heartbeatFrequencyMS: 2000,
    maxPoolSize: 20,
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  // A server that goes away later is told of by each call that needs it.
  connection.on('error', () => {});
  try {
    await connection.asPromise();
    const hello = await connection.db?.admin().command({ hello: 1 });
    if (hello?.setName === undefined && hello?.msg !== 'isdbgrid') {
      throw new StartError(
        `MongoDB at ${describeDatabase(url)} is a single server without transactions. Start it as a replica set (one member is enough): mongod --replSet rs0, then rs.initiate().`,
      );
    }
    return connection;
  } catch (error) {
    await connection.destroy().catch(() => {});
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
    throw new StartError(
      `MongoDB at ${describeDatabase(url)} cannot be used (${reason}). Check MONGODB_URL, that the server runs, and that the account may read and write.`,
    );
  }
}
