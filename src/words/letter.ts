import type { NoticeKind } from '../domain/notice.ts';
import type { LinkPurpose, PasswordPurpose } from '../domain/one-time-link.ts';
import type { OwnWords } from './own-words.ts';
import { type Asked, sayToEmployer } from './question.ts';
import type { Words } from './words.ts';

/** The addresses that a mail leads to; none of them does anything by being opened. */
export interface LetterLinks {
  readonly open: string;
  readonly preferences: string;
  readonly stop: string;
}

/** A mail about a notice, or about all of a day. It says that there is something, never what or about whom. */
export function sayLetter(
  words: Words,
  about: NoticeKind | { readonly count: number },
  { open, preferences, stop }: LetterLinks,
): { readonly subject: string; readonly text: string } {
  const subject =
    typeof about === 'string' ? words.say(`mailSubjects.${about}`) : words.say('mailSubjects.digest', about);
  const lines = [
    `${subject}.`,
    '',
    words.say('mails.open'),
    open,
    '',
    '--',
    words.say('mails.why'),
    preferences,
    words.say('mails.stop'),
    stop,
    '',
  ];
  return { subject, text: lines.join('\n') };
}

/** What a mail about a one-time link leads to. */
export interface MailedLink {
  readonly purpose: LinkPurpose;
  readonly url: string;
  /** Does the same where it is typed. */
  readonly code?: string | undefined;
  /** Who invites; whoever asked for the mail themselves knows. */
  readonly organisation?: string | undefined;
  /** Whether whoever is invited may do without a password. */
  readonly isFree?: boolean | undefined;
}

/** A mail that leads to a one-time link. It names none of the people, and opening the link does nothing yet. */
export function sayLinkLetter(
  words: Words,
  { purpose, url, code, organisation = '', isFree = false }: MailedLink,
): { readonly subject: string; readonly text: string } {
  const typed = code === undefined ? [] : ['', words.say('linkMails.code'), code];
  const free = isFree ? ['', words.say('linkMails.invitationFree')] : [];
  const unasked = words.say(`linkMails.${purpose}Unasked`);
  const lines = [
    words.say(`linkMails.${purpose}`, { organisation }),
    url,
    ...typed,
    ...free,
    '',
    unasked,
    '',
  ];
  return { subject: words.say(`linkSubjects.${purpose}`), text: lines.join('\n') };
}

/** A mail that invites somebody to pages of their own, or to a new password for them. Neither it nor its sender says what they are, or whose (ADR 230). */
export function sayJoiningLetter(
  words: OwnWords,
  purpose: PasswordPurpose,
  url: string,
): { readonly subject: string; readonly text: string } {
  const [subject, mail, unasked] =
    purpose === 'reset'
      ? (['joining.resetSubject', 'joining.resetMail', 'joining.resetUnasked'] as const)
      : (['joining.subject', 'joining.mail', 'joining.unasked'] as const);
  const lines = [words.text(mail), url, '', words.text(unasked), ''];
  return { subject: words.text(subject), text: lines.join('\n') };
}

/** A mail with a question to an employer: what is asked, who asks, and where it is answered, which opening does not do yet. */
export function sayEnquiryLetter(
  words: Words,
  enquiry: Asked & { readonly organisation: string; readonly coach: string },
  url: string,
): { readonly subject: string; readonly text: string } {
  const { organisation, coach } = enquiry;
  const lines = [
    words.say('enquiries.asks', { coach, organisation }),
    '',
    sayToEmployer(words, enquiry),
    '',
    words.say('enquiries.answerHere'),
    url,
    '',
    words.say('enquiries.orReply', { coach }),
    '',
  ];
  return { subject: words.say('enquiries.subject'), text: lines.join('\n') };
}
