import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response, Router } from 'express';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import type { User } from '../domain/user.ts';
import { answerRoute } from './answer/answer-route.ts';
import { apiDocs } from './api-docs.ts';
import type { HttpDeps } from './deps.ts';
import './express-request.ts';
import { answerErrors, nothingHere } from './answer/errors.ts';
import { allRoutes } from './api/all.ts';
import { type Authentication, createAuthentication } from './ask/authenticate.ts';
import { createIdempotency } from './ask/idempotency.ts';
import { type OwnAddresses, ownAddresses } from './ask/own-addresses.ts';
import { createReaderLanguage } from './ask/reader-language.ts';
import { healthRoutes } from './health.ts';
import { securityHeaders } from './middleware/headers.ts';
import { requestLog } from './middleware/log.ts';
import { ownHostOnly } from './middleware/own-host.ts';
import { actorRateLimit } from './middleware/rate-limit.ts';
import { requestId } from './middleware/request-id.ts';
import { sameOriginWrites } from './middleware/same-origin.ts';
import { openApiOf } from './openapi.ts';
import { partnerDoor } from './pages/door/door.ts';
import { enquiryPages } from './pages/enquiry-pages.ts';
import { linkPages } from './pages/link-pages.ts';
import { mailPages } from './pages/mail-pages.ts';
import { myPages } from './pages/my/router.ts';
import { signInPages } from './pages/sign-in-pages.ts';
import type { Route } from './route.ts';
import { webApp } from './web-app.ts';

/** The whole of HTTP: health, the API under `/api/v1` with its description, and the browser app. */
export function createApp(deps: HttpDeps): Express {
  const { config, health, log, metrics, spoken } = deps;
  const routes = allRoutes(deps);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  const own = ownAddresses(config.host, config.publicUrl);

  app.use(requestId, ...requestLog(log, metrics), ...securityHeaders(config.production));
  app.use((_request, response, next) => {
    // A client that keeps its connection would come back to a process that is going away.
    if (health().status === 'draining') response.set('connection', 'close');
    next();
  });
  // Whatever watches over the process asks at the address it happens to know.
  app.use(healthRoutes(health));
  app.use(ownHostOnly(own));
  app.use(compression({ threshold: 1024 }));
  app.use(
    '/api',
    apiDocs(() => openApiOf(routes, spoken.en, config.production)),
  );
  const authentication = createAuthentication(deps);
  const limit = actorRateLimit(config.rateLimitPerMinute);
  const sameOrigin = sameOriginWrites({ method: 'post', cookieOnly: true }, own);
  app.use(mailPages({ ...deps, limit, sameOrigin }));
  app.use(enquiryPages({ enquiries: deps.enquiryAnswers, spoken, limit, sameOrigin }));
  const begins = {
    session: authentication.whoAsks({ cookieOnly: true }),
    begin: (request: Request, response: Response, user: User) =>
      authentication.browserOf(request, response).enter(user),
  };
  app.use(
    linkPages({
      ...{ ...deps, ...begins, limit, sameOrigin },
      remember: (request, response, user) => authentication.browserOf(request, response).remember(user),
    }),
  );
  app.use(
    partnerDoor({ ...deps, authentication, partnerOrigins: config.partnerOrigins ?? [], limit, sameOrigin }),
  );
  app.use(myPages({ ...deps, authentication, limit, sameOrigin }));
  app.use(signInPages({ ...deps, ...begins, limit, sameOrigin }));
  app.use('/api/v1', apiRouter(routes, own, limit, authentication, deps));
  if (config.webDir !== undefined) app.use(webApp(config.webDir));
  app.use(nothingHere);
  app.use(answerErrors(log, spoken));
  return app;
}

/** Paths are strict: one spelling each, so that a rule about one in a proxy cannot be passed by. */
function apiRouter(
  routes: readonly Route[],
  own: OwnAddresses,
  limit: RequestHandler,
  authentication: Authentication,
  deps: HttpDeps,
): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const idempotency = createIdempotency(deps);
  const readerLanguage = createReaderLanguage(deps);
  const isDraining = () => deps.health().status === 'draining';
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  for (const route of routes) {
    router[route.method](
      expressPath(route.path),
      atPath(route.path),
      sameOriginWrites(route, own),
      authentication.whoAsks(route),
      readerLanguage,
      limit,
      answerRoute(route, authentication, idempotency, deps, isDraining),
    );
  }
  router.use(limit);
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    router.all(expressPath(path), atPath(path), notAllowed(methods));
  }
  return router;
}

const atPath =
  (path: string): RequestHandler =>
  (request, _response, next) => {
    request.routePath = path;
    next();
  };

function notAllowed(methods: readonly string[]): RequestHandler {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  return (_request, response) => {
    response.set('allow', allowed);
    throw new Problem('method_not_allowed', sentence('method_not_here', { methods: allowed }));
  };
}

/** `/matches/{matchId}` as Express writes it. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
