import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { ownLanguageOf } from '../../../domain/own-language.ts';
import type { Problem } from '../../../domain/problem.ts';
import { createOwnSpoken, type OwnWords } from '../../../words/own-words.ts';
import { asProblem, problemStatuses } from '../../answer/problem.ts';
import { readBytes } from '../../ask/body.ts';
import { createEntering } from './entering.ts';
import { entrancePage, newCodePage, plainEnd } from './entrance-page.tsx';
import { type Faults, type Form, formOf } from './form.ts';
import { sayWhatItMay } from './framing.ts';
import { acceptedOwnLanguage, keepLanguage } from './language.ts';
import { written } from './layout.tsx';
import { leavePage } from './leave-page.tsx';
import type { MyDeps } from './my-deps.ts';
import { ownPages } from './pages.ts';
import { createSay } from './say.tsx';
import type { Page, Shown, Visit } from './visit.ts';

/** A form of 38 choices and a message is a few kilobytes. */
const mostBytes = 64 * 1024;

/**
 * The pages of the people themselves, made here: real forms, no script. Nothing changes on GET. Whatever is answered here says what
 * it may do and who may frame it, errors and redirects too, and is kept nowhere.
 */
export function myPages(deps: MyDeps): Router {
  const { services, entrance, labelOf, authentication } = deps;
  const router = Router({ caseSensitive: true, strict: true });
  const spoken = createOwnSpoken();
  const entering = createEntering(deps);

  const wordsFor = (request: Request): OwnWords => spoken[acceptedOwnLanguage(request)];

  async function answer(
    response: Response,
    page: Page,
    words: OwnWords,
    more: { signedIn: boolean; phone?: string | undefined; bare?: boolean },
  ): Promise<void> {
    const phone = more.phone ?? (more.bare === true ? undefined : await entrance.phone());
    response
      .status(page.status ?? 200)
      .type('html')
      .set('content-language', words.language);
    const path = response.req.method === 'GET' ? response.req.path : pathOfForm(response.req.path);
    response.end(written(page, { words, path, phone, ...more }));
  }

  const end = (response: Response, which: Parameters<typeof plainEnd>[1], status: number): Promise<void> => {
    const words = wordsFor(response.req);
    return answer(response, plainEnd(words, which, status), words, { signedIn: false });
  };

  /** Somebody of the house, who they are and what they read; undefined once something else was answered. */
  async function visitOf(request: Request, response: Response): Promise<Visit | undefined> {
    const { caller } = request;
    if (caller === undefined) {
      if (request.method !== 'POST') {
        const next = request.path === '/my' ? '' : `?next=${encodeURIComponent(request.path)}`;
        response.redirect(303, `/my/code${next}`);
        return undefined;
      }
      const words = wordsFor(request);
      await answer(response, entrancePage({ words, next: request.path, lost: true, status: 401 }), words, {
        signedIn: false,
      });
      return undefined;
    }
    if (caller.actor.role !== 'participant') {
      await end(response, 'other', 403);
      return undefined;
    }
    const ctx = { scope: caller.scope };
    const me = await services.ownRecords.get(ctx);
    const words = spoken[ownLanguageOf(me.language) ?? acceptedOwnLanguage(request)];
    const names = new Map(me.conceptNames.map(({ uri, label }) => [uri, label]));
    return {
      ...{ request, response, ctx, me, words, services, say: createSay(words) },
      ...{ english: deps.spoken.en, now: new Date(deps.clock()) },
      labelOf: (uri) => labelOf(uri) ?? names.get(uri) ?? uri,
    };
  }

  async function show(visit: Visit, shown: Shown): Promise<void> {
    const { response, words, me } = visit;
    if ('to' in shown) return response.redirect(303, shown.to);
    await answer(response, shown, words, { signedIn: true, phone: me.organisation.phone });
  }

  /** What went wrong, as a page: of a form it stands above what was typed. */
  async function explain(
    visit: Visit | undefined,
    response: Response,
    error: unknown,
    again?: (faults: Faults) => Promise<Shown>,
  ): Promise<void> {
    const problem = asProblem(error);
    if (problem === undefined) throw error;
    const status = problemStatuses[problem.code];
    if (visit !== undefined && again !== undefined && [409, 412, 422].includes(status)) {
      const shown = await again(new Map([['', sentenceOf(problem, visit.words)]]));
      return show(visit, 'to' in shown ? shown : { ...shown, status });
    }
    if (status === 503 || status === 429) return end(response, 'busy', status);
    if (status === 401) return response.redirect(303, '/my/code');
    if (visit === undefined) return end(response, 'notThere', status === 403 ? 403 : 404);
    await show(visit, plainEnd(visit.words, 'notThere', status === 409 ? 409 : 404));
  }

  async function formIn(request: Request): Promise<Form> {
    const bytes = await readBytes(request, ['application/x-www-form-urlencoded'], mostBytes);
    return formOf(Buffer.from(bytes).toString('utf8'));
  }

  /** Answers by `work`, and by a page where it fails. */
  const guarded =
    (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      try {
        await work(request, response);
      } catch (error) {
        await explain(undefined, response, error);
      }
    };

  const opened: RequestHandler = (request, response, next) => {
    sayWhatItMay(response, request.frame?.origins ?? []);
    next();
  };
  router.use(['/my', '/my/{*rest}'], opened);
  const ways = [authentication.whoAsks({ cookieOnly: true }), deps.limit];
  const at =
    (path: string): RequestHandler =>
    (request, _response, next) => {
      request.routePath = path.replaceAll(/:(\w+)/g, '{$1}');
      next();
    };

  router.get(
    '/my/code',
    at('/my/code'),
    ...ways,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      if (request.caller?.actor.role === 'participant') return response.redirect(303, '/my');
      const next = entering.nextIn(request.query.next);
      await answer(response, entrancePage({ words, next }), words, { signedIn: false });
    }),
  );
  router.post(
    '/my/code',
    at('/my/code'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      const form = await formIn(request);
      const entered = await entering.enter(request, response, form, words);
      if ('to' in entered) return response.redirect(303, entered.to);
      const sent = { form, faults: entered.faults };
      const next = entering.nextIn(form.get('next'));
      await answer(response, entrancePage({ words, next, sent, status: entered.status }), words, {
        signedIn: false,
      });
    }),
  );
  router.get(
    '/my/code/new',
    at('/my/code/new'),
    ...ways,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      await answer(response, newCodePage(words, await entrance.phone()), words, { signedIn: false });
    }),
  );
  router.get(
    '/my/leave',
    at('/my/leave'),
    ...ways,
    guarded(async (request, response) => {
      const visit =
        request.caller?.actor.role === 'participant' ? await visitOf(request, response) : undefined;
      const words = visit?.words ?? wordsFor(request);
      await answer(response, leavePage(words), words, { signedIn: visit !== undefined });
    }),
  );
  router.post(
    '/my/leave',
    at('/my/leave'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      await authentication.browserOf(request, response).signOut();
      response.set('clear-site-data', '"cache", "cookies", "storage"');
      if (request.frame === undefined) return response.redirect(303, '/my/away');
      // The whole window would bring no cookie of the frame, so the session ends in the frame; from there the way leads out.
      const words = wordsFor(request);
      await answer(response, plainEnd(words, 'away', 200, true), words, { signedIn: false, bare: true });
    }),
  );
  router.get(
    '/my/away',
    at('/my/away'),
    deps.limit,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      await answer(response, plainEnd(words, 'away', 200), words, { signedIn: false, bare: true });
    }),
  );
  router.post(
    '/my/language',
    at('/my/language'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      const form = await formIn(request);
      const language = ownLanguageOf(form.get('language'));
      if (language !== undefined) {
        keepLanguage(response, language);
        if (request.caller?.actor.role === 'participant')
          await services.ownRecords.speak({ scope: request.caller.scope }, language);
      }
      response.redirect(303, entering.nextIn(form.get('back')) || '/my');
    }),
  );

  for (const { path, show: read, act } of ownPages) {
    router.get(path, at(path), ...ways, async (request, response) => {
      let visit: Visit | undefined;
      try {
        visit = await visitOf(request, response);
        if (visit !== undefined && read !== undefined) await show(visit, await read(visit));
        else if (visit !== undefined) await end(response, 'notThere', 404);
      } catch (error) {
        await explain(visit, response, error);
      }
    });
    if (act === undefined) continue;
    router.post(path, at(path), ...ways, deps.sameOrigin, async (request, response) => {
      let visit: Visit | undefined;
      let again: ((faults: Faults) => Promise<Shown>) | undefined;
      try {
        const form = await formIn(request);
        const here = await visitOf(request, response);
        if (here === undefined) return;
        visit = here;
        if (read !== undefined) again = (faults) => read(here, { form, faults });
        const done = await act(here, form);
        if ('to' in done || 'title' in done) return await show(here, done);
        if ('file' in done) return done.file(response);
        const shown = read === undefined ? { to: '/my' } : await read(here, { form, faults: done });
        await show(here, 'to' in shown ? shown : { ...shown, status: 422 });
      } catch (error) {
        await explain(visit, response, error, again);
      }
    });
  }
  router.use(
    ['/my', '/my/{*rest}'],
    ...ways,
    guarded((_request, response) => end(response, 'notThere', 404)),
  );
  // What a request is refused for before any page is asked: too many of them, or a form of another site.
  const refused: ErrorRequestHandler = async (error, _request, response, next) => {
    if (response.headersSent || asProblem(error) === undefined) return next(error);
    await explain(undefined, response, error);
  };
  router.use(['/my', '/my/{*rest}'], refused);
  return router;
}

/** Of a form without a page of its own, where its page is. */
const pathOfForm = (path: string): string => (/^\/my\/(code|language|leave)/.test(path) ? '/my/code' : path);

/** What is said of a problem above a form. */
function sentenceOf({ code, sentence }: Problem, words: OwnWords): string {
  if (code === 'stale_version') return words.text('common.changed');
  if (sentence.key === 'answer_not_open') return words.text('offers.notOpen');
  if (sentence.key === 'offer_changed') return words.text('offers.jobChanged');
  return words.text('common.notTaken');
}
