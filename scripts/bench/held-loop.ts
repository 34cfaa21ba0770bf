import { readFileSync } from 'node:fs';

/** The longest stretch of one turn of the event loop, in milliseconds. */
export interface Held {
  /** As the clock on the wall has it, whatever else the machine did meanwhile. */
  readonly elapsed: number;
  /** What this thread itself worked (Linux only; elsewhere as the clock has it). */
  readonly worked: number;
}

/** Milliseconds that the main thread of this process worked so far. */
export function workedSoFar(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Watches the turns of the event loop of this process, a thousand times a second. */
export function watchLoop(): { begin(): void; longest(): Held } {
  let last = { at: performance.now(), worked: workedSoFar() };
  let longest: Held = { elapsed: 0, worked: 0 };
  const look = () => {
    const now = { at: performance.now(), worked: workedSoFar() };
    longest = {
      elapsed: Math.max(longest.elapsed, now.at - last.at),
      worked: Math.max(longest.worked, now.worked - last.worked),
    };
    last = now;
  };
  setInterval(look, 1).unref();
  return {
    begin() {
      look();
      longest = { elapsed: 0, worked: 0 };
    },
    longest() {
      look();
      return longest;
    },
  };
}
