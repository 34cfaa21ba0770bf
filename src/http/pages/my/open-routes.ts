import { type Request, Router } from 'express';
import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../../domain/own-language.ts';
import { clientOf } from '../../ask/client.ts';
import type { Answering } from './answering.ts';
import { createEntering } from './entering.ts';
import { entrancePage, newCodePage, plainEnd } from './entrance-page.tsx';
import { faultsOfAddress, forgotPage } from './forgot-page.tsx';
import { keepLanguage } from './language.ts';
import { leavePage } from './leave-page.tsx';
import { mistyped, mistypedPath } from './mistyped.ts';
import type { MyDeps } from './my-deps.ts';

/** Where somebody ends up who left; it names their language where their browser would ask for another. */
const awayPath = (request: Request, language: OwnLanguage): string =>
  request.acceptsLanguages([...ownLanguages]) === language ? '/my/away' : `/my/away?in=${language}`;

const isParticipant = ({ caller }: Request): boolean => caller?.actor.role === 'participant';

/** What is there for whoever comes and whoever goes: signing in, the language, and the way out. */
export function openRoutes(deps: MyDeps, answering: Answering): Router {
  const { services, entrance, authentication } = deps;
  const { wordsFor, answer, visitOf, formIn, guarded, at, ways, holding } = answering;
  const router = Router({ caseSensitive: true, strict: true });
  const entering = createEntering(deps);

  router.get(
    '/my/code',
    at('/my/code'),
    ...ways,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      const next = entering.nextIn(request.query.next);
      const sent = mistyped(request, response, words);
      // In an old tab a code can be mistyped while somebody is signed in: whoever typed it hears of it.
      const stillIn = isParticipant(request);
      if (stillIn && sent === undefined) return response.redirect(303, '/my');
      await answer(response, entrancePage({ words, next, sent, stillIn }), words, { signedIn: false });
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
      const sealed = form.has('held') ? form.exact('held') : undefined;
      const held = sealed === undefined ? undefined : holding.open(sealed);
      // The form goes on as it is, to the page it was typed on; what is typed here opens nothing there.
      if ('to' in entered && held !== undefined && entered.to !== '/')
        return response.redirect(307, held.path);
      if ('to' in entered) return response.redirect(303, entered.to);
      const next = entering.nextIn(form.get('next'));
      if (held === undefined && entered.faults.has('code'))
        return response.redirect(303, mistypedPath(request, response, form.get('code'), next));
      const sent = { form, faults: entered.faults };
      const back = { lost: held !== undefined, held: held && sealed };
      const stillIn = isParticipant(request);
      const page = entrancePage({ words, next, sent, ...back, stillIn, status: entered.status });
      await answer(response, page, words, { signedIn: false });
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
  router.post(
    '/my/code/new',
    at('/my/code/new'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      await entrance.askNewCode((await formIn(request)).get('code'), clientOf(request).network);
      const phone = await entrance.phone();
      await answer(response, newCodePage(words, phone, true), words, { signedIn: false });
    }),
  );
  router.get(
    '/my/code/forgot',
    at('/my/code/forgot'),
    ...ways,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      const page = forgotPage({ words, phone: await entrance.phone() });
      await answer(response, page, words, { signedIn: false });
    }),
  );
  router.post(
    '/my/code/forgot',
    at('/my/code/forgot'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      const words = wordsFor(request);
      const form = await formIn(request);
      const faults = faultsOfAddress(form, words);
      if (faults.size === 0) await entrance.askReset(form.get('email'));
      const page = forgotPage({ words, phone: await entrance.phone(), sent: { form, faults } });
      await answer(response, page, words, { signedIn: false });
    }),
  );
  router.get(
    '/my/leave',
    at('/my/leave'),
    ...ways,
    guarded(async (request, response) => {
      const visit = isParticipant(request) ? await visitOf(request, response) : undefined;
      const words = visit?.words ?? wordsFor(request);
      await answer(response, leavePage(words, request.frame?.sessionName), words, {
        signedIn: visit !== undefined,
      });
    }),
  );
  router.post(
    '/my/leave',
    at('/my/leave'),
    ...ways,
    deps.sameOrigin,
    guarded(async (request, response) => {
      // What is kept in the browser goes, the language with it, so the next page is told which it was. Leaving waits for nothing.
      const visit = isParticipant(request)
        ? await visitOf(request, response).catch(() => undefined)
        : undefined;
      const form = await formIn(request).catch(() => undefined);
      const words = visit?.words ?? wordsFor(request, ownLanguageOf(form?.get('in')));
      // Of the frame that this window was led out of.
      const sessionName = form?.get('session') ?? '';
      if (request.frame === undefined && /^[\w-]{43}$/.test(sessionName))
        await entrance.leaveFrame(sessionName);
      await authentication.browserOf(request, response).signOut();
      response.set('clear-site-data', '"cache", "cookies", "storage"');
      if (request.frame === undefined) return response.redirect(303, awayPath(request, words.language));
      // A portal that keeps its frame from leading the window away: the session ends in the frame, and a link leads out.
      await answer(response, plainEnd(words, 'away', 200, true), words, { signedIn: false, bare: true });
    }),
  );
  router.get(
    '/my/away',
    at('/my/away'),
    deps.limit,
    guarded(async (request, response) => {
      const words = wordsFor(request, ownLanguageOf(String(request.query.in)));
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
        keepLanguage(request, response, language);
        if (request.caller?.actor.role === 'participant')
          await services.ownRecords.speak({ scope: request.caller.scope }, language);
      }
      response.redirect(303, entering.nextIn(form.get('back')) || '/my');
    }),
  );
  return router;
}
