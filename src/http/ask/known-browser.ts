import type { Request, RequestHandler, Response } from 'express';
import { knownBrowserSeconds } from '../../domain/known-browser.ts';
import type { User } from '../../domain/user.ts';
import type { Entrance } from '../deps.ts';

export interface BrowserMark {
  /** The secret by which this browser may be known. */
  readonly secretOf: (request: Request) => string | undefined;
  /** Knows the browser for this user from now on. */
  readonly remember: (request: Request, response: Response, user: User) => Promise<void>;
}

interface Deps {
  readonly entrance: Pick<Entrance, 'remember'>;
  readonly production: boolean;
  /** Whether the cookie is for connections with TLS alone. */
  readonly isSecure: (request: Request) => boolean;
}

/** The long-lived cookie of a browser in which somebody signed in. It opens nothing: see services/people/browsers.ts. */
export function createBrowserMark({ entrance, production, isSecure }: Deps): BrowserMark {
  const name = production ? '__Host-stepwell-browser' : 'stepwell-browser';
  const pattern = new RegExp(`(?:^|; *)${name}=([\\w-]{43})(?:;|$)`);
  const secretOf = (request: Request) => pattern.exec(request.get('cookie') ?? '')?.[1];

  return {
    secretOf,
    async remember(request, response, user) {
      const secret = await entrance.remember(user, secretOf(request));
      const secure = isSecure(request) ? '; Secure' : '';
      response.locals.browserMark = `${name}=${secret}; Path=/; Max-Age=${knownBrowserSeconds}; HttpOnly${secure}; SameSite=Lax`;
    },
  };
}

/**
 * Makes room for the mark behind all other cookies. That of the session is set as the head of an answer is written, and simple
 * clients take the first cookie they see for it; so this has to stand before whatever keeps sessions.
 */
export const roomForMark: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead;
  const withMark = (...head: unknown[]): Response => {
    const { browserMark } = response.locals;
    if (typeof browserMark === 'string') response.append('set-cookie', browserMark);
    return Reflect.apply(writeHead, response, head);
  };
  response.writeHead = withMark;
  next();
};
