import type { Request, Response } from 'express';
import { challengeSeconds } from '../../domain/passkey.ts';
import type { Secrets } from '../../security/port.ts';

export interface Ceremony {
  /** The secret of the browser that asked for a challenge, while that is good. */
  readonly secretOf: (request: Request) => string | undefined;
  /** Gives the browser a new one. */
  readonly begin: (request: Request, response: Response) => string;
}

interface Deps {
  readonly secrets: Pick<Secrets, 'random'>;
  readonly production: boolean;
  /** Whether the cookie is for connections with TLS alone. */
  readonly isSecure: (request: Request) => boolean;
}

/** The cookie that ties signing in by a passkey to the browser that began it: what is answered elsewhere opens nothing there. */
export function createCeremony({ secrets, production, isSecure }: Deps): Ceremony {
  const name = production ? '__Host-stepwell-passkey' : 'stepwell-passkey';
  const pattern = new RegExp(`(?:^|; *)${name}=([\\w-]{43})(?:;|$)`);
  return {
    secretOf: (request) => pattern.exec(request.get('cookie') ?? '')?.[1],
    begin(request, response) {
      const secret = secrets.random();
      const secure = isSecure(request) ? '; Secure' : '';
      const attributes = `Path=/; Max-Age=${challengeSeconds}; HttpOnly${secure}; SameSite=Strict`;
      response.append('set-cookie', `${name}=${secret}; ${attributes}`);
      return secret;
    },
  };
}
