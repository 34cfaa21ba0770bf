import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../../domain/problem.ts';
import { clientOf } from '../ask/client.ts';

const windowMs = 60_000;

/** At most so many requests a minute from one actor, or from one client's network while nobody is signed in. */
export function actorRateLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => request.caller?.actor.id ?? clientOf(request).network,
    handler: (_request, response, next) => {
      const reset = Number(/reset=(\d+)/.exec(String(response.getHeader('ratelimit') ?? ''))?.[1]);
      const retryAfter = Number.isFinite(reset) ? reset : windowMs / 1000;
      next(new Problem('rate_limited', 'asked_too_often', { retryAfter }));
    },
    // The number of trusted proxies is ours to set; the library's guesses about it would be log noise.
    validate: false,
  });
}
