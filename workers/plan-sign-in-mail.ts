import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { SignInMails } from '../src/services/people/sign-in-mails.ts';

/** Looks whether anybody who comes in by mail has the address that was named, and makes the link and its mail. */
export const planSignInMail = job({
  name: 'plan-sign-in-mail',
  payload: { addressKey: id, next: id, causeId: id },
  startedBy: {
    'signIn.asked': ({ addressKey, next = '/' }, causeId) => ({
      subject: causeId,
      payload: { addressKey, next, causeId },
    }),
  },
  lane: 'answers',
  timeoutMs: minute,
  rights: ['delivery:send'],
  run:
    ({ signInMails }: { readonly signInMails: SignInMails }) =>
    (ctx, { addressKey, next, causeId }) =>
      signInMails.plan(ctx, addressKey, next, causeId),
});
