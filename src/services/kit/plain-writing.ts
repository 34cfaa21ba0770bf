import { lookAlikes } from './look-alikes.ts';

/**
 * A text as a reader takes it, whatever it is made of: lower case, Latin letters for those that look like them, without marks
 * and what is not seen, with plain apostrophes, and single spaces for hyphens, quotes and the like.
 */
export function plainWriting(text: string): string {
  const letters = text
    .replace(/&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/giu, ofEntity)
    // Before as well: to sort thousands of marks on one letter would take seconds.
    .replace(/\p{M}/gu, '')
    // Before as well: of some letters it makes another alphabet's.
    .replace(looksLatin, lookedLike)
    .replace(framed, framedLetter)
    .replace(
      /<\/?(br|p|div|li|ul|ol|td|tr|hr|h\d|b|i|u|em|strong|span|a|font|s|small|sup|sub)(?:\s[^<>]{0,200})?\/?>/giu,
      (_, tag) => (/^(?:br|p|div|li|ul|ol|td|tr|hr|h\d)$/i.test(tag) ? ' ' : ''),
    )
    .replace(/(?<=\p{L})\p{So}[\p{So}\p{Sk}\p{Cf}]*(?=\p{L})/gu, ' ')
    .normalize('NFKD')
    // Spaces of no letter: they are shown as one.
    .replace(/[\u2800\u3164\uffa0\u115f\u1160]/gu, ' ')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(looksLatin, lookedLike)
    .toLowerCase()
    .replace(looksLatin, lookedLike);
  return letters
    .replace(/[‘’ʼʻ′`´ˈꞌ＇]/gu, "'")
    .replace(/[\p{Pd}\u2212\u00ac_*~|/\\^•·●▪“”„«»<>[\]{}()"]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(halves, '$1 ')
    .trim();
}

/** What stands between two words of what no posting may ask about is no part of it: criminal, record; criminal … record. */
const halves =
  /\b(criminal|police|court|arrest|medical|mental|chronic|drug|substance|alcohol)[^a-z0-9?!]{1,9}(?=(?:records?|history|background|past|convictions?|offen[cs]es?|conditions?|problems?|issues?|illness(?:es)?|health|abuse|misuse|use|users?|addict[a-z]*)\b)/g;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
};
/** What a character stands for that is written as on a page of the web. */
function ofEntity(whole: string): string {
  const name = whole.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * What a text may say that is not written as it is read, the plain reading first: hyphens within words left out, letters with spaces
 * or dots between them drawn together, digits taken for the letters they stand in for, two letters that look like one. Equal ones are
 * given once; of ordinary writing there is one, or two where it has a hyphen.
 */
export function readingsOf(written: string): string[] {
  const text = written.replace(framed, framedLetter);
  const whole = text.replace(/(?<=\p{L})[\p{Pd}\u00ad\u2212]\s*(?=\p{L})/gu, '');
  const plain = [text, whole, ...drawnTogether(text)].map(plainWriting);
  const merged = plain.map((one) => one.replaceAll('rn', 'm').replaceAll('vv', 'w'));
  return [
    ...new Set(
      [...plain, ...merged].flatMap((one) => [one, lettersForDigits(one, 'i'), lettersForDigits(one, 'l')]),
    ),
  ];
}

const between = '[ .\\-_*\\u00a0]';
/** Letters that stand alone, with the same between each two: so many at least. */
const apart = (least: number) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](${between})[\\p{L}\\p{N}](?:\\1[\\p{L}\\p{N}]){${least - 2},}(?![\\p{L}\\p{N}])`,
    'gu',
  );
const [fourApart, twoApart] = [apart(4), apart(2)];

/** c r i m i n a l, c.r.i.m.i.n.a.l; where four stand so, shorter words may as well, and the first may be an article. */
function drawnTogether(text: string): string[] {
  if (text.search(fourApart) < 0) return [];
  const drawn = (pattern: RegExp, article: string) =>
    text.replace(pattern, (run) => run.replace(/[^\p{L}\p{N}]/gu, '').replace(/^a(?=..)/i, article));
  return [drawn(fourApart, 'a'), drawn(fourApart, 'a '), drawn(twoApart, 'a')];
}

const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

/** Digits and signs within a word that has letters, too: cr1minal, c0nvictions. */
function lettersForDigits(text: string, one: string): string {
  return text.replace(/[a-z0-9@$!]+/g, (word) =>
    /[a-z]/.test(word) && /[034571@$]|![a-z]/.test(word)
      ? word.replace(/[034571@$]|!(?=[a-z])/g, (sign) =>
          sign === '1' || sign === '!' ? one : (digitLetters[sign] ?? sign),
        )
      : word,
  );
}

const looksLatin = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'gu');
const lookedLike = (letter: string) => lookAlikes.get(letter) ?? letter;

/** Where the letters in brackets, circles and squares, and those of flags, begin: 26 each. */
const frames = [0x249c, 0x24b6, 0x24d0, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6];
const framed = new RegExp(
  `[${frames.map((first) => `\\u{${first.toString(16)}}-\\u{${(first + 25).toString(16)}}`).join('')}]`,
  'gu',
);
function framedLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const first = frames.findLast((start) => code >= start) ?? code;
  return String.fromCharCode(97 + code - first);
}
