import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { listSearch } from '../caseload/search.ts';
import { newPostingSearch } from '../opportunities/new-posting-search.ts';
import { questionSearch } from '../questions/gather.ts';
import { ReviewPage } from '../review/review-page.tsx';
import { reviewSearch } from '../review/views.ts';
import { administrationRoutes, ownRoutes } from './administration-routes.ts';
import { only, rootRoute, signedInRoute } from './base-routes.ts';
import { employerRoutes } from './employer-routes.ts';
import { byRole, lazyPage } from './lazy-page.tsx';
import { destinationsOf } from './navigation.ts';
import { NotFoundPage, NothingHerePage, PageFailed, Starting } from './plain-pages.tsx';
import { releaseRoutes } from './release-routes.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: lazyPage(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot',
  component: lazyPage(() => import('../sign-in/forgot-page.tsx'), 'ForgotPage'),
});

/** An unknown address of somebody signed in keeps the rail, so that the way on is in sight. */
const unknownRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFoundPage });

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = destinationsOf[context.role][0];
    if (first) throw redirect({ to: first.to, replace: true });
  },
  component: NothingHerePage,
});

const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review',
  beforeLoad: only('/review'),
  validateSearch: reviewSearch,
  component: ReviewPage,
});
/** Drawn by the review itself, which stays while matches come and go. */
const reviewedMatchRoute = createRoute({ getParentRoute: () => reviewRoute, path: '$matchId' });

const reviewedPersonRoute = createRoute({
  getParentRoute: () => reviewRoute,
  path: 'people/$participantId',
});

const matchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/matches/$id',
  beforeLoad: only('/review'),
  component: lazyPage(() => import('../review/match-page.tsx'), 'MatchPage'),
});

const participantsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participants',
  beforeLoad: only('/participants'),
  validateSearch: listSearch,
  component: lazyPage(() => import('../participants/participants-page.tsx'), 'ParticipantsPage'),
});
const newParticipantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participants/new',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../participants/new-participant-page.tsx'), 'NewParticipantPage'),
});
const participantRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participants/$id',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../participants/participant-page.tsx'), 'ParticipantPage'),
});
const whyNotRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participants/$id/why/$opportunityId',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../participants/why-not-page.tsx'), 'WhyNotPage'),
});

const caseloadsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/caseloads',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../caseload/caseloads-page.tsx'), 'CaseloadsPage'),
});

const worklistsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/worklists',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../worklists/worklists-page.tsx'), 'WorklistsPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  beforeLoad: only('/participants'),
  validateSearch: (search: Record<string, unknown>): { preparing?: boolean } =>
    search.preparing === true ? { preparing: true } : {},
  component: lazyPage(() => import('../imports/imports-page.tsx'), 'ImportsPage'),
});
const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/$id',
  beforeLoad: only('/participants'),
  component: lazyPage(() => import('../imports/import-page.tsx'), 'ImportPage'),
});

const questionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/questions',
  beforeLoad: only('/questions'),
  validateSearch: questionSearch,
  component: lazyPage(() => import('../questions/questions-page.tsx'), 'QuestionsPage'),
});

const employersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers',
  beforeLoad: only('/employers'),
  component: lazyPage(() => import('../employers/employers-page.tsx'), 'EmployersPage'),
});
const newEmployerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/new',
  beforeLoad: only('/employers'),
  component: lazyPage(() => import('../employers/new-employer-page.tsx'), 'NewEmployerPage'),
});
const employerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$id',
  beforeLoad: only('/employers'),
  component: lazyPage(() => import('../employers/employer-page.tsx'), 'EmployerPage'),
});

const opportunitiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities',
  beforeLoad: only('/opportunities'),
  component: byRole(
    lazyPage(() => import('../opportunities/opportunities-page.tsx'), 'OpportunitiesPage'),
    lazyPage(() => import('../employing/jobs-page.tsx'), 'JobsPage'),
  ),
});
const newOpportunityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities/new',
  beforeLoad: only('/opportunities'),
  validateSearch: newPostingSearch,
  component: byRole(
    lazyPage(() => import('../opportunities/new-opportunity-page.tsx'), 'NewOpportunityPage'),
    lazyPage(() => import('../employing/write-page.tsx'), 'WriteNewPage'),
  ),
});
const renewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities/$id/renew',
  beforeLoad: only('/opportunities'),
  component: byRole(
    lazyPage(() => import('../opportunities/renew-page.tsx'), 'RenewPage'),
    lazyPage(() => import('../employing/renew-page.tsx'), 'RenewPage'),
  ),
});
const opportunityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/opportunities/$id',
  beforeLoad: only('/opportunities'),
  component: byRole(
    lazyPage(() => import('../opportunities/opportunity-page.tsx'), 'OpportunityPage'),
    lazyPage(() => import('../employing/job-page.tsx'), 'JobPage'),
  ),
});

const routes = rootRoute.addChildren([
  signInRoute,
  forgotRoute,
  signedInRoute.addChildren([
    homeRoute,
    reviewRoute.addChildren([reviewedMatchRoute, reviewedPersonRoute]),
    matchRoute,
    questionsRoute,
    participantsRoute,
    newParticipantRoute,
    participantRoute,
    whyNotRoute,
    ...releaseRoutes,
    caseloadsRoute,
    worklistsRoute,
    importsRoute,
    importRoute,
    employersRoute,
    newEmployerRoute,
    employerRoute,
    opportunitiesRoute,
    newOpportunityRoute,
    opportunityRoute,
    renewRoute,
    ...ownRoutes,
    ...employerRoutes,
    ...administrationRoutes,
    unknownRoute,
  ]),
]);

/** The addresses of the app; the first screen is in the first file, the others come when they are wanted. Each names a screen and an id, never a person. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    // What an address says that its page does not know never gets there: an old link or a slip opens the page as usual.
    search: { strict: true },
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: PageFailed,
    defaultPendingComponent: Starting,
    defaultPendingMs: 300,
    // A page's code is fetched when a pointer or the focus comes near its link.
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
