import { use } from 'react';
import { fetchedPart } from './fetched.ts';
import { useRole } from './use-me.ts';

type Page = () => React.ReactNode;

/** Long enough for the failure to be drawn, and no longer than whoever presses Try again takes. */
const failureStaysMs = 500;

/** A page whose code is fetched when it is wanted, and its words with it. */
export function lazyPage<Name extends string>(
  load: () => Promise<{ readonly [N in Name]: Page }>,
  name: Name,
) {
  const { now, preload } = fetchedPart<Name, Page>(load, name);
  /** The fetching that the page waits for, or that has just failed: drawn again it tells so, and does not begin another. */
  let wanted: Promise<void> | undefined;
  const want = (): Promise<void> => {
    wanted ??= preload().finally(() => setTimeout(() => (wanted = undefined), failureStaysMs));
    return wanted;
  };
  // Called once for each page, when the addresses of the app are made.
  // biome-ignore lint/correctness/noComponentHookFactories: the one component of that page
  function LazyPage() {
    if (now() === undefined) use(want());
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
