import type { Connection } from 'mongoose';
import type { Clock } from '../../domain/values/time.ts';

const everyMs = 60_000;

/**
 * The time of the database server, by which all processes agree on what is due and whose lease has passed, however their own
 * clocks differ: the machine's clock and the distance to the server's, measured now and once a minute.
 */
export async function serverClock(connection: Connection): Promise<Clock> {
  let ahead = 0;
  async function measure(): Promise<void> {
    const asked = Date.now();
    const hello = await connection.db?.admin().command({ hello: 1 });
    const between = (asked + Date.now()) / 2;
    const server = hello?.localTime instanceof Date ? hello.localTime.getTime() : between;
    // A reply that took long says little; a small difference is the journey.
    if (Date.now() - asked < 2000) ahead = Math.abs(server - between) < 50 ? 0 : server - between;
  }
  await measure();
  const timer = setInterval(() => void measure().catch(() => {}), everyMs);
  timer.unref();
  connection.once('close', () => clearInterval(timer));
  return () => new Date(Date.now() + ahead).toISOString();
}
