import type { Work } from '../src/queue/work.ts';

/** The id a job's payload holds under a name; a payload without it is a fault of ours and fails the work. */
export function idIn(payload: Work['payload'], name: string): string {
  const id = payload[name];
  if (typeof id !== 'string') throw new TypeError(`The payload holds no ${name}.`);
  return id;
}
