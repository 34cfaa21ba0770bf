import { expect } from 'chai';
import { amountIn } from '../../../src/services/imports/values/money.ts';
import {
  createDecimalSigns,
  type DecimalSign,
  readNumber,
} from '../../../src/services/imports/values/number.ts';
import * as read from '../../../src/services/imports/values/readers.ts';
import { context, said } from './readings.ts';

const number = (text: string, sign?: DecimalSign) => said(readNumber(text, sign));

describe('a number in a cell', () => {
  it('is read in the form of any country where it can only be one', () => {
    const same = [
      '24500',
      '24500.00',
      '24,500.00',
      '24.500,00',
      '24 500,00',
      "24'500.00",
      '24’500,00',
      '24\u202f500,00',
      '24\u00a0500',
      "24'500",
      '24500,0',
    ];
    for (const text of same) expect(number(text), text).to.equal(24500);
    const others: Readonly<Record<string, number>> = {
      '1.250,5': 1250.5,
      '1.234.567': 1234567,
      '1,234,567.89': 1234567.89,
      '12,34,567.5': 1234567.5,
      '1,00,000': 100000,
      '12.5': 12.5,
      '12,5': 12.5,
      '12.50': 12.5,
      '0.125': 0.125,
      '0,125': 0.125,
      '1250.500': 1250.5,
      '1234,567': 1234.567,
      '1 250,500': 1250.5,
      '-0.5': -0.5,
      '−3': -3,
      '+7': 7,
      '007': 7,
      '１２': 12,
    };
    for (const [text, value] of Object.entries(others)) expect(number(text), text).to.equal(value);
  });

  it('is refused with both readings where it can be two, unless its column decides', () => {
    expect(number('1,250')).to.equal('cell_two_numbers 1250 1.25');
    expect(number('12.500')).to.equal('cell_two_numbers 12500 12.5');
    expect(number('24.500')).to.equal('cell_two_numbers 24500 24.5');
    expect(number('-1,250')).to.equal('cell_two_numbers -1250 -1.25');
    expect([
      number('1,250', '.'),
      number('1,250', ','),
      number('12.500', '.'),
      number('12.500', ','),
    ]).to.deep.equal([1250, 1.25, 12.5, 12500]);
  });

  it('is refused when it is none', () => {
    for (const text of [
      'eighty',
      '1.2.3',
      '1,2,3',
      '12,34,56',
      '1.250,',
      ',5',
      '.5',
      '5.',
      '1,250,00',
      '1.250.00',
      '12 50',
      '1 2',
      '--5',
      '5-',

      '0x10',
      '1e3',
      '12h',
      '½',
      '',
      ' ',
      '1 250.500.000',
      '9'.repeat(60),
      '٣',
    ])
      expect(number(text), text).to.equal('cell_not_a_number');
  });

  it('has only readings that its column can take', () => {
    expect(said(read.latitude('53.801', context))).to.equal(53.801);
    expect(said(read.longitude('-1,548', context))).to.equal(-1.548);
    expect(said(read.latitude('91', context))).to.equal('cell_out_of_range');
    expect(said(read.openings('1,250', context))).to.equal(1250);
    expect(said(read.openings('1.5', context))).to.equal('cell_not_whole');
    expect(said(read.weekHours('20-30', context))).to.equal('cell_of_two_numbers 20 30');
    expect(said(read.weekHours('20 bis 37,5', context))).to.equal('cell_of_two_numbers 20 37,5');
    expect(said(read.maxMinutes('45 min', context))).to.equal(45);
    expect(said(read.maxMinutes('45.0', context))).to.equal(45);
    expect(said(read.maxMinutes('601', context))).to.equal('cell_out_of_range');
    expect(said(read.weekHours('37,5', context))).to.equal(37.5);
    expect(said(read.weekHours('16 hours', context))).to.equal(16);
    expect(said(read.weekHours('16-30', context))).to.equal('cell_of_two_numbers 16 30');
  });

  it('is told apart by the others of its column, when these agree', () => {
    const sign = (...cells: readonly string[]) => {
      const signs = createDecimalSigns();
      for (const cell of cells) signs.note(cell);
      return signs.sign();
    };
    expect(sign('12.50', '1,250', '13')).to.equal('.');
    expect(sign('12,50')).to.equal(',');
    expect(sign('1,250,000')).to.equal('.');
    expect(sign('1.250.000')).to.equal(',');
    expect(sign('1,250.5')).to.equal('.');
    expect(sign('12.50', '12,50')).to.equal(undefined);
    expect(sign('1,250', '12', 'x', '')).to.equal(undefined);
  });
});

describe('an amount of money in a cell', () => {
  const amount = (cell: string, currency?: string, usual = 'GBP', sign?: DecimalSign) => {
    const money = read.money(cell, { ...context, sign });
    if ('fault' in money) return money.fault.key;
    const found = amountIn(money.value, { said: currency, usual });
    const text = said(found);
    return typeof text === 'string' ? text : `${text.amountMinor} ${text.currency}`;
  };

  it('is whole minor units of its currency, exactly', () => {
    expect(amount('12.50')).to.equal('1250 GBP');
    expect(['0.29', '1.15', '12', '8.1', '0', '12,5'].map((cell) => amount(cell))).to.deep.equal([
      '29 GBP',
      '115 GBP',
      '1200 GBP',
      '810 GBP',
      '0 GBP',
      '1250 GBP',
    ]);
    expect(amount('1200', 'JPY')).to.equal('1200 JPY');
    expect(amount('1,200', 'JPY')).to.equal('1200 JPY');
    expect(amount('1,000', 'JPY')).to.equal('1000 JPY');
    expect(amount('1.000', 'JPY')).to.equal('1000 JPY');
    expect(amount('1200.00', 'JPY')).to.equal('1200 JPY');
    expect(amount('1.250', 'KWD')).to.equal('1250 KWD');
    expect(amount('1.25', 'BHD')).to.equal('1250 BHD');
    expect(amount('3', 'TND')).to.equal('3000 TND');
    expect(amount('1.2345', 'CLF')).to.equal('12345 CLF');
    expect(amount('500', 'ISK')).to.equal('500 ISK');
    expect(amount('12.50', 'IQD')).to.equal('12500 IQD');
    expect(amount('24,500.00')).to.equal('2450000 GBP');
    expect(amount('24.500,00', 'EUR')).to.equal('2450000 EUR');
  });

  it('is refused with more decimals than can be paid, and where it can be two', () => {
    expect(amount('1200.5', 'JPY')).to.equal('cell_too_fine');
    expect(amount('12.345,678', 'EUR')).to.equal('cell_too_fine');
    expect(amount('1234.567', 'GBP')).to.equal('cell_too_fine');
    expect(amount('1.2345', 'KWD')).to.equal('cell_too_fine');
    expect(amount('24.500')).to.equal('cell_two_numbers 24500 24.5');
    expect(amount('1,250', 'KWD')).to.equal('cell_two_numbers 1250 1.25');
    expect(amount('24.500', 'EUR', 'EUR', ',')).to.equal('2450000 EUR');
    expect(amount('12.345', 'EUR', 'EUR', '.')).to.equal('cell_too_fine');
    expect(amount('1.200', 'JPY', 'GBP', '.')).to.equal('cell_too_fine');
    expect(amount('1.200', 'JPY', 'GBP', ',')).to.equal('1200 JPY');
    expect(amount('-5')).to.equal('cell_out_of_range');
    expect(amount('1000000001', 'JPY')).to.equal('cell_out_of_range');
    expect(amount('10000001')).to.equal('cell_out_of_range');
  });

  it('may have a sign or a code beside it, which must agree with the currency column', () => {
    for (const cell of ['£12.50', '12.50 £', 'GBP 12.50', '12.50gbp', '£ 12,50'])
      expect(amount(cell, undefined, 'EUR'), cell).to.equal('1250 GBP');
    for (const cell of ['€12.50', '12,50 €', '12.50 EUR']) expect(amount(cell), cell).to.equal('1250 EUR');
    expect(amount('$18.50', undefined, 'USD')).to.equal('1850 USD');
    expect(amount('$18.50', 'CAD')).to.equal('1850 CAD');
    expect(amount('$18.50')).to.equal('cell_currency_unclear');
    expect(amount('18,50 zł')).to.equal('1850 PLN');
    expect(amount('¥1200')).to.equal('cell_currency_unclear');
    expect(amount('¥1200', 'JPY')).to.equal('1200 JPY');
    expect(amount('£12.50', 'EUR')).to.equal('cell_other_currency');
    for (const cell of ['12.50 an hour', '£12.50', '12.50/hr'])
      expect(amount(cell), cell).to.equal('1250 GBP');
    for (const cell of ['12.50 a head', '£12.50-£13', '12.50 £ EUR', 'ask', 'XQZ 5', '£', ''])
      expect(amount(cell), cell).to.equal('cell_not_an_amount');
  });

  it('has a currency by its code or a sign that stands for one', () => {
    expect(['gbp', ' EUR', '€', '£', 'zł'].map((cell) => said(read.currency(cell, context)))).to.deep.equal([
      'GBP',
      'EUR',
      'EUR',
      'GBP',
      'PLN',
    ]);
    for (const cell of ['$', 'XQZ', 'pounds', 'kr', 'GBPX'])
      expect(said(read.currency(cell, context)), cell).to.equal('cell_not_a_currency');
  });
});
