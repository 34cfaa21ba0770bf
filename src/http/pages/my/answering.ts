import type { Request, RequestHandler, Response } from 'express';
import { type OwnLanguage, ownLanguageOf } from '../../../domain/own-language.ts';
import type { Problem } from '../../../domain/problem.ts';
import { createOwnSpoken, type OwnWords } from '../../../words/own-words.ts';
import { asProblem, defaultRetryAfter, problemStatuses } from '../../answer/problem.ts';
import { readBytes } from '../../ask/body.ts';
import { entrancePage, plainEnd } from './entrance-page.tsx';
import { type Faults, type Form, formOf } from './form.ts';
import { createHolding } from './held.ts';
import { acceptedOwnLanguage } from './language.ts';
import { written } from './layout.tsx';
import type { MyDeps } from './my-deps.ts';
import { createSay } from './say.tsx';
import type { Page, Shown, Visit } from './visit.ts';

/** A form of 38 choices and a message is a few kilobytes. */
const mostBytes = 64 * 1024;

export type Answering = ReturnType<typeof createAnswering>;

/** How these pages are answered: who visits, in which words, and what is shown where something fails. */
export function createAnswering({ services, entrance, labelOf, authentication, ...deps }: MyDeps) {
  const spoken = createOwnSpoken();
  const holding = createHolding(deps);

  const wordsFor = (request: Request, language: OwnLanguage = acceptedOwnLanguage(request)): OwnWords =>
    spoken[language];

  async function answer(
    response: Response,
    page: Page,
    words: OwnWords,
    more: { signedIn: boolean; phone?: string | undefined; bare?: boolean; whose?: string },
  ): Promise<void> {
    const phone = more.phone ?? (more.bare === true ? undefined : await entrance.phone());
    response
      .status(page.status ?? 200)
      .type('html')
      .set('content-language', words.language);
    const path = response.req.method === 'GET' ? response.req.path : pathOfForm(response.req.path);
    const sessionName = response.req.frame?.sessionName;
    response.end(written(page, { words, path, phone, sessionName, ...more }));
  }

  const end = (response: Response, which: Parameters<typeof plainEnd>[1], status: number): Promise<void> => {
    const words = wordsFor(response.req);
    return answer(response, plainEnd(words, which, status), words, { signedIn: false });
  };

  /** Somebody of the house, who they are and what they read; undefined once something else was answered. */
  async function visitOf(request: Request, response: Response, form?: Form): Promise<Visit | undefined> {
    const { caller } = request;
    if (caller === undefined) {
      if (request.method !== 'POST') {
        const next = request.path === '/my' ? '' : `?next=${encodeURIComponent(request.path)}`;
        response.redirect(303, `/my/code${next}`);
        return undefined;
      }
      const words = wordsFor(request);
      const held = form && holding.seal(request.path, form);
      const asked = { words, next: request.path, lost: true, held, status: 401 };
      await answer(response, entrancePage(asked), words, { signedIn: false });
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
      ...{ entrance, signOut: () => authentication.browserOf(request, response).signOut() },
      ...{ english: deps.spoken.en, now: new Date(deps.clock()) },
      labelOf: (uri) => labelOf(uri) ?? names.get(uri) ?? uri,
    };
  }

  async function show(visit: Visit, shown: Shown): Promise<void> {
    const { response, words, me } = visit;
    if ('to' in shown) return response.redirect(303, shown.to);
    await answer(response, shown, words, {
      signedIn: shown.isShownOnce !== true,
      phone: me.coachPhone ?? me.organisation.phone,
      whose: markOf(me),
    });
  }

  /** Of whom a page is, as its forms say it. It opens nothing. */
  const markOf = ({ id }: Visit['me']): string => deps.secrets.digest(`whose ${id}`);

  /** Whether a form is of a page of somebody who was signed in here before, or in another tab (ADR 232). */
  const isOfAnother = ({ me }: Visit, form: Form): boolean =>
    form.has('whose') && form.get('whose') !== markOf(me);

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
    if (status === 503 || status === 429) {
      response.set('retry-after', String(problem.extras.retryAfter ?? defaultRetryAfter));
      return end(response, 'busy', status);
    }
    if (status === 413) return end(response, 'tooLong', status);
    if (status === 401) return response.redirect(303, '/my/code');
    // Somebody signed in whom no coach has put beside a record yet: nothing of these pages is there for them, and it is no wrong address.
    if (visit === undefined && status === 404 && response.req.caller?.actor.role === 'participant')
      return end(response, 'notReady', status);
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

  const at =
    (path: string): RequestHandler =>
    (request, _response, next) => {
      request.routePath = path.replaceAll(/:(\w+)/g, '{$1}');
      next();
    };

  return {
    ...{ wordsFor, answer, end, visitOf, show, explain, formIn, isOfAnother, guarded, at, holding },
    /** Who asks, and not too often. */
    ways: [authentication.whoAsks({ cookieOnly: true }), deps.limit] as const,
  };
}

/** Of a form without a page of its own, where its page is. */
const pathOfForm = (path: string): string => (/^\/my\/(code|language|leave)/.test(path) ? '/my/code' : path);

/** What is said of a problem above a form. */
function sentenceOf({ code, sentence }: Problem, words: OwnWords): string {
  if (code === 'stale_version') return words.text('common.changed');
  if (sentence.key === 'answer_not_open') return words.text('offers.notOpen');
  if (sentence.key === 'offer_changed') return words.text('offers.jobChanged');
  if (sentence.key === 'nobody_else_to_say_yes') return words.text('rights.nobodyElse');
  if (sentence.key === 'nobody_to_complain_to') return words.text('rights.nobodyToComplainTo');
  return words.text('common.notTaken');
}
