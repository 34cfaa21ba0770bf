import type { Request } from 'express';
import { type DoorLanguage, doorLanguages, doors } from '../../../words/door.ts';
import { isForFrame } from '../../ask/frame-session.ts';
import { escaped } from '../plain-page.ts';

const languageOf = (request: Request): DoorLanguage =>
  doorLanguages.find((one) => one === request.acceptsLanguages([...doorLanguages])) ?? 'en';

/** A page with a heading, a sentence and one way on. */
function page(language: DoorLanguage, title: string, body: string, head = ''): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>${head}<link rel="stylesheet" href="/my.css"></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

/** The button that uses an address up; `asksAnew` where the page does so itself as soon as it is drawn, once. */
export function askToOpen(request: Request, { asksAnew = false } = {}): string {
  const language = languageOf(request);
  const { title, ask, button } = doors[language];
  return page(
    language,
    title,
    `<p>${escaped(ask)}</p><form method="post"><input type="hidden" name="choice" value="open"><button>${escaped(button)}</button></form>`,
    asksAnew ? '<meta http-equiv="refresh" content="0;url=?again">' : '',
  );
}

/** Why nothing is open: the address or the session is over, the frame keeps nobody signed in, or it is in a page that may not hold it. */
export type NotOpen = 'closed' | 'inFrame' | 'elsewhere';

/** What is said where nothing is open, with ways on; `phone` is whom to ring. */
export function notOpen(request: Request, why: NotOpen, phone: string | undefined): string {
  const language = languageOf(request);
  const { closedTitle, [why]: said, own, signIn, newCode, call } = doors[language];
  // Out of a frame in a window of its own; whoever is in one stays in it.
  const target = isForFrame(request) ? ' target="_blank" rel="noopener"' : '';
  // Where an address or a session is over, that window knows nobody either.
  const way = `<p><a class="act" href="/my"${target}>${escaped(why === 'inFrame' ? own : signIn)}</a></p>`;
  // A new code and somebody to ring, for whoever has no portal to go back to.
  const code = `<p><a class="act quiet" href="/my/code/new"${target}>${escaped(newCode)}</a></p>`;
  const ring =
    phone === undefined
      ? ''
      : `<p><a class="ring" href="tel:${escaped(phone.replaceAll(/[^\d+]/g, ''))}">${escaped(call)} <bdi dir="ltr">${escaped(phone)}</bdi></a></p>`;
  return page(language, closedTitle, `<p>${escaped(said)}</p>${way}${why === 'closed' ? code : ''}${ring}`);
}
