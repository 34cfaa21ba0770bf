import { createRoute } from '@tanstack/react-router';
import { only, signedInRoute } from './base-routes.ts';
import { lazyPage } from './lazy-page.tsx';

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyPage(() => import('../account/account-page.tsx'), 'AccountPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/notices',
  component: lazyPage(() => import('../mail/mail-page.tsx'), 'MailPage'),
});
const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  beforeLoad: only('/notices'),
  component: lazyPage(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
});
const usersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users',
  beforeLoad: only('/users'),
  component: lazyPage(() => import('../administration/users-page.tsx'), 'UsersPage'),
});
const tokensRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tokens',
  beforeLoad: only('/tokens'),
  component: lazyPage(() => import('../administration/tokens-page.tsx'), 'TokensPage'),
});

const partnersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/partners',
  beforeLoad: only('/partners'),
  component: lazyPage(() => import('../partners/partners-page.tsx'), 'PartnersPage'),
});

const operationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/operations',
  beforeLoad: only('/operations'),
  component: lazyPage(() => import('../operations/operations-page.tsx'), 'OperationsPage'),
});

const trailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/trail',
  beforeLoad: only('/trail'),
  component: lazyPage(() => import('../oversight/trail-page.tsx'), 'TrailPage'),
});

const erasuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/erasures',
  beforeLoad: only('/erasures'),
  component: lazyPage(() => import('../rights/erasures-page.tsx'), 'ErasuresPage'),
});

const retentionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/retention',
  beforeLoad: only('/retention'),
  component: lazyPage(() => import('../retention/retention-page.tsx'), 'RetentionPage'),
});

const glassRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/glass',
  beforeLoad: only('/glass'),
  component: lazyPage(() => import('../glass/glass-page.tsx'), 'GlassPage'),
});

/** What everybody has of their own. */
export const ownRoutes = [accountRoute, mailRoute, noticesRoute] as const;

/** The pages of administrators, and of those who look over them. */
export const administrationRoutes = [
  usersRoute,
  tokensRoute,
  partnersRoute,
  operationsRoute,
  trailRoute,
  erasuresRoute,
  retentionRoute,
  glassRoute,
] as const;
