import { nearlyBegins } from './one-slip.ts';
import { searchText } from './search-text.ts';

/** Letters of the longest beginning that is a key; what is typed beyond is compared with the text itself. */
const longest = 6;
/** Words of which beginnings are keys. A text with more is found by a key of its own, which every search looks under as well. */
const mostWords = 24;
const manyWords = '*';

/** Words that are compared, of what was typed; whoever types more finds no less. */
const mostTyped = 16;
/** Words typed apart that may be one in the text, beside all of them: O Brien, Mac Donald. */
const mostJoined = 4;

/** For each word: it, and all that follows, without anything between. Whoever types OBrien begins at the first word of O’Brien. */
function startsOf(words: readonly string[]): string[] {
  return words.map((_, at) => words.slice(at).join(''));
}

/** Müller, Mueller and Muller have one key: an e after a, o or u, and a second a, are left out. Of a beginning it gives a beginning. */
function keyOf(text: string): string {
  return [...text.replace(/a[ae]+/g, 'a').replace(/([ou])e+/g, '$1')].slice(0, longest).join('');
}

/**
 * The keys that a text is looked up by: the beginnings, of 1 to 6 letters, of all that follows the start of a word. A name of two
 * words has twelve at most; none has more than 145.
 */
export function beginnings(text: string): string[] {
  const { plain } = searchText(text);
  const keys = new Set<string>();
  for (const start of startsOf(plain).slice(0, mostWords)) {
    const letters = [...keyOf(start)];
    for (let length = 1; length <= letters.length; length += 1) keys.add(letters.slice(0, length).join(''));
  }
  if (plain.length > mostWords) keys.add(manyWords);
  return [...keys];
}

/** The key of a beginning of a name as it is kept: names are sealed, and so nothing of them lies open. */
export const nameKey = (beginning: string, blind: (text: string) => string): string =>
  blind(`name ${beginning}`);

/** Somebody's name and how they are reached, as far as it is known. */
interface Reached {
  readonly displayName: string;
  readonly contact?: { readonly email?: string | undefined; readonly phone?: string | undefined } | undefined;
}

/** The keys that somebody is looked up by: of their name, and of their address and number, which only who knows them whole finds. */
export function personKeys({ displayName, contact }: Reached, blind: (text: string) => string): string[] {
  return [
    ...beginnings(displayName).map((beginning) => nameKey(beginning, blind)),
    ...contactKeys(contact, blind),
  ];
}

/** The keys of an address and a number; what is neither has none. */
export function contactKeys(contact: Reached['contact'] = {}, blind: (text: string) => string): string[] {
  const [email, number] = [sameEmail(contact.email ?? ''), sameNumber(contact.phone ?? '')];
  return [
    ...(email.includes('@') ? [blind(`email ${email}`)] : []),
    ...(number.length > 3 ? [blind(`phone ${number}`)] : []),
  ];
}

/** An address in the form in which it is the same. */
export const sameEmail = (email: string): string => email.trim().toLowerCase();

/** The same number with and without the code of its country: its last nine digits. */
export const sameNumber = (phone: string): string => phone.replace(/\D/g, '').slice(-9);

/** The words that were typed, as far as they are compared. */
export const typedWords = (typed: string): readonly string[] => searchText(typed).plain.slice(0, mostTyped);

/** The keys to look under, one after another, so that nothing that fits is missed: what was typed in one, its longest word, its first. */
export function searchedKeys(typed: string): string[] {
  const words = typedWords(typed);
  const [first] = words;
  if (first === undefined) return [];
  const long = words.reduce((a, b) => (b.length > a.length ? b : a));
  return [...new Set([...[words.join(''), long, first].map(keyOf), manyWords])];
}

/** Letters of a beginning that names which are nearly the same still share. */
const nearLetters = 4;

/** The keys under which names like a name are kept: the beginnings of its words, short enough that a slip behind them does not matter. */
export function nearKeys(name: string): string[] {
  const words = typedWords(name);
  return [...new Set(words.map((word) => [...keyOf(word)].slice(0, nearLetters).join('')))];
}

/** The digits of a number that was typed, where at least the last four of one are asked for: +1 (555) 010-0123, 0123. */
export function typedNumber(typed: string): string | undefined {
  const number = /^[\d\s+()./\-\u2010-\u2015]+$/u.test(typed) ? sameNumber(typed) : '';
  return number.length < fewestDigits ? undefined : number;
}
const fewestDigits = 4;

/** The keys under which names are kept of which what was typed is one slip away: it began with its first letter, or with its second. */
export function slippedKeys(typed: string): string[] {
  const words = typedWords(typed).slice(0, mostSlipped);
  return [...new Set(words.flatMap((word) => [...word].slice(0, 2)))];
}
/** Words of which keys are made so; names have few. */
const mostSlipped = 3;

/** Whether every word that was typed begins one of a text, a slip in each of them forgiven. */
export function nearlyFits(typed: string): (text: string) => boolean {
  const words = typedWords(typed);
  return (text) => {
    const { plain, spelledOut } = searchText(text);
    const all = [...plain, ...spelledOut];
    return words.every((word) => all.some((other) => nearlyBegins(other, word)));
  };
}

/** Whether every word that was typed begins one of a text, joined or apart, in whatever order. */
export function searchFits(typed: string): (text: string) => boolean {
  const asked = searchText(typed);
  const words = asked.plain.slice(0, mostTyped);
  const spelledOut = asked.spelledOut.slice(0, mostTyped);

  return (text) => {
    const { plain, spelledOut: spelled } = searchText(text);
    const [starts, spelledStarts] = [startsOf(plain), startsOf(spelled)];
    const begins = (from: number, to: number): boolean => {
      const [one, other] = [words.slice(from, to).join(''), spelledOut.slice(from, to).join('')];
      return starts.some((start, at) => start.startsWith(one) || spelledStarts[at]!.startsWith(other));
    };
    if (begins(0, words.length)) return true;
    // Up to which word all that was typed so far begins something.
    const fits = words.map(() => false);
    for (let from = 0; from < words.length; from += 1) {
      if (from > 0 && !fits[from - 1]) continue;
      for (let to = from + 1; to <= Math.min(words.length, from + mostJoined) && begins(from, to); to += 1)
        fits[to - 1] = true;
    }
    return fits.at(-1) ?? false;
  };
}
