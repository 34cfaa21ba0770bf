/** Gives way to whatever else waits in the process once enough has been done since the last time. */
export interface Pace {
  /** Tells of work just done; what it gives is to be awaited. */
  after(bytes: number): Promise<void> | undefined;
}

/** What is done at most between two turns, and the pause itself. */
export interface Slices {
  readonly bytes: number;
  readonly lines: number;
  readonly giveWay: () => Promise<void>;
}

/** Counts bytes and steps. */
export function createPace({ bytes: most, lines, giveWay }: Slices): Pace {
  let bytes = 0;
  let steps = 0;
  return {
    after(done) {
      bytes += done;
      steps += 1;
      if (bytes < most && steps < lines) return undefined;
      bytes = 0;
      steps = 0;
      return giveWay();
    },
  };
}
