import { expect } from 'chai';
import fc from 'fast-check';
import { faultOfLine } from '../../src/domain/visible-text.ts';

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

  it('may not turn the direction of what follows it', () => {
    for (const mark of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
      for (const text of [mark, `Ann${mark}Smith`, `${mark}Ann`])
        expect(faultOfLine(text), mark.codePointAt(0)?.toString(16)).to.equal('direction_marks');
    }
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
