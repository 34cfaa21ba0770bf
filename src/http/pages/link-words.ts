import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../domain/own-language.ts';
import type { Problem } from '../../domain/problem.ts';
import type { OwnWords } from '../../words/own-words.ts';
import { sayProblem } from '../../words/problem.ts';
import type { Words } from '../../words/words.ts';

type Said =
  | 'address'
  | 'passwordNotNeeded'
  | 'passwordIfLiked'
  | 'passwordHint'
  | 'tooShort'
  | 'fewSigns'
  | 'enough'
  | 'good'
  | 'strong'
  | 'goOn';

/** What the page of a link says, to staff and employers as to the people themselves. */
export interface LinkWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The title where a password is chosen, and where one need not be. */
  readonly title: (which: 'reset' | 'invitation' | 'free') => string;
  readonly say: (key: Said, data?: Readonly<Record<string, number>>) => string;
  /** What is wrong with what was typed. */
  readonly faults: (problem: Problem) => readonly string[];
}

export const staffWords = (words: Words): LinkWords => ({
  ...{ language: words.language, direction: 'ltr' },
  title: (which) => words.say(which === 'free' ? 'pages.signInTitle' : `pages.${which}`),
  say: (key, data) => words.say(`pages.${key}`, data),
  faults: (problem) => {
    const { errors, detail } = sayProblem(words, problem);
    return errors.length > 0 ? errors.map(({ message }) => message) : [detail];
  },
});

/** In the language somebody was invited in, in words that say nothing of what the pages are. */
export const ownLinkWords = (words: OwnWords): LinkWords => ({
  ...{ language: words.language, direction: words.direction },
  title: () => words.text('joining.title'),
  say: (key, data) => words.text(`joining.${key}`, data),
  faults: () => [words.text('joining.guessed')],
});

/** Of an invitation to pages of somebody's own: the language that it names, or the first. */
export const invitedLanguage = (language: string | undefined): OwnLanguage =>
  ownLanguageOf(language) ?? ownLanguages[0];
