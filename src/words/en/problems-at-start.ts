import type { SentenceKey } from '../../domain/sentence.ts';

/** What goes wrong at the command line and at the start. */
export const problemsAtStart = {
  organisation_missing: 'Name one organisation with --organisation. There are: {{known}}.',
  organisation_none:
    'Name one organisation with --organisation. There are: none; start the server once, or make one with organisation create.',
} as const satisfies Partial<Record<SentenceKey, string>>;
