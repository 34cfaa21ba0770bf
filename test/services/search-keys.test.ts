import { expect } from 'chai';
import fc from 'fast-check';
import { beginnings, searchedKeys, searchFits } from '../../src/services/kit/search-keys.ts';
import { searchText } from '../../src/services/kit/search-text.ts';
import { often } from '../support/few-or-many.ts';

/** As a list does it: a key leads to the row, and the text of the row decides. */
function finds(name: string, typed: string): boolean {
  const keys = beginnings(name);
  return searchedKeys(typed).some((key) => keys.includes(key)) && searchFits(typed)(name);
}

const found: Readonly<Record<string, readonly string[]>> = {
  'Siobhan O’Sample': [
    ...[
      'O',
      "O'",
      "O'S",
      "O'Sa",
      'O’Sa',
      'OʼSa',
      'O`Sa',
      'O´Sa',
      'O′Sa',
      'OSa',
      'O Sa',
      'o sample',
      'OSAMPLE',
    ],
    ...[
      's',
      'siob',
      'Siobhan O',
      "Siobhan O'S",
      'SiobhanOS',
      "O'Sample Sio",
      'sample siobhan',
      'Sample, Siobhan',
    ],
  ],
  OSample: ["O'S", 'O’Sample', 'O Sample', "o'"],
  'Maya Watson-Park': [
    'Watson-P',
    'WatsonP',
    'Watson P',
    'Park',
    'Watson–P',
    'Watson‑P',
    'Park Maya W',
    'May Watsonpark',
  ],
  'Hugo Tan': ['Hugo T', 'HugoT', 'Tan H', 'T H', 'h', 't', 'Hugo  Tan', ' Hugo Tan '],
  'Ann Macdonald': ['Mac Donald', 'Ann Mac D', 'Mac Donald Ann', 'Mac-Donald'],
  'Ann Marie OBrien': ["Ann O'Brien", "Marie O'B", "O'Brien Ann"],
  'Søren Ødegård': ['Soren', 'SØREN', 'søren o', 'Odegard', 'Ødegaard', 'Soeren', 'Oedegaard', 'ö'],
  'Łukasz Wałęsa': ['Lukasz', 'Łuk', 'walesa', 'wałesa'],
  'Jan Weiß': ['Weiss', 'Weiß', 'weis', 'WEISS', 'WEIẞ'],
  'Jan Weiss': ['Weiß', 'weiss'],
  'José Peña': ['Jose', 'josé', 'jose\u0301', 'Pena', 'pen\u0303a'],
  'Jose Pena': ['José', 'Peña'],
  'Jürgen Müller': ['Muller', 'Müller', 'Mueller', 'Mue', 'Mu', 'Muel', 'Juergen Muller', 'jürgen mueller'],
  'Juergen Mueller': ['Jürgen', 'Müller', 'Mül', 'Mue', 'Juergen Müller'],
  'İpek Yıldız': ['Ipek', 'İpek', 'ipek', 'Yildiz', 'yıldız', 'YILDIZ'],
  'Æsa Þórsdóttir': ['Aesa', 'Æsa', 'Thors', 'þórs', 'thorsd'],
  'Đorđe Œuvrard': ['Dorde', 'Đorđe', 'oeuvrard', 'œuv'],
  'Joe Noel': ['Joe', 'Jo', 'Noël', 'Noe'],
  王小明: ['王', '小', '明', '小明', '王小', '王小明', '明 王'],
  'やまだ たろう': ['や', 'やま', 'たろう', 'ろう'],
  김민수: ['김', '민수', '수', 'ㄱ', '기', '김미'],
  'محمّد عبد الله': ['محمد', 'عبدالله', 'عبد ا', 'الله', 'مـحـمد', 'مُحَمَّد'],
  'علی کریمی': ['علي', 'كريمي', 'علی'],
  'שָׁלוֹם כהן': ['שלום', 'כהן', 'שלו'],
  'Алёна Королёв': ['Алена', 'алёна', 'королев'],
  'Νίκος Παπαδόπουλος': ['Νικος', 'ΝΙΚΟΣ', 'νικ', 'παπαδοπουλοσ'],
  'नरेन्द्र शर्मा': ['नरेन्द्र', 'शर्मा', 'नर'],
  'María de los Ángeles del Carmen y de la Cruz García': [
    'García',
    'cruz g',
    'maria garcia',
    'gar',
    'delacruz',
    'María G',
  ],
  'Anna\u00adlena A\u200bB\u2060C': ['Annalena', 'abc'],
  'ＦＵＬＬ ｗｉｄｔｈ': ['full w', 'width'],
};

const lost: readonly (readonly [string, string])[] = [
  ['Hugo Tan', 'ugo'],
  ['Hugo Tan', 'Hugo X'],
  ['Hugo Tan', 'an'],
  ['Joe Noel', 'John'],
  ['Jon Smith', 'Joe'],
  ['Samuel Lee', 'Samul'],
  ['Jan Weis', 'Weiss'],
  ['王小明', '李'],
  ['Maya Watson-Park', 'WatsonX'],
  ['Hugo Tan', 'tanhugo'],
];

describe('a name that is looked for', () => {
  for (const [name, all] of Object.entries(found)) {
    it(`${name} is found as it is typed`, () => {
      for (const typed of all) expect(finds(name, typed), typed).to.equal(true);
    });
  }

  it('is not found by what it is not', () => {
    for (const [name, typed] of lost) expect(finds(name, typed), `${typed} in ${name}`).to.equal(false);
    for (const nothing of ['', ' ', "'", '–']) expect(searchedKeys(nothing)).to.deep.equal([]);
  });

  const letter = fc.constantFrom(...'abeosuzäöüßøłåæñéİıΣςкё王小김가محی1'.split(''));
  const word = fc.array(letter, { minLength: 1, maxLength: 9 }).map((letters) => letters.join(''));
  const separator = fc.constantFrom(' ', '-', "'", '’', 'ʼ', '  ', ', ', '.', '\u2011', '\u200b');
  const name = fc
    .array(fc.tuple(word, separator), { minLength: 1, maxLength: 30 })
    .map((pieces) =>
      pieces
        .map(([text, after]) => text + after)
        .join('')
        .trim(),
    )
    .filter((text) => searchText(text).plain.length > 0);

  it('is found by every beginning of it, from any of its words on', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, start, length) => {
        const starts = [...text.matchAll(/(?<![\p{L}\p{N}\u200b])[\p{L}\p{N}]/gu)].map(({ index }) => index);
        const from = starts[start % starts.length]!;
        const letters = [...text.slice(from)];
        const typed = letters.slice(0, 1 + (length % letters.length)).join('');
        expect(finds(text, typed), JSON.stringify([text, typed])).to.equal(true);
      }),
      { numRuns: often(500) },
    );
  });

  it('is found folded, joined, and with its separators changed', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom('', ' ', '-', "'"), (text, length, between) => {
        const { plain, spelledOut } = searchText(text);
        for (const words of [plain, spelledOut]) {
          const typed = words.slice(0, 1 + (length % Math.min(words.length, 16))).join(between);
          expect(finds(text, typed), JSON.stringify([text, typed])).to.equal(true);
        }
      }),
      { numRuns: often(500) },
    );
  });

  it('is found by some of its words in any order, each cut short', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        (text, chosen) => {
          const { plain } = searchText(text);
          const typed = chosen.map(([which, length]) => {
            const letters = [...plain[which % plain.length]!];
            return letters.slice(0, 1 + (length % letters.length)).join('');
          });
          expect(finds(text, typed.join(' ')), JSON.stringify([text, typed])).to.equal(true);
        },
      ),
      { numRuns: often(500) },
    );
  });

  it('has a bounded number of keys: twelve for two words, 145 for two hundred letters of any kind', () => {
    expect(beginnings('Hugo Tanner')).to.have.length.at.most(12);
    expect(beginnings('Baker')).to.deep.equal(['b', 'ba', 'bak', 'bake', 'baker']);
    expect(beginnings('')).to.deep.equal([]);
    for (const long of ['王小明李'.repeat(50), 'a b c d e f g h i j '.repeat(10), 'ab '.repeat(66)])
      expect(beginnings(long)).to.have.length.at.most(145);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => beginnings(text).length <= 145),
    );
  });

  it('of more words than have keys is found by the last of them all the same', () => {
    const many = Array.from({ length: 40 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at}`).join(
      ' ',
    );
    for (const typed of ['wn39', 'w', 'wa0 wn39', 'wm38wn39'])
      expect(finds(many, typed), typed).to.equal(true);
    expect(finds(many, 'wn40')).to.equal(false);
  });

  it('compares sixteen typed words at most, and finds no less for the others', () => {
    const many = Array.from({ length: 20 }, (_, at) => `w${at}`).join(' ');
    expect(finds(many, many)).to.equal(true);
    expect(searchedKeys(many)).to.have.length.at.most(4);
  });
});
