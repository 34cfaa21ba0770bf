import { type Instant, plusSeconds } from '../domain/values/time.ts';

/**
 * Seconds ahead within which all lies that work waits for: the end of a lease, the pause before another attempt, the slot after
 * this one. What lies further was written by a clock that ran ahead and has come back, and holds nobody up.
 */
export const horizonSeconds = 120;

/** Whether an instant that work waits for was written by a clock that ran ahead. */
export const liesAhead = (at: Instant, now: Instant): boolean => at > plusSeconds(now, horizonSeconds);
