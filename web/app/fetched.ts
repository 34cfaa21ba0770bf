import { PageNotFetched } from '../api/client.ts';
import { withWords } from '../words/language.ts';

/** Code that is fetched when it is wanted. */
export interface Fetched<Part> {
  /** Undefined until it is there. */
  readonly now: () => Part | undefined;
  /** Fetches it and its words once; again after it did not come, which fails with `PageNotFetched`. */
  readonly preload: () => Promise<void>;
}

/**
 * What a module names, fetched with its words. Where it does not come the server is as good as away, and is told to be; it is
 * fetched again by whoever tries again.
 */
export function fetchedPart<Name extends string, Part>(
  load: () => Promise<{ readonly [N in Name]: Part }>,
  name: Name,
): Fetched<Part> {
  let fetched: Part | undefined;
  let fetching: Promise<void> | undefined;
  const preload = (): Promise<void> => {
    fetching ??= withWords(load()).then(
      (module) => {
        fetched = module[name];
      },
      () => {
        fetching = undefined;
        throw new PageNotFetched();
      },
    );
    return fetching;
  };
  return { now: () => fetched, preload };
}
