import { type PostingRule, postingRules } from './posting-rules.ts';
import { germanPostingRules } from './posting-rules-german.ts';
import { personPostingRules } from './posting-rules-persons.ts';
import { germanPersonPostingRules } from './posting-rules-persons-german.ts';

/** All that no posting may ask, in every language that is read. */
export const everyPostingRule: readonly PostingRule[] = [
  ...postingRules,
  ...germanPostingRules,
  ...personPostingRules,
  ...germanPersonPostingRules,
];
