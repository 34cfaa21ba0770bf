import type { Request, RequestHandler } from 'express';

export const wantsJson = (request: Request): boolean => /\bjson\b/.test(request.get('accept') ?? '');
export const sendsJson = (request: Request): boolean => /\bjson\b/.test(request.get('content-type') ?? '');

/** Sends what means the API on to it: the address of a link is a page for browsers, and takes the same JSON. */
export const unlessApi =
  (isApi: (request: Request) => boolean): RequestHandler =>
  (request, _response, next) => {
    if (!isApi(request)) return next();
    request.url = `/api/v1${request.url}`;
    next('router');
  };
