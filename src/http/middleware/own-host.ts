import type { RequestHandler } from 'express';
import { Problem } from '../../domain/problem.ts';
import type { OwnAddresses } from '../ask/own-addresses.ts';

/**
 * Refuses what is asked at a name that is not ours: a page elsewhere may have its own name point at this machine, and would
 * then be read by the browser as a page of ours.
 */
export function ownHostOnly({ isAskedHere }: OwnAddresses): RequestHandler {
  return (request, _response, next) => {
    next(isAskedHere(request) ? undefined : new Problem('forbidden', 'asked_at_other_address'));
  };
}
