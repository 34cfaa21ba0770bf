import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, notFound, Outlet, redirect } from '@tanstack/react-router';
import type { Role } from '../../src/domain/user.ts';
import { isSignedOut } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { speak } from '../words/language.ts';
import { type Destination, hasScreen } from './navigation.ts';
import { NotFoundPage } from './plain-pages.tsx';
import { Shell } from './shell.tsx';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

/** Leaves the app for a page that it does not make; nothing is drawn meanwhile. */
function elsewhere(path: string): Promise<never> {
  window.location.replace(path);
  return new Promise(() => {});
}

/** Everything behind the sign-in. Who is signed in is known before anything is drawn. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery);
      // Their pages are made on the server: everything there is theirs, and nothing here.
      if (me.user.role === 'participant') return await elsewhere('/my');
      await speak(me.language);
      return { role: me.user.role };
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
});

/** A page of a role that does not have it is a page that is not there. */
export function only(to: Destination['to']) {
  return ({ context }: { context: { role: Role } }) => {
    if (!hasScreen(context.role, to)) throw notFound();
  };
}
