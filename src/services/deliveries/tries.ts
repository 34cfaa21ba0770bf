import { type Delivery, masked, triedAgainAt } from '../../domain/delivery.ts';
import { type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Outcome } from '../../notify/port.ts';

/** Longer than one try may take: after that whoever had it is gone. */
const sendingSeconds = 300;

/** A delivery of which the first byte is about to leave; to which address, where that may be another than when it was planned. */
export const begun = (now: Instant, address?: string): Partial<Delivery> => ({
  state: 'sending',
  ...(address === undefined ? {} : { to: masked(address) }),
  dueAt: plusSeconds(now, sendingSeconds),
});

/** A delivery that is not looked at again by itself. */
export const ended = (state: Delivery['state'], lastError?: string): Partial<Delivery> => ({
  state,
  dueAt: undefined,
  lastError,
});

/** What a try makes of a delivery. */
export function tried({ attempts: before }: Delivery, outcome: Outcome, now: Instant): Partial<Delivery> {
  const attempts = before + 1;
  if (outcome.became === 'sent') return { ...ended('sent'), secret: undefined, attempts };
  const { became, error } = outcome;
  if (became !== 'later') return { ...ended(became, error), attempts };
  const dueAt = triedAgainAt(attempts, now);
  return dueAt === undefined
    ? { ...ended('failed', error), attempts }
    : { state: 'waiting', dueAt, attempts, lastError: error };
}
