import { blockers } from './blockers.ts';
import { changes, conditions } from './changes.ts';
import * as consents from './consents.ts';
import { enquiries } from './enquiries.ts';
import * as labels from './labels.ts';
import * as mails from './mails.ts';
import * as notices from './notices.ts';
import { pages } from './pages.ts';
import { problemTitles } from './problem-titles.ts';
import { problems } from './problems.ts';
import { questions } from './questions.ts';
import { grounds, reasons } from './reasons.ts';
import * as releases from './releases.ts';
import * as rights from './rights.ts';
import { workTerms } from './work-terms.ts';

/** The sentences in German. Which word stands for which is in the glossary of web/words/de/index.ts. */
export const de = {
  ...labels,
  ...consents,
  ...mails,
  ...notices,
  ...rights,
  ...releases,
  blockers,
  changes,
  conditions,
  enquiries,
  problemTitles,
  problems,
  questions,
  grounds,
  pages,
  reasons,
  workTerms,
};
