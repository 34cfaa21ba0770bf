import { createRoute } from '@tanstack/react-router';
import { only, signedInRoute } from './base-routes.ts';
import { lazyPage } from './lazy-page.tsx';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/home',
  beforeLoad: only('/home'),
  component: lazyPage(() => import('../employing/home-page.tsx'), 'HomePage'),
});
const releasesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/releases',
  beforeLoad: only('/releases'),
  component: lazyPage(() => import('../employing/releases-page.tsx'), 'ReleasesPage'),
});
const releaseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/releases/$id',
  beforeLoad: only('/releases'),
  component: lazyPage(() => import('../employing/release-page.tsx'), 'ReleasePage'),
});
const promisesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/promises',
  beforeLoad: only('/promises'),
  component: lazyPage(() => import('../employing/promises-page.tsx'), 'PromisesPage'),
});
const writeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities/$id/write',
  beforeLoad: only('/promises'),
  component: lazyPage(() => import('../employing/write-page.tsx'), 'WritePage'),
});
const previewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities/$id/preview',
  beforeLoad: only('/opportunities'),
  component: lazyPage(() => import('../employing/preview-page.tsx'), 'PreviewPage'),
});

/** The employer's own pages. */
export const employerRoutes = [
  homeRoute,
  releasesRoute,
  releaseRoute,
  promisesRoute,
  writeRoute,
  previewRoute,
] as const;
