interface Patience {
  /** Tries in all, at least one; `Infinity` where every lost race is another's success. */
  readonly tries: number;
  /** What to wait for before the next try; `tried` counts those that have failed. */
  readonly pause?: (tried: number) => Promise<void>;
}

/**
 * Does work again for as long as it fails in a way that passes: `work` reads anew each time. Throws what the last try threw,
 * and at once whatever `passes` does not know.
 */
export async function retryWhile<T>(
  passes: (error: unknown) => boolean,
  work: () => Promise<T>,
  { tries, pause }: Patience,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || tried >= tries) throw error;
      await pause?.(tried);
    }
  }
}
