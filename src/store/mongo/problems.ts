import { mongo } from 'mongoose';
import { LeaseLost, Problem } from '../../domain/problem.ts';

/** Codes of a server that cannot answer now: stepping down, shutting down, out of time or of disk. */
const passing = new Set([6, 7, 50, 89, 91, 189, 202, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031]);

const unknown = () => new Problem('unavailable', 'database_in_doubt', { retryAfter: 5 });

const away = () =>
  new Problem('unavailable', 'database_away', {
    retryAfter: 5,
  });

/** The driver ends a call on a closed pool or a lost server with errors of these names. */
const isAway = (error: Error): boolean =>
  /Network|ServerSelection|NotConnected|PoolClosed|PoolCleared|WaitQueueTimeout|OperationTimeout|TopologyClosed|ClientClosed|ExpiredSession/.test(
    error.name,
  );

/** A socket that broke at the wrong moment: the driver hands it on as the system named it, without its labels. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && brokenSocket.test(code)) return true;
  // Of several writes at once the driver tells the system's error in the words of one of its own. What it knows to be its own
  // (no server to be found) is no broken socket, whatever caused it: trying that again would take minutes.
  return error instanceof mongo.MongoBulkWriteError && brokenSocket.test(error.message);
}

const brokenSocket = /\bE(CONN|PIPE|TIMEDOUT|HOST|NET|AI)/;

/** What the driver says of a server that is away or a document too large, as a problem; anything else as it is. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem || error instanceof LeaseLost) return error;
  if (error instanceof mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult'))
    return unknown();
  const code = error instanceof mongo.MongoError ? Number(error.code) : Number.NaN;
  if (code === 10334 || /BSONObjectTooLarge|larger than|out of range/.test(error.message)) {
    return new Problem('too_large', 'record_too_large');
  }
  const transient = error instanceof mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
  return transient || isBroken(error) || passing.has(code) || isAway(error) ? away() : error;
}

/** Does something with the database; its failures come out as problems. */
export async function asking<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}
