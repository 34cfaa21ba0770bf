import { randomUUID } from 'node:crypto';
import { type Connection, mongo } from 'mongoose';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Models } from './models.ts';

interface Deps {
  readonly connection: Connection;
  readonly models: Models;
  readonly clock: Clock;
  /** Milliseconds for a transaction with all its repetitions. */
  readonly patienceMs: number;
}

const beatMs = 1500;
/** A process that was not heard of for so long is dead, or stands still longer than its leases. */
const deadMs = 6000;

/**
 * The sessions of this process, written down before they are used. MongoDB keeps the transaction of a process that died open for
 * a minute, and what it wrote stands in everybody's way as long. So processes watch each other: who finds one silent ends its
 * sessions, and with them what they left open. One that was only standing still repeats its transaction.
 */
export function createSessions({ connection, models, clock, patienceMs }: Deps) {
  const id = randomUUID();
  const idle: mongo.ClientSession[] = [];
  const all = new Set<mongo.ClientSession>();
  let writing: Promise<unknown> = Promise.resolve();

  /** Writes down which sessions this process has, one write after the other. */
  function tell(): Promise<unknown> {
    writing = writing
      .catch(() => {})
      .then(() =>
        models.processes.updateOne(
          { _id: id },
          { $set: { seenAt: clock(), sessions: [...all].map((session) => session.id?.id) } },
          { upsert: true },
        ),
      );
    return writing;
  }

  async function take(): Promise<mongo.ClientSession> {
    const known = idle.pop();
    if (known !== undefined) return known;
    const session = await connection.startSession({ defaultTimeoutMS: patienceMs });
    all.add(session);
    await tell();
    return session;
  }

  async function drop(session: mongo.ClientSession): Promise<void> {
    all.delete(session);
    await session.endSession().catch(() => {});
  }

  /** Ends what silent processes left open. Of several that find one, whoever takes its entry away does it. */
  async function endSilent(): Promise<void> {
    const now = clock();
    const [before, after] = [plusSeconds(now, -deadMs / 1000), plusSeconds(now, deadMs / 1000)];
    // One that was seen in the future was seen before the server's clock was put back.
    const seen = { $or: [{ seenAt: { $lt: before } }, { seenAt: { $gt: after } }] };
    for (const silent of await models.processes.find(seen).lean()) {
      const { deletedCount } = await models.processes.deleteOne({ _id: silent._id, seenAt: silent.seenAt });
      const killSessions = (silent.sessions ?? []).map((lsid) => ({ id: lsid }));
      if (deletedCount === 1 && killSessions.length > 0)
        await connection.db?.admin().command({ killSessions });
    }
  }

  let beating = false;
  const beat = setInterval(() => {
    // A database that is slow or away gets no second question before it has answered the first.
    if (beating) return;
    beating = true;
    tell()
      .then(endSilent)
      .catch(() => {})
      .finally(() => {
        beating = false;
      });
  }, beatMs);
  beat.unref();

  return {
    /** Does something in a session of its own. One that the server had trouble with is not used again. */
    async within<T>(work: (session: mongo.ClientSession) => Promise<T>): Promise<T> {
      const session = await take();
      try {
        const result = await work(session);
        idle.push(session);
        return result;
      } catch (error) {
        if (error instanceof mongo.MongoError) await drop(session);
        else idle.push(session);
        throw error;
      }
    },
    async close(): Promise<void> {
      clearInterval(beat);
      // What is being written down would stand there after its end.
      await writing.catch(() => {});
      await Promise.all([...all].map(drop));
      await models.processes.deleteOne({ _id: id }).catch(() => {});
    },
  };
}
