/** Lets at most so many in at once; who comes later waits for its turn, first come, first served. */
export function createSlots(atMost: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    /** Does the work when there is room, whatever it ends with. */
    async within(work: () => Promise<void>): Promise<void> {
      if (inside >= atMost) await new Promise<void>((go) => waiting.push(go));
      else inside += 1;
      try {
        await work();
      } finally {
        // The place passes on to who waits longest.
        const next = waiting.shift();
        if (next) next();
        else inside -= 1;
      }
    },
  };
}
