import type { JobName } from './work.ts';

/** Work that time asks for, and how often, in seconds. A slot is served once, whichever process is first. */
export const schedule: readonly { readonly job: JobName; readonly everySeconds: number }[] = [
  { job: 'expire-opportunities', everySeconds: 60 },
  { job: 'return-deferred', everySeconds: 60 },
  { job: 'remind', everySeconds: 3600 },
  { job: 'prune-outbox', everySeconds: 3600 },
  { job: 'rescore', everySeconds: 86_400 },
];

/** The start of the slot an instant falls in, as text. */
export function slotOf(at: string, everySeconds: number): string {
  const span = everySeconds * 1000;
  return new Date(Math.floor(Date.parse(at) / span) * span).toISOString();
}
