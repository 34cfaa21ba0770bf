import type { Request, Response } from 'express';
import type { OwnWords } from '../../../words/own-words.ts';
import { type Faults, type Form, formOf } from './form.ts';

const name = 'stepwell-mistyped';
const kept = new RegExp(`(?:^|; *)(?:__Host-)?${name}=([^;]+)`);
/** Longer than any code is typed. */
const mostSigns = 40;
/** From the form to the page that it leads to. */
const keptSeconds = 60;

/** What was wrong with a code, as an address may say it (ADR 228): nothing of the code itself. */
const wrongs = { code: 'common.fillIn', wrong: 'common.wrongCode' } as const;
type Wrong = keyof typeof wrongs;

function cookie(request: Request, response: Response, value: string, seconds: number): void {
  const [prefix, secure] = request.secure ? ['__Host-', '; Secure'] : ['', ''];
  const attributes = `Path=/; HttpOnly${secure}; SameSite=Lax; Max-Age=${seconds}`;
  response.append('set-cookie', `${prefix}${name}=${value}; ${attributes}`);
}

/**
 * Where a code that let nobody in leads: the entrance, at an address to go back to. What was typed is kept for that one page, where a
 * button asks for another code in its place.
 */
export function mistypedPath(request: Request, response: Response, code: string, next: string): string {
  const wrong: Wrong = code === '' ? 'code' : 'wrong';
  if (code !== '' && code.length <= mostSigns)
    cookie(request, response, encodeURIComponent(code), keptSeconds);
  return `/my/code?missed=${wrong}${next === '' ? '' : `&next=${encodeURIComponent(next)}`}`;
}

/** What that address says was wrong, with what was typed where this is the page it was kept for; undefined for any other. */
export function mistyped(
  request: Request,
  response: Response,
  words: OwnWords,
): { readonly form: Form; readonly faults: Faults } | undefined {
  const wrong = (Object.keys(wrongs) as Wrong[]).find((one) => one === request.query.missed);
  const typed = kept.exec(request.get('cookie') ?? '')?.[1];
  if (typed !== undefined) cookie(request, response, '', 0);
  if (wrong === undefined) return undefined;
  const form = formOf(wrong === 'wrong' && typed !== undefined ? `by=code&code=${typed}` : 'by=code');
  return { form, faults: new Map([['code', words.text(wrongs[wrong])]]) };
}
