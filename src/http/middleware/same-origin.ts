import type { RequestHandler } from 'express';
import { Problem } from '../../domain/problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a page of another site asks a signed-in browser for. Browsers name where a request comes from;
 * clients that name nothing are not browsers, and those with a token of their own are not helped by a cookie.
 */
export const sameOriginWrites: RequestHandler = (request, _response, next) => {
  if (safe.has(request.method) || request.get('authorization') !== undefined) return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreignSite || (origin !== undefined && hostOf(origin) !== request.host)) {
    throw new Problem('forbidden', 'asked_from_elsewhere');
  }
  next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
