import { use } from 'react';
import { fetchedPart } from './fetched.ts';
import { useRole } from './use-me.ts';

type Page = () => React.ReactNode;

/** A page whose code is fetched when it is wanted, and its words with it. */
export function lazyPage<Name extends string>(
  load: () => Promise<{ readonly [N in Name]: Page }>,
  name: Name,
) {
  const { now, preload } = fetchedPart<Name, Page>(load, name);
  // Called once for each page, when the addresses of the app are made.
  // biome-ignore lint/correctness/noComponentHookFactories: the one component of that page
  function LazyPage() {
    if (now() === undefined) use(preload());
    const Shown = now();
    return Shown === undefined ? null : <Shown />;
  }
  return Object.assign(LazyPage, { preload });
}

type Lazy = Page & { readonly preload: () => Promise<void> };

/** One address, and a page of its own for employers: the same thing from their side. */
export function byRole(Usual: Lazy, Employers: Lazy) {
  // Called once for each page, as above.
  function RolePage() {
    return useRole() === 'employer' ? <Employers /> : <Usual />;
  }
  return Object.assign(RolePage, { preload: async () => {} });
}
