import { blockers } from './blockers.ts';
import { changes, conditions } from './changes.ts';
import * as labels from './labels.ts';
import * as notices from './notices.ts';
import { pages } from './pages.ts';
import * as problems from './problems.ts';
import { questions } from './questions.ts';
import { grounds, reasons } from './reasons.ts';

/** The sentences in English. */
export const en = {
  ...labels,
  ...notices,
  ...problems,
  blockers,
  changes,
  conditions,
  questions,
  grounds,
  pages,
  reasons,
};
