import type { Request, Response } from 'express';
import type { Answer } from '../../services/kit/context.ts';

/** Sends an answer, or 304 when the caller already has these bytes. */
export function send(request: Request, response: Response, answer: Answer): void {
  response.status(answer.status).set(answer.headers);
  if (['GET', 'HEAD'].includes(request.method) && answer.status === 200 && request.fresh) {
    response.status(304).removeHeader('content-type');
    response.end();
    return;
  }
  response.end(answer.body);
}
