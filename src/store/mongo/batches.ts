/** Bounds how long one transaction takes, and how much a failing one repeats. */
const mostTogether = 100;

/**
 * Does things of one kind in the order they came: those that wait at the same moment together, one round at a time for each
 * `of`. A round settles each of its things by itself.
 */
export function createBatches<T>(round: (things: readonly T[]) => Promise<void>) {
  const waiting = new Map<string, T[]>();
  const running = new Map<string, Promise<void>>();

  async function run(of: string): Promise<void> {
    for (let queue = waiting.get(of); queue !== undefined && queue.length > 0; queue = waiting.get(of)) {
      waiting.set(of, queue.slice(mostTogether));
      await round(queue.slice(0, mostTogether));
    }
    waiting.delete(of);
    running.delete(of);
  }

  return {
    add(of: string, thing: T): void {
      const queue = waiting.get(of);
      if (queue) queue.push(thing);
      else waiting.set(of, [thing]);
      // On a later turn, so that what is asked for in the same breath goes together.
      if (!running.has(of))
        running.set(
          of,
          new Promise<void>((done) => setImmediate(done)).then(() => run(of)),
        );
    },
    /** Resolves when nothing waits any more. */
    idle: async (): Promise<void> => {
      await Promise.all(running.values());
    },
  };
}
