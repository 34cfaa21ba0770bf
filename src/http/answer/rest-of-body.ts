import type { Request, Response } from 'express';

/** How long a client that is answered early may go on sending, in milliseconds. */
const longest = 5000;

/**
 * Reads and forgets what is still to come of a body, before a connection that ends with its answer is answered: a socket
 * that is closed while bytes wait in it is reset, and the client may never get to read why.
 */
export function restOfBody(request: Request, response: Response): Promise<void> {
  const closes = !response.shouldKeepAlive || response.get('connection') === 'close';
  if (!closes || request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, longest).unref();
    function done(): void {
      clearTimeout(timer);
      request.off('end', done).off('close', done);
      resolve();
    }
    request.on('end', done).on('close', done).resume();
  });
}
