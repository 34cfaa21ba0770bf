import type { PasswordPurpose } from '../../domain/one-time-link.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Role } from '../../domain/user.ts';
import type { LinkWords } from './link-words.ts';
import { escaped, plainPage, ringLink, wayOn } from './plain-page.ts';

/** Where somebody signs in. */
export const doorOf = ({ isOwn }: LinkWords): string => (isOwn ? '/my/code' : '/sign-in');

/**
 * The page of a link that is used, old or wrong, which is no dead end: in, to another link or a new code, each by one button, and a
 * number to tap where there is one. Of whose link nothing is known any more may have been invited to pages of their own, whatever
 * language their browser asks for; whoever is known to be no participant has no code.
 */
export function linkEnd(
  purpose: PasswordPurpose,
  words: LinkWords,
  problem: Problem,
  { phone, role }: { readonly phone: string | undefined; readonly role: Role | undefined },
): string {
  const hasCode = words.isOwn || (purpose === 'invitation' && role === undefined);
  const isReset = purpose === 'reset';
  const said = [
    `<p role="alert">${escaped(words.faults(problem).join(' '))}</p>`,
    ...(isReset ? [] : [`<p>${escaped(words.say('otherInvitation'))}</p>`]),
    ...(isReset ? [wayOn(words.isOwn ? '/my/code/forgot' : '/forgot', words.say('otherReset'))] : []),
    wayOn(doorOf(words), words.say('signInNext'), isReset),
    ...(hasCode && words.ownCode !== undefined ? [`<p>${escaped(words.ownCode)}</p>`] : []),
    ...(hasCode ? [wayOn('/my/code/new', words.newCode, true)] : []),
    ...(phone === undefined ? [] : [ringLink(phone, words.call(phone))]),
  ];
  return plainPage(words.language, words.say('noGood'), said.join(''), words.direction);
}
