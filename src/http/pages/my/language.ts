import type { Request, Response } from 'express';
import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../../domain/own-language.ts';

const name = 'stepwell-reads';

/** In which somebody reads who is not signed in: what they chose in this window, or else what their browser asks for. */
export function acceptedOwnLanguage(request: Request): OwnLanguage {
  const chosen = new RegExp(`(?:^|; *)${name}=(\\w+)`).exec(request.get('cookie') ?? '')?.[1];
  const asked =
    request.get('accept-language') === undefined ? undefined : request.acceptsLanguages([...ownLanguages]);
  return ownLanguageOf(chosen) ?? ownLanguageOf(asked || undefined) ?? ownLanguages[0];
}

/** Keeps it until the browser is closed; on the pages of people alone. */
export function keepLanguage(response: Response, language: OwnLanguage): void {
  response.append('set-cookie', `${name}=${language}; Path=/my; HttpOnly; SameSite=Lax`);
}
