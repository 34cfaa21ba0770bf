import { use } from 'react';
import { PageNotFetched } from '../api/client.ts';
import { withWords } from '../words/language.ts';

type Page = () => React.ReactNode;

/**
 * A page whose code is fetched when it is wanted, and its words with it. Where it does not come the server is as good as away, and
 * is told to be; it is fetched again by whoever tries again.
 */
export function lazyPage<Name extends string, Module extends Record<Name, Page>>(
  load: () => Promise<Module>,
  name: Name,
) {
  let fetched: Page | undefined;
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
  // Called once for each page, when the addresses of the app are made.
  // biome-ignore lint/correctness/noComponentHookFactories: the one component of that page
  function LazyPage() {
    if (fetched === undefined) use(preload());
    const Shown = fetched;
    return Shown === undefined ? null : <Shown />;
  }
  return Object.assign(LazyPage, { preload });
}
