import type { Queue, Wake } from './port.ts';

/** Wakes held at most; beyond it a wake is refused and comes again with the relay's next sweep. */
const mostHeld = 20_000;

/** A queue within the process: first come, first served. Work already waiting for its turn is not doubled. */
export function createEmbeddedQueue(): Queue {
  const pending = new Map<string, Wake>();
  const delayed = new Set<NodeJS.Timeout>();
  const idle: (() => void)[] = [];
  let handler: ((wake: Wake) => Promise<void>) | undefined;
  let atMost = 0;
  let running = 0;
  let closed = false;

  function pump(): void {
    while (!closed && handler !== undefined && running < atMost) {
      const [first] = pending;
      if (first === undefined) return;
      const [id, wake] = first;
      pending.delete(id);
      running += 1;
      void handler(wake)
        .catch(() => {})
        .finally(() => {
          running -= 1;
          if (running === 0) for (const done of idle.splice(0)) done();
          pump();
        });
    }
  }

  function add(wake: Wake): boolean {
    if (closed || (pending.size >= mostHeld && !pending.has(wake.workId))) return false;
    pending.set(wake.workId, wake);
    // On a turn of its own, so that whoever asked is done first.
    setImmediate(pump);
    return true;
  }

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
      atMost = concurrency;
      pump();
    },
    // Who shares the process hears of facts from the store itself.
    announce: () => {},
    onAnnounced: () => {},
    state: async () => 'in this process',
    counts: async () => ({ waiting: pending.size + delayed.size, running }),
    async close(withinMs) {
      closed = true;
      pending.clear();
      for (const timer of delayed) clearTimeout(timer);
      delayed.clear();
      if (running === 0) return;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, withinMs);
      });
      await Promise.race([new Promise<void>((done) => idle.push(done)), late]);
      clearTimeout(timer);
    },
  };
}
