import { createRoute } from '@tanstack/react-router';
import { only, signedInRoute } from './base-routes.ts';
import { lazyPage } from './lazy-page.tsx';

const receiptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/consents/$id/receipt',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../consents/receipt-page.tsx'), 'ReceiptPage'),
});
const releaseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/matches/$id/release',
  beforeLoad: only('/review'),
  component: lazyPage(() => import('../release/release-page.tsx'), 'ReleasePage'),
});

/** What people signed and released, for coaches. */
export const releaseRoutes = [receiptRoute, releaseRoute] as const;
