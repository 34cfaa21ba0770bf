import type { Server } from 'node:http';
import type { Request } from 'express';
import type { Route } from '../../src/http/route.ts';

/** Notes what a server answers, by method, path of the route and status. */
export function answeredBy(server: Server): ReadonlySet<string> {
  const answered = new Set<string>();
  server.on('request', (incoming, response) => {
    response.on('finish', () => {
      const { routePath } = incoming as Request;
      const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
      const isPage = String(response.getHeader('content-type')).startsWith('text/html');
      // What a route does not take is described by its absence; pages at the same addresses are none of the API.
      if (routePath !== undefined && response.statusCode !== 405 && !isPage)
        answered.add(`${method?.toLowerCase()} ${routePath} ${response.statusCode}`);
    });
  });
  return answered;
}

/** What of the API's description says which answers there may be. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

/** Of those answers the ones that the description does not foresee. */
export function undescribed(
  { paths }: Description,
  routes: readonly Route[],
  answered: Iterable<string>,
): readonly string[] {
  const described = new Set(
    routes.flatMap(({ method, path }) =>
      Object.keys(paths[path]?.[method]?.responses ?? {}).map((status) => `${method} ${path} ${status}`),
    ),
  );
  const declared = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  return [...answered].filter(
    (one) => declared.has(one.slice(0, one.lastIndexOf(' '))) && !described.has(one),
  );
}
