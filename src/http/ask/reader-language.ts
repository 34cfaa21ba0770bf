import type { Request, RequestHandler } from 'express';
import { type SpokenHere, spokenHere } from '../../domain/preferences.ts';
import { unlessUnreadable } from '../../domain/problem.ts';
import { organisations, preferences } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

/**
 * Notes in which language whoever asks reads: a person in the one they chose, or else in that of their organisation; a machine, and
 * somebody who is not signed in yet, in what the request accepts. English where nothing is said.
 */
export function createReaderLanguage({ store }: { readonly store: Store }): RequestHandler {
  async function languageOf({ caller }: Request): Promise<SpokenHere | undefined> {
    if (caller?.actor.kind !== 'user') return undefined;
    const { scope, actor } = caller;
    const own = await store.get(scope, preferences, actor.id).catch(unlessUnreadable);
    if (own?.language !== undefined) return own.language;
    const organisation = await store.get(scope, organisations, actor.organisationId).catch(unlessUnreadable);
    return organisation?.language ?? spokenHere[0];
  }
  return async (request, _response, next) => {
    request.language = (await languageOf(request)) ?? acceptedLanguage(request);
    next();
  };
}

/** What a request accepts of what is spoken here, the first before any other. */
export function acceptedLanguage(request: Request): SpokenHere {
  // Any will do is no wish.
  if (request.get('accept-language') === undefined || request.acceptsLanguages()[0] === '*')
    return spokenHere[0];
  return spokenHere.find((one) => one === request.acceptsLanguages([...spokenHere])) ?? spokenHere[0];
}
