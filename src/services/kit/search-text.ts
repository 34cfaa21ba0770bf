/** A text as search reads it: its words, folded to plain letters, and once more as those write it who have no such letters. */
export interface SearchText {
  /** Søren is soren, Weiß weiss, Müller muller. */
  readonly plain: readonly string[];
  /** Müller is mueller, Åse aase: word by word beside `plain`. */
  readonly spelledOut: readonly string[];
}

// What is not seen parts nothing: joiners, marks of direction, soft hyphens, the stroke that lengthens an Arabic word.
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640\u2800]/gu;
// Apostrophes that count as letters part words as the others do: Oʼahu, Hawaiʻi.
const letterApostrophes = /[\u02b9-\u02cf\u02ee\ua78b\ua78c]/gu;
/** Written without spaces: whoever looks for 小明 in 王小明 begins in the middle. */
const wordsOfTheirOwn = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{
    ø: 'o',
    ł: 'l',
    ß: 'ss',
    ı: 'i',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    æ: 'ae',
    œ: 'oe',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ĸ: 'k',
  },
  ...{ ə: 'e', ɛ: 'e', ɔ: 'o', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ŀ: 'l', ς: 'σ' },
  // Persian and Arabic keyboards write one name with different letters.
  ...{ ی: 'ي', ى: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه' },
};
const withoutParts = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

function fold(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(withoutParts, (letter) => plainLetters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a text as search sees them: lower case, without accents and punctuation. */
export function searchText(text: string): SearchText {
  const seen = text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(letterApostrophes, "'")
    .replace(wordsOfTheirOwn, ' $&');
  const plain = fold(seen);
  const spelledOut = fold(
    seen
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüåø]/gu, (letter) => spelled[letter] ?? letter),
  );
  return { plain, spelledOut };
}
