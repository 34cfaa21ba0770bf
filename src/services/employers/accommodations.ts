import { type Accommodation, defaultExpiry } from '../../domain/values/accommodation.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import { writtenBy } from './own-words.ts';

/**
 * Accommodations with the day they were said (today in the organisation's zone, unless given) and their last day (twelve
 * months on, unless given), so that what an employer once said does not count for ever; and with whose words they are, by what was
 * said before.
 */
export async function dateAccommodations(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  accommodations: readonly Accommodation[],
  before: readonly Accommodation[] = [],
): Promise<readonly Accommodation[]> {
  if (accommodations.length === 0) return accommodations;
  const today = await todayOf({ store, clock }, ctx);
  return writtenBy(ctx, accommodations, before).map((said) => {
    const date = said.date ?? today;
    return { ...said, date, expires: said.expires ?? defaultExpiry(date) };
  });
}
