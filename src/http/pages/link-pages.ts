import { type Request, type RequestHandler, type Response, Router } from 'express';
import {
  comesWithoutPassword,
  linkPaths,
  type PasswordPurpose,
  passwordPurposes,
} from '../../domain/one-time-link.ts';
import { passwordLength } from '../../domain/password.ts';
import type { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { createOwnSpoken } from '../../words/own-words.ts';
import type { Spoken, Words } from '../../words/words.ts';
import { asProblem, problemStatuses } from '../answer/problem.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import type { Entrance } from '../deps.ts';
import { invitedLanguage, type LinkWords, ownLinkWords, staffWords } from './link-words.ts';
import { escaped, plainPage } from './plain-page.ts';
import { sendsJson, unlessApi, wantsJson } from './unless-api.ts';

const mostBytes = 16 * 1024;

interface Deps {
  readonly entrance: Pick<Entrance, 'look' | 'redeem' | 'phone'>;
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
  /** Whether the link leads to pages of somebody's own. */
  readonly isOwn: boolean;
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

  /** Where somebody goes on whose link is used, old or wrong: also who may have been invited to pages of their own. */
  async function wayOn(purpose: PasswordPurpose, words: Words): Promise<string> {
    const signIn = `<p><a href="/sign-in">${escaped(words.say('pages.signInNext'))}</a></p>`;
    if (purpose === 'reset')
      return `<p><a href="/forgot">${escaped(words.say('pages.otherReset'))}</a></p>${signIn}`;
    const phone = await entrance.phone();
    const ring = phone === undefined ? '' : ` ${words.say('pages.orRing', { phone })}`;
    const code = `<p><a href="/my/code">${escaped(words.say('pages.withCode'))}</a></p>`;
    return `<p>${escaped(words.say('pages.otherInvitation') + ring)}</p>${signIn}${code}`;
  }

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
      : [staff(response.req).say('pages.passwordLabel'), staff(response.req).say('pages.save')];
    const form =
      `<form method="post">${isFree ? '<input type="hidden" name="choice" value="go_on">' : ''}${ownerField(email, words)}` +
      (isFree ? `<p>${escaped(words.say('passwordNotNeeded'))}</p>` : '') +
      `<label for="password">${escaped(label)}</label>` +
      `<input id="password" name="password" type="password" autocomplete="new-password"${isFree ? '' : ' required'} minlength="${least}" maxlength="${most}" aria-describedby="hint">` +
      `<p id="hint">${escaped(words.say('passwordHint', { least }))}</p>${strengthLine(words)}<button>${escaped(button)}</button></form><script src="/link-page.js" defer></script>`;
    const alert = alertOf(problem === undefined ? [] : words.faults(problem));
    const title = words.title(isFree ? 'free' : purpose);
    response.status(problem === undefined ? status : problemStatuses[problem.code]);
    response.set('cache-control', 'no-store').type('html');
    response.end(plainPage(words.language, title, `${alert}${form}`, words.direction));
  }

  /** A link that is used, old or wrong: for whom it was nobody knows any more. */
  async function showEnd(purpose: PasswordPurpose, response: Response, problem: Problem): Promise<void> {
    const words = staff(response.req);
    const alert = alertOf(staffWords(words).faults(problem));
    response.status(problemStatuses[problem.code]).set('cache-control', 'no-store').type('html');
    const body = `${alert}${await wayOn(purpose, words)}`;
    response.end(plainPage(words.language, words.say('pages.noGood'), body));
  }

  /** For whom a link is, in which words, and whether they may do without a password. */
  const ownerOf = async (purpose: PasswordPurpose, request: Request): Promise<Owner> => {
    const { email, role, language } = await entrance.look(purpose, String(request.params.secret));
    const isOwn = role === 'participant';
    const words = isOwn ? ownLinkWords(own[invitedLanguage(language)]) : staffWords(staff(request));
    return { email, words, isOwn, isFree: comesWithoutPassword(role) };
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
        const { isFree } = owner;
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
          response.set('cache-control', 'no-store').redirect(303, owner.isOwn ? '/my' : '/');
          return;
        }
        await remember(request, response, user);
        response.set('cache-control', 'no-store').type('html');
        const words = staff(request);
        const signIn = `<p><a href="/sign-in">${escaped(words.say('pages.signInNext'))}</a></p>`;
        response.end(plainPage(words.language, words.say('pages.saved'), signIn));
      }),
    );
  }
  return router;
}
