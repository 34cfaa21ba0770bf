import { expect } from 'chai';
import fc from 'fast-check';
import { faultOfLine, shownLine, shownProse } from '../../src/domain/visible-text.ts';

describe('a line of text', () => {
  it('in which nothing can be seen is blank', () => {
    const unseen = [
      ...[
        '\u200b',
        '\u3164',
        '\u115f',
        '\u1160',
        '\uffa0',
        '\u2800',
        '\u00ad',
        '\ufe0f',
        '\u{e0041}',
        '\u180e',
        '\u034f',
      ],
      ...[
        '\u200d',
        '\u200c',
        '\u2060',
        '\ufeff',
        '\u061c',
        '\u200e',
        '\u00a0',
        '\u2003',
        '\u3000',
        '\u{1d159}',
        '\u{e0100}',
        '\u0301',
        '\ufffc',
        '\ufffc\u200d',
      ],
    ];
    for (const letter of unseen) {
      const code = letter.codePointAt(0)?.toString(16);
      for (const text of [letter, letter.repeat(3), ` ${letter} `])
        expect(faultOfLine(text), code).to.equal('blank');
      expect(faultOfLine(`${letter}a`), code).to.equal(undefined);
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', ...unseen), { maxLength: 20 }), (letters) => {
        expect(faultOfLine(letters.join(''))).to.equal('blank');
      }),
    );
  });

  it('may not break the line', () => {
    for (const text of ['Ann\u2028Smith', 'Ann\u2029', '\u2028'])
      expect(faultOfLine(text), JSON.stringify(text)).to.equal('control_characters');
  });

  it('may have what its language or a picture needs', () => {
    for (const text of [
      ...[
        'می\u200cخواهم',
        'क्\u200dष',
        'ශ්\u200dරී',
        '👩🏽\u200d🍳',
        '❤\ufe0f',
        '🏴\u{e0067}\u{e0062}\u{e007f}',
      ],
      ...['דוד\u200f', 'Ann\u200e', '\u061cعلي', 'Anna\u00adlena', '王', '?', 'O’Neil', 'שָׁלוֹם', '½', '1'],
    ])
      expect(faultOfLine(text), JSON.stringify(text)).to.equal(undefined);
  });
});

const turning = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const hidden = [...turning, ...'\u200b\u200e\u200f\u2060\ufeff\u00ad\u061c\u115f\u3164\u206e\ufff9\u{e0041}'];
const joiners = ['\u200c', '\u200d', '\ufe0f'];
const needed = [
  ...[
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී',
    '👩🏽\u200d🍳',
    '❤\ufe0f\u200d🔥',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
  ],
  ...['O’Neil', 'שָׁלוֹם', '葛\u{e0100}城', 'Zoë', '1 ½', 'محمد علي (UK)'],
];

describe('a name as others read it', () => {
  it('is without what nobody sees and nobody needs, wherever it stands', () => {
    for (const sign of hidden)
      for (const text of [`${sign}Ann`, `An${sign}n`, `Ann${sign}`, `A${sign}${sign}nn`])
        expect(shownLine(text), sign.codePointAt(0)?.toString(16)).to.equal('Ann');
    for (const sign of joiners)
      for (const text of [`${sign}Ann Lee`, `Ann${sign === '\ufe0f' ? '' : sign} Lee`, `Ann ${sign}Lee`])
        expect(shownLine(text)).to.equal('Ann Lee');
    expect(shownLine('\u202d+44 113 496 0000\u202c')).to.equal('+44 113 496 0000');
    expect(shownLine('Ad\u200da')).to.equal('Ada');
  });

  it('keeps what its language or a picture needs', () => {
    for (const text of needed) {
      expect(shownLine(text), text).to.equal(text);
      expect(shownProse(text), text).to.equal(text);
    }
  });

  it('is the same when it is looked at again, and never longer; what was seen is still there', () => {
    const texts = fc.array(fc.constantFrom(...hidden, ...joiners, ...needed, 'a', ' ', 'م', '\n', '😀'), {
      maxLength: 30,
    });
    const seen = (text: string) => text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '');
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const shown of [shownLine, shownProse]) {
            expect(shown(shown(text))).to.equal(shown(text));
            expect(seen(shown(text))).to.equal(seen(text));
          }
          expect(turning.some((sign) => shownLine(text).includes(sign))).to.equal(false);
        },
      ),
    );
  });
});

describe('prose as others read it', () => {
  it('turns nothing that stands after it: isolates are closed in their paragraph, and nothing else turns', () => {
    const pieces = fc.constantFrom(...turning, 'a', 'م', ' ', '\n', '\r\n', '\u2029', '\u{e0041}');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const shown = shownProse(all.join(''));
        expect(shown).not.to.match(/[\u202a-\u202e\u{e0041}]/u);
        for (const paragraph of shown.split(/\r\n|[\n\r\u0085\u2029]/)) {
          let open = 0;
          for (const sign of paragraph) {
            if (/[\u2066-\u2068]/.test(sign)) open += 1;
            if (sign === '\u2069') open -= 1;
            expect(open).to.be.greaterThanOrEqual(0);
          }
          expect(open).to.equal(0);
        }
      }),
    );
    expect(shownProse('see \u2067علي\u2069, and \u2068x')).to.equal('see \u2067علي\u2069, and x');
    expect(shownProse('a\u2066b\nc\u2069d')).to.equal('ab\ncd');
    expect(shownProse('ภาษา\u200bไทย')).to.equal('ภาษา\u200bไทย');
  });
});
