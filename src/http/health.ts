import { Router } from 'express';

/** How the process is: `ready` is the only status that takes requests. */
export interface Health {
  readonly status: 'starting' | 'ready' | 'draining' | 'broken';
  /** What was looked at, and how it is, in a word or a sentence. */
  readonly checks: Readonly<Record<string, string>>;
}

/** `/healthz`: the process answers. `/readyz`: it takes requests, or 503 with what is missing. */
export function healthRoutes(health: () => Health): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    const { status, checks } = health();
    if (status !== 'ready') response.status(503).set('retry-after', '5');
    response.set('cache-control', 'no-store').json({ status, checks });
  });
  return router;
}
