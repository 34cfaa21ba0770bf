import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/**
 * Serves the built browser app: files with a hash in their name for ever, the page itself never from a cache, and the
 * page for every address of the app that a browser asks for.
 */
export function webApp(webDir: string): Router {
  const router = Router();
  const assets = join(webDir, 'assets');
  router.use(
    '/assets',
    compressedCopies(assets),
    express.static(assets, { index: false, redirect: false, immutable: true, maxAge: '365d' }),
  );
  // Pages of partners load it, from wherever they are; there is nothing in it but a list to be drawn.
  router.get('/stepwell-opportunities.js', (_request, response, next) => {
    response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    next();
  });
  const setHeaders = (response: ServerResponse, path: string) => {
    // The page is kept nowhere, by whichever address it is asked for.
    if (extname(path) === '.html') response.setHeader('cache-control', 'no-store');
    // A drawing is text, too, whose character set an answer names.
    if (extname(path) === '.svg') response.setHeader('content-type', 'image/svg+xml; charset=utf-8');
  };
  router.use(
    express.static(webDir, { index: false, maxAge: '1h', dotfiles: 'ignore', redirect: false, setHeaders }),
  );
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

const endings = { br: '.br', gzip: '.gz' } as const;

/** Takes the copy that the build left beside a file, so that nothing is compressed over and over; where there is none, the file. */
function compressedCopies(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const encoding = request.acceptsEncodings(['br', 'gzip']);
    if (encoding === 'br' || encoding === 'gzip') {
      const copy = `${name}${endings[encoding]}`;
      if (names.has(copy)) {
        response.type(extname(name));
        response.set('content-encoding', encoding);
        request.url = `/${copy}`;
      }
    }
    response.vary('accept-encoding');
    next();
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
