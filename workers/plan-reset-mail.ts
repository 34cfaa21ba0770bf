import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { ResetMails } from '../src/services/people/reset-mails.ts';

/** Looks whether anybody has the address for which a new password was asked, and makes the link and its mail. */
export const planResetMail = job({
  name: 'plan-reset-mail',
  payload: { addressKey: id, causeId: id },
  startedBy: {
    'reset.asked': ({ addressKey }, causeId) => ({ subject: causeId, payload: { addressKey, causeId } }),
  },
  lane: 'answers',
  timeoutMs: minute,
  rights: ['delivery:send'],
  run:
    ({ resetMails }: { readonly resetMails: ResetMails }) =>
    (ctx, { addressKey, causeId }) =>
      resetMails.plan(ctx, addressKey, causeId),
});
