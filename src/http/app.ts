import compression from 'compression';
import express, { type Express, Router } from 'express';
import { answerRoute } from './answer/answer-route.ts';
import { apiDocs } from './api-docs.ts';
import type { HttpDeps } from './deps.ts';
import './express-request.ts';
import { answerErrors, nothingHere } from './answer/errors.ts';
import { allRoutes } from './api/all.ts';
import { type Authentication, createAuthentication } from './ask/authenticate.ts';
import { createIdempotency } from './ask/idempotency.ts';
import { healthRoutes } from './health.ts';
import { securityHeaders } from './middleware/headers.ts';
import { requestLog } from './middleware/log.ts';
import { actorRateLimit } from './middleware/rate-limit.ts';
import { requestId } from './middleware/request-id.ts';
import { sameOriginWrites } from './middleware/same-origin.ts';
import { openApiOf } from './openapi.ts';
import { linkPages } from './pages/link-pages.ts';
import type { Route } from './route.ts';
import { webApp } from './web-app.ts';

/** The whole of HTTP: health, the API under `/api/v1` with its description, and the browser app. */
export function createApp(deps: HttpDeps): Express {
  const { config, health, log, metrics, words } = deps;
  const routes = allRoutes(deps);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies ?? 0);

  app.use(requestId, ...requestLog(log, metrics), securityHeaders(config.production));
  app.use((_request, response, next) => {
    // A client that keeps its connection would come back to a process that is going away.
    if (health().status === 'draining') response.set('connection', 'close');
    next();
  });
  app.use(healthRoutes(health));
  app.use(compression({ threshold: 1024 }));
  app.use('/api', apiDocs(openApiOf(routes, words)));
  const authentication = createAuthentication(deps);
  app.use(
    linkPages({
      ...deps,
      remember: (request, response, user) => authentication.browserOf(request, response).remember(user),
      sameOrigin: sameOriginWrites,
    }),
  );
  app.use('/api/v1', apiRouter(routes, authentication, deps));
  if (config.webDir !== undefined) app.use(webApp(config.webDir));
  app.use(nothingHere);
  app.use(answerErrors(log, words));
  return app;
}

function apiRouter(routes: readonly Route[], authentication: Authentication, deps: HttpDeps): Router {
  const router = Router({ caseSensitive: true });
  const idempotency = createIdempotency(deps);
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.use(sameOriginWrites, ...authentication.middleware, actorRateLimit(deps.config.rateLimitPerMinute));
  for (const route of routes) {
    router[route.method](
      expressPath(route.path),
      answerRoute(route, authentication, idempotency, deps.audit),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    router.all(expressPath(path), (_request, response, next) => {
      response.set('allow', allowed.join(', '));
      next();
    });
  }
  return router;
}

/** `/matches/{matchId}` as Express writes it. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
