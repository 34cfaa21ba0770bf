import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

const acceptable = /^[\w.:-]{1,64}$/;

/** Names every request: by its own X-Request-Id when that is a short plain word, else by a new one. Sent back in any case. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  request.requestId = given !== undefined && acceptable.test(given) ? given : randomUUID();
  response.set('x-request-id', request.requestId);
  next();
};
