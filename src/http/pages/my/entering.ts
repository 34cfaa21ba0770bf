import type { Request, Response } from 'express';
import { Problem } from '../../../domain/problem.ts';
import type { User } from '../../../domain/user.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { problemStatuses } from '../../answer/problem.ts';
import { clientOf } from '../../ask/client.ts';
import type { Faults, Form } from './form.ts';
import type { MyDeps } from './my-deps.ts';

type Entered = { readonly to: string } | { readonly faults: Faults; readonly status: number };

/** Signing in on these pages: by e-mail address and password, or by a code. */
export function createEntering({ authentication, entrance }: Pick<MyDeps, 'authentication' | 'entrance'>) {
  /** Where to go on: a page of these, and nowhere else. */
  const nextIn = (asked: unknown): string =>
    typeof asked === 'string' && /^\/my(\/[\w-]+)*$/.test(asked) ? asked : '';

  async function enter(request: Request, response: Response, form: Form, words: OwnWords): Promise<Entered> {
    const byCode = form.get('by') === 'code';
    const needed = byCode ? ['code'] : ['email', 'password'];
    const empty = needed.filter((name) => form.get(name) === '');
    if (empty.length > 0)
      return { faults: new Map(empty.map((name) => [name, words.text('common.fillIn')])), status: 422 };
    request.body = { email: form.get('email'), password: form.exact('password') };
    try {
      const browser = authentication.browserOf(request, response);
      let user: User;
      if (byCode) {
        const shown = await entrance.redeemCode(form.get('code'), clientOf(request).network);
        user = shown.user;
        await browser.letIn(user, { codeBy: shown.codeBy });
      } else user = await browser.signIn();
      return { to: user.role === 'participant' ? nextIn(form.get('next')) || '/my' : '/' };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const status = problemStatuses[error.code];
      if (error.code === 'rate_limited') {
        const minutes = Math.max(1, Math.ceil((error.extras.retryAfter ?? 60) / 60));
        return { faults: new Map([['', words.text('common.tooManyTries', { minutes })]]), status };
      }
      if (error.code !== (byCode ? 'not_found' : 'unauthenticated')) throw error;
      return byCode
        ? { faults: new Map([['code', words.text('common.wrongCode')]]), status: 401 }
        : { faults: new Map([['password', words.text('common.wrongPassword')]]), status };
    }
  }
  return { nextIn, enter };
}
