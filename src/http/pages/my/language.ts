import type { Request, Response } from 'express';
import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../../domain/own-language.ts';

const name = 'stepwell-reads';
const kept = new RegExp(`(?:^|; *)(?:__Host-)?${name}=(\\w+)`);

/** What somebody chose in this window, or read in when a link let them in. */
export const chosenOwnLanguage = (request: Request): OwnLanguage | undefined =>
  ownLanguageOf(kept.exec(request.get('cookie') ?? '')?.[1]);

/** In which somebody reads who is not signed in: what they chose in this window, or else what their browser asks for. */
export function acceptedOwnLanguage(request: Request): OwnLanguage {
  const asked =
    request.get('accept-language') === undefined ? undefined : request.acceptsLanguages([...ownLanguages]);
  return chosenOwnLanguage(request) ?? ownLanguageOf(asked || undefined) ?? ownLanguages[0];
}

/** Keeps it until the browser is closed; where people come by TLS, for this host alone (OWASP ASVS 5.0, 3.3.1 and 3.3.3). */
export function keepLanguage(request: Request, response: Response, language: OwnLanguage): void {
  const [prefix, secure] = request.secure ? ['__Host-', '; Secure'] : ['', ''];
  response.append('set-cookie', `${prefix}${name}=${language}; Path=/; HttpOnly${secure}; SameSite=Lax`);
}
