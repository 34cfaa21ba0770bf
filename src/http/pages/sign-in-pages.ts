import { type Request, type RequestHandler, type Response, Router } from 'express';
import { linkPaths } from '../../domain/one-time-link.ts';
import type { User } from '../../domain/user.ts';
import type { Spoken, Words } from '../../words/words.ts';
import { asProblem, problemStatuses } from '../answer/problem.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import type { Entrance } from '../deps.ts';
import { once } from './once.ts';
import { escaped, plainPage, ringLink, wayOn } from './plain-page.ts';
import { sendsJson, unlessApi, wantsJson } from './unless-api.ts';

const mostBytes = 16 * 1024;

interface Deps {
  readonly entrance: Pick<Entrance, 'lookAtEntry' | 'enter' | 'phone'>;
  readonly spoken: Spoken;
  /** Finds the session of the browser, which makes room for the new one. */
  readonly session: RequestHandler;
  readonly begin: (request: Request, response: Response, user: User) => Promise<void>;
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}

/**
 * Where the link of a mail to sign in leads. Looking does nothing, whoever looks and however, nor does the first button; the second
 * says that one wants it, and leads to the page that was wanted when the mail was asked for.
 */
export function signInPages({ entrance, spoken, session, begin, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const path = `${linkPaths.sign_in}/:secret`;

  function answer(response: Response, title: Parameters<Words['say']>[0], body: string, status = 200): void {
    const words = spoken[acceptedLanguage(response.req)];
    response.status(status).set('cache-control', 'no-store').type('html');
    response.end(plainPage(words.language, words.say(title), body));
  }

  function ask(response: Response, status = 200): void {
    const say = (key: Parameters<Words['say']>[0]) =>
      escaped(spoken[acceptedLanguage(response.req)].say(key));
    answer(
      response,
      'pages.signInTitle',
      `<p>${say('pages.signInText')}</p>` +
        `<form method="get" action="/sign-in"><button class="second">${say('pages.signInNo')}</button></form>` +
        `<form method="post"><input type="hidden" name="choice" value="sign_in"><button>${say('pages.signInYes')}</button></form>`,
      status,
    );
  }

  const act =
    (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      request.routePath = `${linkPaths.sign_in}/{linkSecret}`;
      try {
        await work(request, response);
      } catch (error) {
        const problem = asProblem(error);
        if (problem === undefined) throw error;
        const phone = await entrance.phone();
        const words = spoken[acceptedLanguage(request)];
        const ring = phone === undefined ? '' : ringLink(phone, words.say('pages.call', { phone }));
        answer(
          response,
          'pages.noGood',
          `<p role="alert">${escaped(words.say('pages.signInGone'))}</p>${wayOn('/sign-in', words.say('pages.signInAgain'))}${ring}`,
          problemStatuses[problem.code],
        );
      }
    };

  router.get(
    path,
    unlessApi(wantsJson),
    limit,
    act(async (request, response) => {
      await entrance.lookAtEntry(String(request.params.secret));
      ask(response);
    }),
  );
  router.post(
    path,
    unlessApi(sendsJson),
    limit,
    sameOrigin,
    session,
    act(async (request, response) => {
      const secret = String(request.params.secret);
      const bytes = await readBytes(request, ['application/x-www-form-urlencoded'], mostBytes);
      const choice = once(new URLSearchParams(Buffer.from(bytes).toString('utf8')), 'choice');
      if (choice !== 'sign_in') {
        await entrance.lookAtEntry(secret);
        return ask(response, 422);
      }
      const { user, next = '/' } = await entrance.enter(secret);
      await begin(request, response, user);
      response.set('cache-control', 'no-store').redirect(303, next);
    }),
  );
  return router;
}
