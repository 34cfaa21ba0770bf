import type { Instant } from '../domain/values/time.ts';

/** In milliseconds. */
export const minute = 60_000;

/** The name of the slot of time an instant falls into; names sort as their slots do. */
export type Slot = (now: Instant) => string;

export const everyMinute: Slot = (now) => now.slice(0, 16);
export const everyHour: Slot = (now) => now.slice(0, 13);
/** The day whose two o'clock (UTC) has come: a quiet hour in most zones this is used in. */
export const everyNight: Slot = (now) => new Date(Date.parse(now) - 2 * 3_600_000).toISOString().slice(0, 10);
