import { job } from '../src/queue/job.ts';
import { everyHour, minute } from '../src/queue/slot.ts';
import type { Reminders } from '../src/services/notices/reminders.ts';

/** Reminds of postings about to close and of profiles nobody has touched for long. */
export const remind = job({
  name: 'remind',
  payload: {},
  slot: everyHour,
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ reminders }: { readonly reminders: Reminders }) =>
    (ctx) =>
      reminders.remind(ctx),
});
