import { type PlainKey, type Sentence, sentence } from './sentence.ts';

/** Characters of a password: enough that it need not be a riddle (OWASP ASVS 5.0, 6.2.1), and no more than a sign-in takes. */
export const passwordLength = { least: 12, most: 1000 } as const;

/** How common a word is as a password, from 1 for the most common; undefined for what is on no list. */
export type RankOf = (word: string) => number | undefined;

/** A password that somebody finds within so many guesses is none: ten to the power of six. */
const leastGuesses = 6;
/** What stands behind it is not looked at: that much of anything is enough. */
const lookedAt = 64;
const longestWord = 24;

/** Lines along which fingers go, on keyboards and in the alphabet. */
const lines = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...['qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', '!"£$%^&*()', '!@#$%^&*()'],
  ...[
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
    'qazwsxedcrfvtgbyhnujm',
    '1q2w3e4r5t6y7u8i9o0p',
    'q1w2e3r4t5y6u7i8o9p0',
  ],
];
const runs = lines.flatMap((line) => [line, [...line].reverse().join('')]);
const shortestRun = 3;

/** Printed where everybody reads them, of a comic strip and of our README, however they are spaced. */
const printed = ['correcthorsebatterystaple', 'demoonlypassword'];
/** So many letters and digits beside one of them make no other password. */
const fewBeside = 6;

/** Signs and digits that stand for letters. */
const disguises: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '+': 't', '|': 'l' },
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const undisguised = (text: string): string => text.replace(/./gsu, (sign) => disguises[sign] ?? sign);

/**
 * What is wrong with a password, if anything; the rules are the same wherever one is chosen. `about` is what others know of its
 * owner: names, the address, the organisation.
 */
export function passwordFault(
  password: string,
  about: readonly string[],
  rankOf: RankOf,
): Sentence | PlainKey | undefined {
  const { least, most } = passwordLength;
  if ([...password].length < least) return sentence('password_too_short', { least });
  if (password.length > most) return sentence('password_too_long', { most });
  const text = plain(password);
  if (repeats(text)) return 'password_repeats';
  if (isPrinted(text)) return 'password_too_common';
  return guesses([...text].slice(0, lookedAt).join(''), known(about), rankOf) < leastGuesses
    ? 'password_too_common'
    : undefined;
}

function isPrinted(text: string): boolean {
  return [text, undisguised(text)].some((written) => {
    const letters = written.replace(/[^\p{L}\p{N}]/gu, '');
    return printed.some((one) => letters.includes(one) && letters.length - one.length <= fewBeside);
  });
}

/** Whether it is one piece, too short for a password, again and again, or a few characters only. */
function repeats(text: string): boolean {
  if (new Set(text).size < 5) return true;
  for (let period = 1; period < passwordLength.least && period * 2 <= text.length; period += 1)
    if (text.startsWith(text.slice(period))) return true;
  return false;
}

const known = (about: readonly string[]): ReadonlySet<string> =>
  new Set(about.flatMap((one) => plain(one).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3));

/**
 * About how many guesses it takes, as a power of ten: the cheapest way to put it together from words known of its owner,
 * common passwords, runs of keys, years and single characters. After zxcvbn (Wheeler, USENIX Security 2016), much shortened.
 */
function guesses(text: string, names: ReadonlySet<string>, rankOf: RankOf): number {
  const cheapest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (cheapest[end - 1] ?? 0) + costOfSign(text[end - 1] ?? '');
    for (let start = Math.max(0, end - longestWord); start <= end - shortestRun; start += 1)
      best = Math.min(best, (cheapest[start] ?? 0) + costOfPiece(text.slice(start, end), names, rankOf));
    cheapest.push(best);
  }
  return cheapest.at(-1) ?? 0;
}

const costOfSign = (sign: string): number => (/\p{L}/u.test(sign) ? 1.4 : /\p{N}/u.test(sign) ? 1 : 0.5);

function costOfPiece(piece: string, names: ReadonlySet<string>, rankOf: RankOf): number {
  if (/^(?:19|20)\d\d$/.test(piece)) return 2;
  if (runs.some((line) => line.includes(piece)) || new Set(piece).size === 1) return 1;
  const half = piece.slice(0, piece.length / 2);
  if (half.length >= shortestRun && half + half === piece) return costOfPiece(half, names, rankOf) + 0.5;
  const written = [piece, undisguised(piece), [...piece].reverse().join('')];
  const costs = written.map((word, how) => costOfWord(word, names, rankOf) + (how === 0 ? 0 : 0.5));
  return Math.min(...costs);
}

function costOfWord(word: string, names: ReadonlySet<string>, rankOf: RankOf): number {
  if (names.has(word)) return 0.5;
  const rank = rankOf(word);
  return rank === undefined ? Number.POSITIVE_INFINITY : Math.log10(rank + 1);
}
