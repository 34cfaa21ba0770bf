import { expect } from 'chai';
import type { Route } from '../../src/http/route.ts';
import type { Tenant } from '../support/app.ts';
import { type Ask, problemFault, type Reply } from '../support/http-client.ts';
import { pathFor, sampleBodies, sampleQueries } from './samples.ts';

let asked = 0;

/** How many requests were made of routes so far. */
export const requestsMade = (): number => asked;

/** Asks one route about the things of a tenant, as a client would that knows their ids. What is refused says so as a problem. */
export async function askRoute(as: Ask, route: Route, target: Tenant): Promise<Reply> {
  const name = `${route.method} ${route.path}`;
  const body = sampleBodies(target)[name];
  expect(route.body === undefined || body !== undefined, `a sample body for ${name}`).to.equal(true);
  asked += 1;
  const reply = await as(pathFor(route.path, target) + (sampleQueries(target)[name] ?? ''), {
    method: route.method.toUpperCase(),
    body,
    headers: {
      ...(route.ifMatch ? { 'if-match': '"1"' } : {}),
      // As the browser sends it: an answer is kept with the effect, and so written before it is sent.
      ...(route.method === 'post' ? { 'idempotency-key': `asked-${asked}` } : {}),
      ...(route.body === 'csv' ? { 'content-type': 'text/csv' } : {}),
    },
  });
  if (reply.status >= 400) expect(problemFault(reply), `${name}: ${reply.text}`).to.equal(undefined);
  return reply;
}
