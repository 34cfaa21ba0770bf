import type { Connection } from 'mongoose';
import type { Clock } from '../../domain/values/time.ts';

const everyMs = 60_000;

/**
 * The time of the database server, by which all processes agree on what is due and whose lease has passed, however their own
 * clocks differ: asked for now and once a minute, and counted on in between.
 */
export async function serverClock(connection: Connection): Promise<Clock> {
  // From here on by what has passed, so that it does not follow the machine's clock when that is put forward or back.
  let began = Date.now() - performance.now();
  async function measure(): Promise<void> {
    const asked = performance.now();
    const hello = await connection.db?.admin().command({ hello: 1 });
    const took = performance.now() - asked;
    if (!(hello?.localTime instanceof Date)) return;
    const ahead = hello.localTime.getTime() - (began + asked + took / 2);
    // A reply that took long says little; a small difference is the journey.
    if (took < 2000 && Math.abs(ahead) >= 50) began += ahead;
  }
  await measure();
  const timer = setInterval(() => void measure().catch(() => {}), everyMs);
  timer.unref();
  connection.once('close', () => clearInterval(timer));
  return () => new Date(began + performance.now()).toISOString();
}
