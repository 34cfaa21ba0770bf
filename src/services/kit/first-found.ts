/** What the first of some keys finds; they are tried one after the other. */
export async function firstFound<T>(
  keys: readonly string[],
  find: (key: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const key of keys) {
    const found = await find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
