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
