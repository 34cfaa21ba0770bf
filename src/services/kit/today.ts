import { type Clock, type LocalDate, localDate } from '../../domain/values/time.ts';
import { organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from './context.ts';

/** The day it is where the organisation is. */
export async function todayOf(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { scope }: Context,
): Promise<LocalDate> {
  const organisation = await store.get(scope, organisations, scope.organisationId);
  return localDate(clock(), organisation?.zone ?? 'UTC');
}
