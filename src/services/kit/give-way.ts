/**
 * Gives way now and then: after every so many calls, what else waits in the process goes first. Without it a long sweep
 * over a store that answers at once would keep even its own lease from being renewed.
 */
export function createGiveWay(every = 50): () => Promise<void> | undefined {
  let calls = 0;
  return () => {
    calls += 1;
    return calls % every === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined;
  };
}

/** Work without a turn for anybody else, at most, in milliseconds. */
const longestStretch = 4;

/** The same by the time that passed, for steps of which some take long and most next to nothing. */
export function createTimelyGiveWay(now = () => performance.now()): () => Promise<void> | undefined {
  let began = now();
  return () => {
    if (now() - began < longestStretch) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        began = now();
        resolve();
      }),
    );
  };
}
