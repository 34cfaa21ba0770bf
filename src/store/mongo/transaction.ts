import { mongo } from 'mongoose';
import { isBroken } from './problems.ts';

const options = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const;
const mostCommits = 5;

/** Gives a broken socket the label that says: nothing of this transaction stands, do it again. */
function labelled(error: unknown): unknown {
  if (!isBroken(error)) return error;
  const known =
    error instanceof mongo.MongoError ? error : new mongo.MongoNetworkError((error as Error).message);
  known.addErrorLabel('TransientTransactionError');
  return known;
}

/**
 * Does work in a transaction of a session, with the helper of the driver, which repeats what its labels allow: the work when
 * nothing of it stands, the commit when nobody knows. Errors of the socket that come without labels are given theirs: in the
 * work nothing stands yet; of a commit nobody knows, and asking for it again gives what became of it.
 */
export async function inTransaction(session: mongo.ClientSession, work: () => Promise<void>): Promise<void> {
  let done = false;
  try {
    await session.withTransaction(async () => {
      done = false;
      try {
        await work();
      } catch (error) {
        throw labelled(error);
      }
      done = true;
    }, options);
  } catch (error) {
    if (!done || !isBroken(error)) throw error;
    await commitAgain(session);
  }
}

async function commitAgain(session: mongo.ClientSession): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!isBroken(error) || tries === mostCommits) {
        // Whatever it is: the commit may have gone through before.
        const unknown =
          error instanceof mongo.MongoError ? error : new mongo.MongoNetworkError(String(error));
        unknown.addErrorLabel('UnknownTransactionCommitResult');
        throw unknown;
      }
    }
  }
}
