import type { Request, RequestHandler } from 'express';
import { Problem } from '../../domain/problem.ts';
import { actsByToken } from '../ask/authenticate.ts';
import type { OwnAddresses } from '../ask/own-addresses.ts';
import type { Route } from '../route.ts';

/**
 * Refuses changes that a page of another site asks a signed-in browser for. Browsers name where a request comes from;
 * clients that name nothing are not browsers, and those with a token of their own are not helped by a cookie.
 */
export function sameOriginWrites(
  route: Pick<Route, 'method' | 'cookieOnly'>,
  { isOwnOrigin }: OwnAddresses,
): RequestHandler {
  const isOwn = (request: Request, page: string): boolean =>
    URL.canParse(page) && isOwnOrigin(request, new URL(page).origin);
  return (request, _response, next) => {
    if (route.method === 'get' || actsByToken(route, request)) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    // A frame's cookie goes along from every site: there, who says nothing is not believed.
    const unsaid = request.frame !== undefined && site === undefined && origin === undefined;
    // Browsers of old, which name neither, still say what page they come from.
    const from = request.get('referer');
    const foreignPage =
      site === undefined && origin === undefined && from !== undefined && !isOwn(request, from);
    if (unsaid || foreignSite || foreignPage || (origin !== undefined && !isOwnOrigin(request, origin))) {
      throw new Problem('forbidden', 'asked_from_elsewhere');
    }
    next();
  };
}
