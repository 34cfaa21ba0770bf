import { expect } from 'chai';
import fc from 'fast-check';
import * as read from '../../../src/services/imports/values/readers.ts';
import { often } from '../../support/few-or-many.ts';
import { context } from './readings.ts';

const nothing = () => undefined;
const none = () => [];
const { accommodations, cellText, blocks, needs, skills, occupation, occupations, pastWork, ...plain } = read;
const readers: Readonly<Record<string, (text: string) => object>> = {
  accommodations,
  blocks,
  needs,
  skills: (text) => skills(nothing, none)(text, context),
  occupations: (text) => occupations(nothing, none)(text, context),
  pastWork: (text) => pastWork(nothing)(text, context),
  occupation: (text) => occupation(nothing, none)(text, context),
  ...Object.fromEntries(
    Object.entries(plain).map(([name, reader]) => [name, (text: string) => reader(text, context)]),
  ),
};

/** Pieces that cells are made of, so that texts are nearly something. */
const pieces = fc.constantFrom(
  'mon',
  '-',
  'fri',
  ' ',
  '9',
  ':',
  '00',
  'am',
  'to',
  '|',
  ',',
  '.',
  "'",
  '24',
  '/',
  '11',
  '2026',
  '2019-03',
  'paid',
  ' until ',
  'Nov',
  'must',
  'dosing_window',
  ':basic',
  '£',
  'E+11',
  '#N/A',
  '\u200b',
  '\u00a0',
  '=',
  '__proto__',
  '王',
  '💷',
  '\ud800',
);
const cells = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('readers of cells', () => {
  it('give a value or a fault, and never throw, for any text', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const text = cellText(cell);
        if (text === undefined || text === null || 'fault' in text) return;
        for (const [name, reader] of Object.entries(readers)) {
          const found = reader(text.value);
          expect('value' in found !== 'fault' in found, name).to.equal(true);
          if ('fault' in found) expect(JSON.stringify(found).length, name).to.be.at.most(1500);
        }
      }),
      { numRuns: often(2000) },
    );
  });

  it('come to an end for the longest cell there may be', () => {
    // Each of these took longer than anybody waits for, had a reader gone back over its text again and again.
    const long = [
      'a',
      ' ',
      '1',
      ',',
      '.',
      '9 ',
      'mon ',
      '-',
      '|',
      'a|',
      ':',
      "'",
      '1,',
      '#',
      '=',
      '(',
      '\u200b',
      '9-',
      'must:',
    ];
    for (const piece of long) {
      const cell = `x${piece.repeat(Math.floor(9_998 / piece.length))}y`;
      for (const text of [cell, cell.slice(1), cell.slice(0, -1)]) {
        const said = cellText(text);
        if (said && 'value' in said) for (const reader of Object.values(readers)) reader(said.value);
      }
    }
  }).timeout(20_000);
});
