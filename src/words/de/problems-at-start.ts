import type * as en from '../en/problems-at-start.ts';
import type { Translation } from '../translation.ts';

export const problemsAtStart: Translation<typeof en.problemsAtStart> = {
  organisation_missing: 'Nennen Sie eine Organisation mit --organisation. Es gibt: {{known}}.',
  organisation_none:
    'Nennen Sie eine Organisation mit --organisation. Es gibt keine; starten Sie den Server einmal, oder machen Sie eine mit organisation create.',
};
