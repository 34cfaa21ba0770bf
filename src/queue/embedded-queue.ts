import type { Queue, Wake } from './port.ts';

/** Wakes within this process. What it forgets in a crash, the relay finds again in the store. */
export function createEmbeddedQueue(): Queue {
  const waiting = new Map<string, Wake>();
  const timers = new Set<NodeJS.Timeout>();
  let handler: ((wake: Wake) => Promise<void>) | undefined;
  let room = 0;
  let running = 0;
  let closed = false;

  function pump(): void {
    while (!closed && handler !== undefined && running < room) {
      const [first] = waiting;
      if (first === undefined) return;
      waiting.delete(first[0]);
      running += 1;
      handler(first[1])
        .catch(() => {})
        .finally(() => {
          running -= 1;
          pump();
        });
    }
  }

  function add(wake: Wake): void {
    waiting.set(`${wake.workId} ${wake.epoch}`, wake);
    pump();
  }

  return {
    async wake(wake, delayMs = 0) {
      if (closed) return false;
      if (delayMs <= 0) add(wake);
      else {
        const timer = setTimeout(() => {
          timers.delete(timer);
          add(wake);
        }, delayMs);
        timers.add(timer);
      }
      return true;
    },
    async start(handle, concurrency) {
      handler = handle;
      room = concurrency;
      pump();
    },
    counts: async () => ({ waiting: waiting.size + timers.size, running }),
    async close(withinMs) {
      closed = true;
      waiting.clear();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      const until = Date.now() + withinMs;
      while (running > 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 5));
    },
  };
}
