import { expect } from 'chai';
import * as read from '../../../src/services/imports/values/readers.ts';
import { context, said } from './readings.ts';

const cell = (text: string) => {
  const found = read.cellText(text);
  return found === undefined ? 'nothing' : found === null ? 'away' : said(found);
};

describe('the text of a cell', () => {
  it('says nothing when it is empty, and takes away with a dash', () => {
    for (const text of ['', ' ', '\t', '\u00a0']) expect(cell(text)).to.equal('nothing');
    for (const text of ['-', ' - ', '–', '—', "'-", '\u200b-']) expect(cell(text)).to.equal('away');
    for (const text of ['--', '- -', 'a-b', '-1']) expect(cell(text)).to.equal(text);
  });

  it('is without what nobody sees, and without the mark that our own files put before a formula', () => {
    expect(cell('\ufeffAnn\u200b \u00a0Lee\u200e')).to.equal('Ann  Lee');
    expect(cell("'=1")).to.equal('=1');
    expect(cell("'+44 113 496 0000")).to.equal('+44 113 496 0000');
    expect(cell("'@home")).to.equal('@home');
    expect(cell("' =1")).to.equal('=1');
    expect(cell("'＝1")).to.equal('＝1');
    expect(cell("'-5")).to.equal('-5');
    expect(cell("'tis")).to.equal("'tis");
    expect(cell("''=1")).to.equal("''=1");
    expect(cell('می\u200cخواهم')).to.equal('می\u200cخواهم');
  });

  it('is refused where a spreadsheet has spoiled it, in every column', () => {
    const lost = [
      '#N/A',
      '#n/a',
      '#REF!',
      '#NAME?',
      '#VALUE!',
      '#DIV/0!',
      '#NULL!',
      '#NUM!',
      '#SPILL!',
      '#CALC!',
      '#ERROR!',
    ];
    const foreign = ['#NV', '#BEZUG!', '#WERT!', '#NOM ?', '#N/D', '#¡REF!', '#ADR!', '#N/A N/A'];
    for (const text of [
      ...lost,
      ...foreign,
      '##',
      '###',
      '########',
      'Err:502',
      'NaN',
      'nan',
      'NULL',
      '<NA>',
      'undefined',
      '[object Object]',
    ])
      expect(cell(text), text).to.equal('cell_lost');
    for (const text of ['1.23457E+11', '1.2E5', '1,23457E+11', '7.7E+10', '1E+05', '-2.5e-07', "'+1.2E+11"])
      expect(cell(text), text).to.equal('cell_shortened');
    for (const text of ['=A1', '=VLOOKUP(A2,B:C,2)', "'=SUM(A1:A9)", '=-B2*3', '=$C$4+1'])
      expect(cell(text), text).to.equal('cell_formula');
    for (const text of [
      '\u200b',
      '\u3164\u3164',
      '\u200e \u200f',
      '\u2800',
      '\u00ad',
      '\u200d',
      "\u200b'\u200b".slice(0, 1),
    ])
      expect(cell(text), JSON.stringify(text)).to.equal('cell_invisible');
    for (const text of [
      '#1',
      '# heading',
      '#hashtag',
      'Room #N/A',
      '1E5',
      'E+11',
      '2 E+11',
      '= mc²',
      'Nan',
      'Null Anderson',
      'nullable',
      '#teamwork!',
    ])
      expect(cell(text), text).to.equal(text === 'Nan' ? 'cell_lost' : text);
  });

  it('is refused for a value that is lost in another language, cut short, or long', () => {
    for (const text of [
      '#'.repeat(80),
      '#'.repeat(255),
      ...['#GETTING_DATA', '#N/DISP', '#Н/Д', '#I/T', '#N/B', '#YOK', '#REF', '#NAME', '#DIV/0', '#NV'],
      ...['#WERT!', '#WERT', '#BEZUG!', '#BEZUG', '#¡REF', '#ЗНАЧ!', '＃N/A'],
    ])
      expect(cell(text), text).to.equal('cell_lost');
    for (const text of ['123E+9', '12,5E+10', '１E+11']) expect(cell(text), text).to.equal('cell_shortened');
    for (const text of [
      ...['=A1', '=A2&B2', '=B2&" "&C2', '=1+1', '+1+1', '@SUM(1)', '+SUM(A1)', '+A1+B1', '="a"&B2'],
      ...["'=1+1", '=1+A1', '=(1+2)*3', '=10%*5'],
      `=VLOOKUP(A2,Sheet1!A1:C9,2,FALSE)&${'" and more "'.repeat(6)}`,
    ])
      expect(cell(text), text).to.equal('cell_formula');
    for (const text of [
      ...['#1 Oven', '#YOKO', '#Reference', '#ref', '#N/A is what it said', '#TEAM', '12E-3', '1E5', '=1'],
      ...[
        '+44 113 496 0000',
        '+44-113-496-0000',
        '+49 (0)30/123',
        '+44113',
        '-5',
        '@home',
        '=> kind',
        '-A kind',
      ],
      ...['@sam (evenings)', '=1+1 is what she wrote'],
    ])
      expect(cell(text), text).to.equal(text.startsWith('#N/A') ? 'cell_lost' : text);
  });

  it('is no decimal number where it is text, an id or a phone number', () => {
    for (const text of [
      '12345.0',
      '7.00',
      '07700900111.0',
      '12345,0',
      '0.0',
      '1,000.0',
      '1,234.0',
      '1.234,0',
      '１２３４５.０',
    ]) {
      expect(said(read.text(text, context)), text).to.equal('cell_made_decimal');
      expect(said(read.phone(text, context)), text).to.equal('cell_made_decimal');
    }
    for (const text of ['12345', '1.5', 'v1.0', '007', '12.30'])
      expect(said(read.text(text, context)), text).to.equal(text);
  });

  it('is a phone number or an e-mail address without what programs put around it', () => {
    expect(said(read.phone('tel:+44 113–496‑0000', context))).to.equal('+44 113-496-0000');
    expect(said(read.phone('０７７００ ９００１１１', context))).to.equal('07700 900111');
    expect(said(read.email('mailto:ann@sample.example', context))).to.equal('ann@sample.example');
    expect(said(read.email('<ann@sample.example>', context))).to.equal('ann@sample.example');
  });
});

describe('a code in a cell', () => {
  it('forgives case, blanks, dashes, underscores and letters that nobody sees', () => {
    for (const text of ['permanent', 'Permanent', 'PERMANENT ', 'perma\u00adnent'])
      expect(said(read.contract(text, context)), text).to.equal('permanent');
    for (const text of ['fixed_term', 'Fixed term', 'fixed-term', 'FIXED–TERM', 'FixedTerm'])
      expect(said(read.contract(text, context)), text).to.equal('fixed_term');
    expect(said(read.remote('No', context))).to.equal('no');
    expect(said(read.remote('FALSE', context))).to.equal('no');
    expect(said(read.remote('Yes', context))).to.equal('cell_not_a_code');
    expect(said(read.stage('Ready to try work', context))).to.equal('ready_to_try_work');
    expect(said(read.state('Open', context))).to.equal('open');
    expect(said(read.wagePer('Per hour', context))).to.equal('hour');
    expect(said(read.wagePer('Annually', context))).to.equal('year');
    for (const text of [
      'zero hours',
      'perm',
      '',
      'permanent|fixed_term',
      '__proto__',
      'constructor',
      'x'.repeat(5000),
    ])
      expect(said(read.contract(text, context)), text).to.equal('cell_not_a_code');
    expect(said(read.wagePer('constructor', context))).to.equal('cell_not_a_code');
  });

  it('stands in a list once, with empty items between', () => {
    expect(said(read.modes('Walk | public transport||WALK|', context))).to.deep.equal([
      'walk',
      'public_transport',
    ]);
    expect(said(read.settings('Night work|night_work|noise', context))).to.deep.equal([
      'night_work',
      'noise',
    ]);
    expect(said(read.licences('First aid|pilot', context))).to.equal('cell_not_a_code');
    expect(said(read.licences('First aid|#N/A', context))).to.equal('cell_lost');
    expect(said(read.modes(' | ', context))).to.deep.equal([]);
    expect(said(read.modes('Bus/Walk, car | bike or foot', context))).to.deep.equal([
      ...['public_transport', 'walk', 'car', 'bicycle'],
    ]);
    expect(said(read.modes('bus or rocket', context))).to.equal('cell_not_a_code');
    expect(said(read.languages('English:fluent; Urdu'))).to.deep.equal([
      { code: 'en', level: 'fluent' },
      { code: 'ur' },
    ]);
  });

  it('is a language by code or name, in one form, or none', () => {
    const known = {
      en: 'en',
      EN: 'en',
      English: 'en',
      eng: 'en',
      POLISH: 'pl',
      polski: 'pl',
      'pt-br': 'pt-BR',
      pt_BR: 'pt-BR',
      iw: 'he',
      yue: 'yue',
      Cantonese: 'yue',
      'zh-Hant': 'zh-Hant',
      Filipino: 'fil',
    };
    for (const [text, code] of Object.entries(known))
      expect(said(read.language(text, context)), text).to.equal(code);
    for (const text of [
      'xx',
      'en-XX',
      'Klingonese',
      'mul',
      'und',
      'zxx',
      'en; pl',
      'Englisch und Polnisch',
      '12',
      'e',
      'x'.repeat(999),
      'constructor',
    ])
      expect(said(read.language(text, context)), text).to.equal('cell_not_a_language');
  });
});
