import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../domain/problem.ts';
import type { Spoken } from '../../words/words.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import { asProblem, problemAnswer } from './problem.ts';
import { restOfBody } from './rest-of-body.ts';
import { send } from './send.ts';

/** What no route answered. */
export const nothingHere: RequestHandler = () => {
  throw new Problem('not_found', 'nothing_at_address_but_docs');
};

/** Whether whoever asked went away while a file was on its way to them: nothing is wrong here, and nobody reads an answer. */
const isGone = (error: unknown, { socket }: Request): boolean =>
  socket.destroyed &&
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNABORTED' || error.code === 'EPIPE');

/**
 * Turns whatever was thrown into a problem document. What nobody foresaw is logged by name and place, without its words
 * (they may quote a value), and answered as `unavailable`: the client may retry, and learns nothing of the inside.
 */
export function answerErrors(log: Logger, spoken: Spoken): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    if (response.headersSent || isGone(error, request)) {
      response.destroy();
      return;
    }
    const problem = asProblem(error);
    if (problem === undefined) {
      const { requestId, routePath } = request;
      log.error(
        { event: 'http.unexpected', requestId, route: routePath, ...nameAndPlace(error) },
        'unexpected error',
      );
    }
    response.removeHeader('etag');
    response.set('cache-control', 'no-store');
    const unforeseen = new Problem('unavailable', 'unforeseen');
    await restOfBody(request, response);
    const words = spoken[request.language ?? acceptedLanguage(request)];
    send(request, response, problemAnswer(problem ?? unforeseen, request.requestId, words));
  };
}

function nameAndPlace(error: unknown): { readonly error: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  // The words stand above the frames, and may have lines that look like some.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}
