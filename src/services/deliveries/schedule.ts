import type { NoticeDelivery } from '../../domain/delivery.ts';
import type { Preferred } from '../../domain/preferences.ts';
import { nextAt, quietUntil } from '../../domain/values/quiet-hours.ts';
import type { Instant } from '../../domain/values/time.ts';

/** What is to be done with a delivery now: nothing at all, wait until it is looked at again, or send it. */
export type Step =
  | { readonly become: 'none' }
  | { readonly become: 'send' }
  | { readonly become: 'waiting' | 'held'; readonly time: NoticeDelivery['time']; readonly dueAt: Instant };

/**
 * What somebody's choices make of a delivery at an instant. Whatever was chosen before, the choice of now counts; quiet hours hold
 * what would go, and nothing else is ever dropped by them.
 */
export function stepOf(
  {
    kind,
    state,
    time: before,
    dueAt = '',
    attempts,
  }: Pick<NoticeDelivery, 'kind' | 'state' | 'time' | 'dueAt' | 'attempts'>,
  { mail, quietHours, digestAt }: Preferred,
  now: Instant,
  zone: string,
): Step {
  const time = mail[kind];
  if (time === 'off') return { become: 'none' };
  const due = dueOf();
  if (due > now) return { become: 'waiting', time, dueAt: due };
  const quiet = quietUntil(quietHours, now, zone);
  return quiet > now ? { become: 'held', time, dueAt: quiet } : { become: 'send' };

  /** When it goes by its time, where nothing holds it. One that is tried again keeps the time of its next try. */
  function dueOf(): Instant {
    if (state === 'held' && time === before) return now;
    if (attempts > 0) return dueAt;
    // One that is kept back for a moment goes after it.
    if (time === 'now') return before === time && state === 'waiting' && dueAt > now ? dueAt : now;
    return before === 'digest' && dueAt !== '' && dueAt <= now ? now : nextAt(digestAt, now, zone);
  }
}
