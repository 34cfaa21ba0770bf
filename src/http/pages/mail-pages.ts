import { type RequestHandler, type Response, Router } from 'express';
import type { Stopping } from '../../services/deliveries/stopping.ts';
import type { Spoken, Words } from '../../words/words.ts';
import { readBytes } from '../ask/body.ts';
import { acceptedLanguage } from '../ask/reader-language.ts';
import { escaped, plainPage } from './plain-page.ts';

const mostBytes = 16 * 1024;

interface Deps {
  readonly stopping: Stopping;
  readonly spoken: Spoken;
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}

/**
 * Where links in mails lead. Opening one does nothing, whoever or whatever opens it, and neither does the first button of any of these
 * pages: scanners open links, and some press what they find. Stopping mails is a POST that says so: the second button of its page, or
 * the one click that a mail program sends by itself (RFC 8058).
 */
export function mailPages({ stopping, spoken, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const wordsFor = (response: Response) => spoken[acceptedLanguage(response.req)];
  const sayer =
    (response: Response) =>
    (key: Parameters<Words['say']>[0], data = {}) =>
      escaped(wordsFor(response).say(key, data));

  function answer(response: Response, title: Parameters<Words['say']>[0], body: string, status = 200): void {
    response
      .status(status)
      .set('cache-control', 'no-store')
      .type('html')
      .end(plainPage(wordsFor(response).language, wordsFor(response).say(title), body));
  }
  /** A button that only goes somewhere. */
  const leads = (to: string, label: string) =>
    `<form method="get" action="${to}"><button>${label}</button></form>`;
  const noGood = (response: Response) => {
    const said = sayer(response);
    answer(
      response,
      'pages.noGood',
      `<p>${said('mails.noGoodText')}</p>${leads('/notices', said('mails.openButton'))}`,
      404,
    );
  };

  const at =
    (path: string): RequestHandler =>
    (request, _response, next) => {
      request.routePath = path;
      next();
    };

  router.get('/mail/open/:what', at('/mail/open/{what}'), limit, (_request, response) => {
    const said = sayer(response);
    answer(
      response,
      'mails.openTitle',
      `<p>${said('mails.openText')}</p>${leads('/notices', said('mails.openButton'))}`,
    );
  });
  router.get('/mail/kept', at('/mail/kept'), limit, (_request, response) => {
    const said = sayer(response);
    answer(response, 'mails.kept', `<p>${said('mails.keptText')}</p>`);
  });

  function askWhether(response: Response, token: string, status = 200): void {
    const kind = stopping.look(token);
    if (kind === undefined) {
      noGood(response);
      return;
    }
    const said = sayer(response);
    const asked =
      kind === 'digest'
        ? said('mails.stopAskDigest')
        : said('mails.stopAsk', { subject: wordsFor(response).say(`mailSubjects.${kind}`) });
    const stop = `<form method="post"><input type="hidden" name="choice" value="stop"><button>${said('mails.stopButton')}</button></form>`;
    answer(
      response,
      'mails.stopTitle',
      `<p>${asked}</p>${leads('/mail/kept', said('mails.keepButton'))}${stop}`,
      status,
    );
  }

  const path = '/mail/stop/:token';
  router.get(path, at('/mail/stop/{token}'), limit, (request, response) =>
    askWhether(response, String(request.params.token)),
  );
  router.post(path, at('/mail/stop/{token}'), limit, sameOrigin, async (request, response) => {
    const token = String(request.params.token);
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data'];
    const text = Buffer.from(await readBytes(request, types, mostBytes)).toString('utf8');
    // A POST that says nothing stops nothing.
    if (!isStop(text)) return askWhether(response, token, 422);
    if (!(await stopping.stop(token))) return noGood(response);
    const said = sayer(response);
    answer(
      response,
      'mails.stopped',
      `<p>${said('mails.stoppedText')}</p>${leads('/account/notices', said('mails.openChoices'))}`,
    );
  });
  return router;
}

/** The button of the page, or the one click of a mail program, as a form of either kind. */
function isStop(text: string): boolean {
  const form = new URLSearchParams(text);
  if (form.get('choice') === 'stop' || form.get('List-Unsubscribe') === 'One-Click') return true;
  return /name="?List-Unsubscribe"?\s*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(text);
}
