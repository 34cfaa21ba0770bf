import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { asProblem } from '../../answer/problem.ts';
import { createAnswering } from './answering.ts';
import { plainEnd } from './entrance-page.tsx';
import type { Faults } from './form.ts';
import { sayWhatItMay } from './framing.ts';
import type { MyDeps } from './my-deps.ts';
import { openRoutes } from './open-routes.ts';
import { ownPages } from './pages.ts';
import type { Shown, Visit } from './visit.ts';

/**
 * The pages of the people themselves, made here: real forms, no script. Nothing changes on GET. Whatever is answered here says what
 * it may do and who may frame it, errors and redirects too, and is kept nowhere.
 */
export function myPages(deps: MyDeps): Router {
  const answering = createAnswering(deps);
  const { show, end, explain, visitOf, formIn, isOfAnother, guarded, at, ways, holding } = answering;
  const router = Router({ caseSensitive: true, strict: true });

  const opened: RequestHandler = (request, response, next) => {
    sayWhatItMay(response, request.frame?.origins ?? []);
    next();
  };
  router.use(['/my', '/my/{*rest}'], opened);
  router.use(openRoutes(deps, answering));

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
        const here = await visitOf(request, response, form);
        if (here === undefined) return;
        visit = here;
        // From signing in, with what was typed before: it is shown to whom it was typed by, and does nothing yet.
        const held = form.has('held') ? holding.open(form.exact('held'))?.form : undefined;
        if (isOfAnother(here, held ?? form)) return await show(here, plainEnd(here.words, 'swapped', 409));
        if (form.has('held')) {
          if (read === undefined || held === undefined) return await show(here, { to: '/my' });
          const faults = new Map([['', here.words.text('common.heldBack')]]);
          return await show(here, await read(here, { form: held, faults }));
        }
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
