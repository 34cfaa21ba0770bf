import type { Jobs } from './jobs.ts';
import { createLaneGate } from './lane-gate.ts';
import type { Queue, Wake } from './port.ts';

/** Wakes of one organisation held at most in one lane; beyond it a wake is refused and comes again with the relay's next sweep. */
const mostInLane = 20_000;

/** A queue within the process, by lanes. Work already waiting for its turn is not doubled. */
export function createEmbeddedQueue({ jobs }: { readonly jobs: Pick<Jobs, 'laneOf' | 'isSerial'> }): Queue {
  const gate = createLaneGate({ ...jobs, mostInLane });
  const delayed = new Set<NodeJS.Timeout>();
  let handler: (wake: Wake) => Promise<void> = async () => {};
  let closed = false;

  const add = (wake: Wake) => gate.enter(wake.workId, wake, () => handler(wake));

  return {
    async wake(wake, delayMs = 0) {
      if (closed) return false;
      if (delayMs <= 0) return add(wake);
      const timer = setTimeout(() => {
        delayed.delete(timer);
        add(wake);
      }, delayMs);
      // A wake to come keeps no process alive: the store still knows of the work.
      timer.unref();
      delayed.add(timer);
      return true;
    },
    async start(given, concurrency) {
      handler = given;
      gate.open(concurrency);
    },
    // Who shares the process hears of facts from the store itself.
    announce: () => {},
    onAnnounced: () => {},
    state: async () => 'in this process',
    isWaitedFor: gate.isWaitedFor,
    async counts() {
      const { waiting, running } = gate.counts();
      return { waiting: waiting + delayed.size, running };
    },
    async close(withinMs) {
      closed = true;
      for (const timer of delayed) clearTimeout(timer);
      delayed.clear();
      await gate.close(withinMs);
    },
  };
}
