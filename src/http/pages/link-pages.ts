import { type Request, type RequestHandler, type Response, Router } from 'express';
import {
  comesWithoutPassword,
  linkPaths,
  type OneTimeLink,
  type PasswordPurpose,
  passwordPurposes,
} from '../../domain/one-time-link.ts';
import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../domain/own-language.ts';
import { passwordLength } from '../../domain/password.ts';
import { spokenHere } from '../../domain/preferences.ts';
import type { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { createOwnSpoken } from '../../words/own-words.ts';
import type { Spoken, Words } from '../../words/words.ts';
import { asProblem, problemStatuses } from '../answer/problem.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import type { Entrance } from '../deps.ts';
import { doorOf, linkEnd } from './link-end.ts';
import { invitedLanguage, type LinkWords, ownLinkWords, staffWords } from './link-words.ts';
import { chosenOwnLanguage, keepLanguage } from './my/language.ts';
import { escaped, plainPage, wayOn } from './plain-page.ts';
import { sendsJson, unlessApi, wantsJson } from './unless-api.ts';

/** The language that a browser asks for, where it is one of the people's pages and none that staff are spoken to in. */
function onlyOwn(request: Request): OwnLanguage | undefined {
  if (request.get('accept-language') === undefined) return undefined;
  const asked = request.acceptsLanguages([...new Set([...spokenHere, ...ownLanguages])]);
  return spokenHere.some((one) => one === asked) ? undefined : ownLanguageOf(asked || undefined);
}

const mostBytes = 16 * 1024;

interface Deps {
  readonly entrance: Pick<Entrance, 'look' | 'whose' | 'redeem' | 'phone'>;
  readonly spoken: Spoken;
  /** Finds the session of the browser, which makes room for the new one. */
  readonly session: RequestHandler;
  readonly begin: (request: Request, response: Response, user: User) => Promise<void>;
  readonly remember: (request: Request, response: Response, user: User) => Promise<void>;
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}

interface Owner {
  readonly email: string | undefined;
  readonly words: LinkWords;
  readonly isFree: boolean;
}

interface Shown {
  readonly problem?: Problem;
  readonly status?: number;
}

/**
 * Where the address of a one-time link leads in a browser: a page that does nothing by itself, so that whatever looks at links
 * before people do uses none up, and a form that does. What is no browser finds the API at the same address.
 */
export function linkPages({ entrance, spoken, session, begin, remember, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const own = createOwnSpoken();

  /** Whose password it is: for them, and for the manager of passwords that keeps both together. */
  const ownerField = (email: string | undefined, words: LinkWords): string =>
    email === undefined
      ? ''
      : `<label for="username">${escaped(words.say('address'))}</label>` +
        `<input id="username" name="username" type="email" dir="ltr" autocomplete="username" readonly value="${escaped(email)}">`;

  /** What is said of a password while it is typed; empty where no script runs. */
  function strengthLine(words: LinkWords): string {
    const said = {
      least: String(passwordLength.least),
      short: words.say('tooShort'),
      few: words.say('fewSigns'),
      enough: words.say('enough'),
      good: words.say('good'),
      strong: words.say('strong'),
    };
    const data = Object.entries(said).map(([name, text]) => ` data-${name}="${escaped(text)}"`);
    return `<p id="strength" role="status"${data.join('')}></p>`;
  }

  const staff = (request: Request): Words => spoken[acceptedLanguage(request)];
  const alertOf = (faults: readonly string[]): string =>
    faults.length === 0 ? '' : `<p role="alert">${escaped(faults.join(' '))}</p>`;

  function showForm(purpose: PasswordPurpose, response: Response, owner: Owner, shown: Shown = {}): void {
    const { email, isFree, words } = owner;
    const { problem, status = 200 } = shown;
    const { least, most } = passwordLength;
    const [label, button] = isFree
      ? [words.say('passwordIfLiked'), words.say('goOn')]
      : [words.say('passwordLabel'), words.say('save')];
    const form =
      `<form method="post">${isFree ? '<input type="hidden" name="choice" value="go_on">' : ''}${ownerField(email, words)}` +
      `<label for="password">${escaped(label)}</label>` +
      `<input id="password" name="password" type="password" autocomplete="new-password"${isFree ? '' : ' required'} minlength="${least}" maxlength="${most}" aria-describedby="hint">` +
      `<p id="hint">${isFree ? `${escaped(words.say('passwordNotNeeded'))} ` : ''}${escaped(words.say('passwordHint', { least }))}</p>${strengthLine(words)}<button>${escaped(button)}</button></form><script src="/link-page.js" defer></script>`;
    const alert = alertOf(problem === undefined ? [] : words.faults(problem));
    const title = words.title(isFree ? 'free' : purpose);
    response.status(problem === undefined ? status : problemStatuses[problem.code]);
    response.set('cache-control', 'no-store').type('html');
    response.end(plainPage(words.language, title, `${alert}${form}`, words.direction));
  }

  const wordsOf = (
    { role, language }: Pick<OneTimeLink, 'role' | 'language'>,
    request: Request,
  ): LinkWords =>
    role === 'participant' ? ownLinkWords(own[invitedLanguage(language)]) : staffWords(staff(request));

  /** Once nothing is kept of a link: what they chose to read in this browser, or what it asks for. */
  function wordsOfNobody(request: Request): LinkWords {
    const language = chosenOwnLanguage(request) ?? onlyOwn(request);
    return language === undefined ? staffWords(staff(request)) : ownLinkWords(own[language]);
  }

  /** A link that is used, old or wrong. */
  async function showEnd(purpose: PasswordPurpose, response: Response, problem: Problem): Promise<void> {
    const { req } = response;
    const link = await entrance.whose(purpose, String(req.params.secret)).catch(() => undefined);
    const words = link === undefined ? wordsOfNobody(req) : wordsOf(link, req);
    response.status(problemStatuses[problem.code]).set('cache-control', 'no-store').type('html');
    const phone = await entrance.phone(link?.organisationId);
    response.end(linkEnd(purpose, words, problem, { phone, role: link?.role }));
  }

  /** For whom a link is, in which words, and whether they may do without a password. */
  const ownerOf = async (purpose: PasswordPurpose, request: Request): Promise<Owner> => {
    const link = await entrance.look(purpose, String(request.params.secret));
    const isFree = purpose === 'invitation' && comesWithoutPassword(link.role);
    return { email: link.email, words: wordsOf(link, request), isFree };
  };

  for (const purpose of passwordPurposes) {
    const path = `${linkPaths[purpose]}/:secret`;
    const act =
      (work: (request: Request, response: Response, secret: string) => Promise<void>): RequestHandler =>
      async (request, response) => {
        request.routePath = `${linkPaths[purpose]}/{linkSecret}`;
        try {
          await work(request, response, String(request.params.secret));
        } catch (error) {
          const problem = asProblem(error);
          if (problem === undefined) throw error;
          const owner =
            problem.code === 'invalid' ? await ownerOf(purpose, request).catch(() => undefined) : undefined;
          if (owner === undefined) return showEnd(purpose, response, problem);
          showForm(purpose, response, owner, { problem });
        }
      };
    router.get(
      path,
      unlessApi(wantsJson),
      limit,
      act(async (request, response) => showForm(purpose, response, await ownerOf(purpose, request))),
    );
    router.post(
      path,
      unlessApi(sendsJson),
      limit,
      sameOrigin,
      session,
      act(async (request, response, secret) => {
        const bytes = await readBytes(request, ['application/x-www-form-urlencoded'], mostBytes);
        const form = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
        const password = form.get('password');
        const owner = await ownerOf(purpose, request);
        const { isFree, words } = owner;
        // Without a password the button alone lets in, so it has to be the one of the page.
        if (isFree && form.get('choice') !== 'go_on') {
          showForm(purpose, response, owner, { status: 422 });
          return;
        }
        const user = await entrance.redeem(
          purpose,
          secret,
          isFree ? password || undefined : (password ?? ''),
        );
        if (isFree) {
          // Whoever would have to wait for another mail now goes on at once.
          await begin(request, response, user);
          if (words.isOwn) keepLanguage(request, response, invitedLanguage(words.language));
          response.set('cache-control', 'no-store').redirect(303, words.isOwn ? '/my' : '/');
          return;
        }
        await remember(request, response, user);
        response.set('cache-control', 'no-store').type('html');
        const signIn = wayOn(doorOf(words), words.say('signInNext'));
        response.end(plainPage(words.language, words.say('saved'), signIn, words.direction));
      }),
    );
  }
  return router;
}
