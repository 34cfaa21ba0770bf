import { expect } from 'chai';
import { postingRules } from '../../config/posting-rules.ts';
import { Problem } from '../../src/domain/problem.ts';
import { lookAlikes } from '../../src/services/kit/look-alikes.ts';
import { plainWriting } from '../../src/services/kit/plain-writing.ts';
import { checkPostingText, type TextRule } from '../../src/services/kit/posting-text.ts';
import { sayProblem } from '../../src/words/problem.ts';
import { createSpoken } from '../../src/words/words.ts';

const spoken = createSpoken();

describe('a rule on the text of a posting', () => {
  const rule: TextRule = { rule: 'no cats', language: 'en', patterns: [/cats/, /kittens/] };
  const said = (text: string | undefined, rules: readonly TextRule[] = [rule], country = 'GB') => {
    try {
      checkPostingText(rules, country, 'duties', text);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.code).to.equal('invalid');
      expect(error.extras.errors).to.deep.equal([{ path: 'duties', sentence: error.sentence }]);
      return [error.sentence.key, error.sentence.data];
    }
    return undefined;
  };
  const quoted = (text: string, rules = [rule]) => {
    const [, data] = said(text, rules) ?? [];
    return typeof data === 'object' ? data.quote : undefined;
  };

  it('quotes the sentence that breaks it, and offers another', () => {
    expect(said('We bake. We like  CATS! You rest.')).to.deep.equal([
      'posting_breaks_rule',
      {
        quote: 'We like  CATS!',
        rule: { list: 'postingRules', code: 'no cats' },
        instead: { list: 'postingWordings', code: 'no cats' },
      },
    ]);
    for (const text of [undefined, '', 'We bake. We rest.']) expect(said(text)).to.equal(undefined);
    expect(quoted('Some kittens')).to.equal('Some kittens');
  });

  it('reads sentence by sentence and line by line', () => {
    const both: TextRule = { ...rule, patterns: [/cats.*dogs/] };
    for (const apart of [
      'cats. dogs',
      'cats! dogs',
      'cats? dogs',
      'cats\nDogs',
      'cats\rDogs',
      'cats\r\n\r\ndogs and',
      'cats\n- dogs',
      'cats\n2. dogs',
      'cats:\ndogs',
    ])
      expect(quoted(apart, [both]), JSON.stringify(apart)).to.equal(undefined);
    for (const together of [
      ...[
        'cats.dogs',
        'cats, dogs',
        'cats: dogs',
        'cats\ndogs',
        'cats\r\ndogs',
        'cats and\nDogs',
        'cats of\n\nDogs',
      ],
      ...['cats\u2028dogs', 'CATS -\nDOGS'],
    ])
      expect(quoted(together, [both])).to.equal(together);
    expect(quoted('  many cats  \n')).to.equal('many cats');
    expect(quoted(`${'We rest and '.repeat(30)}like cats ${'x'.repeat(300)}`)).to.match(
      /^(We|and|rest) .* like cats$/,
    );
    expect(quoted(`cats${'x'.repeat(300)}`)).to.equal(`cats${'x'.repeat(196)}`);
  });

  it('takes no longer for a text that is made to be slow than a few times what plain prose takes', function () {
    this.timeout(120_000);
    const worked = (text: string) => {
      const best = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        said(text, postingRules, 'GB');
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...best);
    };
    const prose = worked(
      'Serve customers, keep the shop clean, and tell us what you like about good bread. '.repeat(120),
    );
    for (const piece of [
      '1',
      '!',
      '-',
      '\u0301',
      '\u0323\u0301',
      '\u200b',
      ' ',
      '\n',
      '_',
      'a ',
      'a.',
      'no ',
      'do you ',
      '. ',
      '"',
    ]) {
      for (const text of [
        piece.repeat(9900),
        `a${piece.repeat(9900)}a`,
        `do you have ${piece.repeat(9900)} criminal record`,
      ])
        expect(worked(text.slice(0, 10_000)) / prose, JSON.stringify(text.slice(0, 20))).to.be.below(20);
    }
  });

  it('reads in lower case, with plain apostrophes and single spaces', () => {
    expect(quoted('DON’T', [{ ...rule, patterns: [/^don't$/] }])).to.equal('DON’T');
    expect(quoted('‘am’ ʼbe`', [{ ...rule, patterns: [/^'am' 'be'$/] }])).to.equal('‘am’ ʼbe`');
    expect(quoted('big \t  cats', [{ ...rule, patterns: [/big cats/] }])).to.equal('big \t  cats');
  });

  it('reads every letter that looks like a Latin one as that, and letters in frames and of flags', () => {
    expect(lookAlikes.size).to.be.above(400);
    for (const [other, letter] of lookAlikes)
      expect(plainWriting(`${other} ${other}`), other.codePointAt(0)?.toString(16)).to.equal(
        `${letter} ${letter}`,
      );
    for (const first of [0x249c, 0x24b6, 0x24d0, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
      const framed = (word: string) =>
        [...word].map((one) => String.fromCodePoint(first + one.charCodeAt(0) - 97)).join('');
      for (const text of [framed('cats'), [...framed('cats')].join(' ')])
        expect(quoted(text), text).to.equal(text);
      expect(plainWriting(framed('az'))).to.equal('az');
    }
  });

  it('spares what it says is harmless; another rule may still be broken', () => {
    const mild: TextRule = { ...rule, unless: [/no cats/, /toy/] };
    expect(said('We have no cats', [mild])).to.equal(undefined);
    expect(said('Toy cats', [mild])).to.equal(undefined);
    expect(quoted('No cats. Cats', [mild])).to.equal('Cats');
    const [, data] = said('Toy cats', [mild, { ...rule, rule: 'no toys' }]) ?? [];
    expect(data).to.deep.include({ rule: { list: 'postingRules', code: 'no toys' } });
  });

  it('names the law of the country, or else the one of all', () => {
    const law = (country: string, laws?: TextRule['law']) => {
      const [key, data] = said('cats', [{ ...rule, law: laws }], country) ?? [];
      const named = typeof data === 'object' ? data.law : undefined;
      return [key, typeof named === 'object' && 'code' in named ? named.code : named];
    };
    const laws = { GB: 'Cats Act', '*': 'custom' };
    expect(law('GB', laws)).to.deep.equal(['posting_breaks_law', 'Cats Act']);
    expect(law('FR', laws)).to.deep.equal(['posting_breaks_law', 'custom']);
    expect(law('constructor', laws)).to.deep.equal(['posting_breaks_law', 'custom']);
    expect(law('FR', { GB: 'Cats Act' })).to.deep.equal(['posting_breaks_rule', undefined]);
    expect(law('GB')).to.deep.equal(['posting_breaks_rule', undefined]);
  });

  it('says to a reader of German which rule, by which law and what would pass, of each rule there is', () => {
    for (const { rule, law } of postingRules) {
      const named = [
        ['postingRules', rule],
        ['postingWordings', rule],
        ['laws', law['*'] ?? ''],
      ] as const;
      for (const [list, code] of named) {
        const [german, english] = [spoken.de.label(list, code), spoken.en.label(list, code)];
        expect([german, english], code).to.not.include(code);
        expect(german).to.not.equal(english);
      }
    }
    try {
      checkPostingText(postingRules, 'FR', 'duties', 'Do you have a disability?');
      expect.fail('passed');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(sayProblem(spoken.de, error).detail).to.equal(
        '„Do you have a disability?“ verstößt gegen die Regel „keine Fragen nach Behinderung oder Gesundheit“ (Gleichbehandlung bei der Auswahl). So ginge es: „Zur Stelle gehört das Heben von bis zu 15 kg; Anpassungen sind möglich.“',
      );
    }
  });
});
