import { join } from 'node:path';
import express, { Router } from 'express';

/**
 * Serves the built browser app: files with a hash in their name for ever, the page itself never from a cache, and the
 * page for every address of the app that a browser asks for.
 */
export function webApp(webDir: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(webDir, 'assets'), { index: false, immutable: true, maxAge: '365d' }),
  );
  router.use(express.static(webDir, { index: false, maxAge: '1h', dotfiles: 'ignore', redirect: false }));
  router.use((request, response, next) => {
    const forPage = request.path === '/' || (request.get('accept') ?? '').includes('text/html');
    if (!['GET', 'HEAD'].includes(request.method) || !forPage) return next();
    // No spelling of these is a page: whoever writes one means the API or a file, and should hear that it is not there.
    if (/^[/\\]*(api|assets)([/\\]|$)/i.test(decoded(request.path))) return next();
    response.set('cache-control', 'no-store');
    response.sendFile('index.html', { root: webDir, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  return router;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
