import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../domain/own-language.ts';
import type { Problem } from '../../domain/problem.ts';
import type { OwnKey, OwnWords } from '../../words/own-words.ts';
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
  | 'goOn'
  | 'passwordLabel'
  | 'save'
  | 'saved'
  | 'signInNext'
  | 'noGood'
  | 'otherInvitation'
  | 'otherReset';

/** What the page of a link says, to staff and employers as to the people themselves. */
export interface LinkWords {
  readonly language: string;
  /** Whether they are those of pages of somebody's own. */
  readonly isOwn: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** The title where a password is chosen, and where one need not be. */
  readonly title: (which: 'reset' | 'invitation' | 'free') => string;
  readonly say: (key: Said, data?: Readonly<Record<string, number>>) => string;
  readonly newCode: string;
  /** For whom that is, where others read it, too. */
  readonly ownCode?: string;
  /** The way to ring a number. */
  readonly call: (phone: string) => string;
  /** What is wrong with what was typed. */
  readonly faults: (problem: Problem) => readonly string[];
}

export const staffWords = (words: Words): LinkWords => ({
  ...{ language: words.language, isOwn: false, direction: 'ltr' },
  title: (which) => words.say(which === 'free' ? 'pages.signInTitle' : `pages.${which}`),
  say: (key, data) => words.say(`pages.${key}`, data),
  newCode: words.say('pages.newCode'),
  ownCode: words.say('pages.ownCode'),
  call: (phone) => words.say('pages.call', { phone }),
  faults: (problem) => {
    const { errors, detail } = sayProblem(words, problem);
    return errors.length > 0 ? errors.map(({ message }) => message) : [detail];
  },
});

/** In somebody's own language, in words that say nothing of what the pages are. */
export const ownLinkWords = (words: OwnWords): LinkWords => ({
  ...{ language: words.language, isOwn: true, direction: words.direction },
  title: (which) => words.text(which === 'reset' ? 'joining.resetTitle' : 'joining.title'),
  say: (key, data) => words.text(`joining.${key}`, data),
  newCode: words.text('common.newCode'),
  call: (phone) => words.text('common.call', { phone }),
  faults: ({ code }) => [words.text(ownFaults[code] ?? 'common.busyText')],
});

const ownFaults: Partial<Record<Problem['code'], OwnKey>> = {
  invalid: 'joining.guessed',
  not_found: 'joining.gone',
  too_large: 'common.tooLongText',
};

/** Of a link to pages of somebody's own: the language that it names, or the first. */
export const invitedLanguage = (language: string | undefined): OwnLanguage =>
  ownLanguageOf(language) ?? ownLanguages[0];
