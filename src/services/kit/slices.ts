/** Runs work that comes in steps, each of which says how much it did. */
export type Slices = <T>(steps: Iterator<number, T>) => Promise<T>;

const untilOthersWent = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Gives a turn after everything else that waits in the process, and after all who asked for one before. */
export function createTurns(pause: () => Promise<void> = untilOthersWent): () => Promise<void> {
  let turns = Promise.resolve();
  return () => {
    turns = turns.then(pause);
    return turns;
  };
}

/**
 * Runs work so much at once, then lets everything else in the process go first. All the work that is under way takes turns: only
 * one slice of it falls between two looks at what else waits, however many asked.
 */
export function createSlices(atOnce: number, pause: () => Promise<void> = untilOthersWent): Slices {
  const turn = createTurns(pause);
  return async (steps) => {
    await turn();
    for (let done = 0; ; ) {
      const step = steps.next();
      if (step.done) return step.value;
      done += step.value;
      if (done < atOnce) continue;
      done = 0;
      await turn();
    }
  };
}
