import { type Request, type RequestHandler, type Response, Router } from 'express';
import { linkPaths, type PasswordPurpose, passwordPurposes } from '../../domain/one-time-link.ts';
import { passwordLength } from '../../domain/password.ts';
import type { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { sayProblem } from '../../words/problem.ts';
import type { Spoken, Words } from '../../words/words.ts';
import { asProblem, problemStatuses } from '../answer/problem.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import type { Entrance } from '../deps.ts';
import { escaped, plainPage } from './plain-page.ts';
import { sendsJson, unlessApi, wantsJson } from './unless-api.ts';

const mostBytes = 16 * 1024;

interface Deps {
  readonly entrance: Pick<Entrance, 'look' | 'redeem'>;
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

/**
 * Where the address of a one-time link leads in a browser: a page that does nothing by itself, so that whatever looks at links
 * before people do uses none up, and a form that does. What is no browser finds the API at the same address.
 */
export function linkPages({ entrance, spoken, session, begin, remember, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });

  /** Where somebody goes on whose link is used, old or wrong. */
  function wayOn(purpose: PasswordPurpose, words: Words): string {
    const signIn = `<p><a href="/sign-in">${escaped(words.say('pages.signInNext'))}</a></p>`;
    return purpose === 'reset'
      ? `<p><a href="/forgot">${escaped(words.say('pages.otherReset'))}</a></p>${signIn}`
      : `<p>${escaped(words.say('pages.otherInvitation'))}</p>${signIn}`;
  }

  /** Whose password it is: for them, and for the manager of passwords that keeps both together. */
  const ownerField = (email: string | undefined, words: Words): string =>
    email === undefined
      ? ''
      : `<label for="username">${escaped(words.say('pages.address'))}</label>` +
        `<input id="username" name="username" type="email" autocomplete="username" readonly value="${escaped(email)}">`;

  /** What is said of a password while it is typed; empty where no script runs. */
  function strengthLine(words: Words): string {
    const said = {
      least: String(passwordLength.least),
      short: words.say('pages.tooShort'),
      few: words.say('pages.fewSigns'),
      enough: words.say('pages.enough'),
      good: words.say('pages.good'),
      strong: words.say('pages.strong'),
    };
    const data = Object.entries(said).map(([name, text]) => ` data-${name}="${escaped(text)}"`);
    return `<p id="strength" role="status"${data.join('')}></p>`;
  }

  function pageOf(
    purpose: PasswordPurpose,
    response: Response,
    {
      problem,
      email,
      isFree = false,
      status = 200,
    }: {
      readonly problem?: Problem;
      readonly email?: string | undefined;
      readonly isFree?: boolean;
      readonly status?: number;
    },
  ): void {
    const words = spoken[acceptedLanguage(response.req)];
    response.status(problem === undefined ? status : problemStatuses[problem.code]);
    response.set('cache-control', 'no-store').type('html');
    const said = problem && sayProblem(words, problem);
    const faults =
      said && (said.errors.length > 0 ? said.errors.map(({ message }) => message) : [said.detail]);
    const alert = faults ? `<p role="alert">${escaped(faults.join(' '))}</p>` : '';
    if (problem !== undefined && problem.code !== 'invalid') {
      response.end(plainPage(words.language, words.say('pages.noGood'), `${alert}${wayOn(purpose, words)}`));
      return;
    }
    const { least, most } = passwordLength;
    response.end(
      plainPage(
        words.language,
        words.say(isFree ? 'pages.signInTitle' : `pages.${purpose}`),
        `${alert}<form method="post">${isFree ? '<input type="hidden" name="choice" value="go_on">' : ''}${ownerField(email, words)}` +
          (isFree ? `<p>${escaped(words.say('pages.passwordNotNeeded'))}</p>` : '') +
          `<label for="password">${escaped(words.say(isFree ? 'pages.passwordIfLiked' : 'pages.passwordLabel'))}</label>` +
          `<input id="password" name="password" type="password" autocomplete="new-password"${isFree ? '' : ' required'} minlength="${least}" maxlength="${most}" aria-describedby="hint">` +
          `<p id="hint">${escaped(words.say('pages.passwordHint', { least }))}</p>${strengthLine(words)}<button>${escaped(words.say(isFree ? 'pages.goOn' : 'pages.save'))}</button></form><script src="/link-page.js" defer></script>`,
      ),
    );
  }

  /** For whom a link is, and whether they may do without a password: employers come in by a mail. */
  const ownerOf = async (purpose: PasswordPurpose, { params }: Request) => {
    const { email, role } = await entrance.look(purpose, String(params.secret));
    return { email, isFree: role === 'employer' };
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
          const owner = problem.code === 'invalid' ? await ownerOf(purpose, request).catch(() => ({})) : {};
          pageOf(purpose, response, { problem, ...owner });
        }
      };
    router.get(
      path,
      unlessApi(wantsJson),
      limit,
      act(async (request, response) => pageOf(purpose, response, await ownerOf(purpose, request))),
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
          pageOf(purpose, response, { ...owner, status: 422 });
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
          response.set('cache-control', 'no-store').redirect(303, '/');
          return;
        }
        await remember(request, response, user);
        response.set('cache-control', 'no-store').type('html');
        const words = spoken[acceptedLanguage(request)];
        const signIn = `<p><a href="/sign-in">${escaped(words.say('pages.signInNext'))}</a></p>`;
        response.end(plainPage(words.language, words.say('pages.saved'), signIn));
      }),
    );
  }
  return router;
}
