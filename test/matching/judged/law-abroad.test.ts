import { expect } from 'chai';
import { north, type Person, type Posting, scoreOf, standing } from './town.ts';

const avoids = (...postcodes: readonly string[]): Person => ({ safetyList: { employerIds: [], postcodes } });
const at = (country: string, postcode: string): Posting => ({ place: { ...north(2), postcode, country } });

const judgements: readonly (readonly [why: string, Person, Posting, expected: string])[] = [
  ['keeps away from D02, the job is there', avoids('D02'), at('IE', 'D02 X285'), 'blocked'],
  ['keeps away from D02, the job is there and written in one', avoids('D02'), at('IE', 'd02x285'), 'blocked'],
  ['an Irish unit that ends as a British one', avoids('D02'), at('IE', 'D02X2AB'), 'blocked'],
  ['keeps away from D6W, the job is there', avoids('d6w'), at('IE', 'D6WXY24'), 'blocked'],
  ['keeps away from D02, the job is in D04', avoids('D02'), at('IE', 'D04X285'), 'suggested'],
  ['keeps away from K1A in Ottawa, written in one', avoids('K1A'), at('CA', 'K1A0B1'), 'blocked'],
  ['keeps away from K1A, the job is in K1B', avoids('K1A'), at('CA', 'K1B0B1'), 'suggested'],
  ['keeps away from 1012 in Amsterdam, written in one', avoids('1012'), at('NL', '1012ab'), 'blocked'],
  ['keeps away from 1012, the job is in 1013', avoids('1012'), at('NL', '1013 AB'), 'suggested'],
  [
    'keeps away from one ZIP code, the job has all nine digits',
    avoids('01608'),
    at('US', '016081234'),
    'blocked',
  ],
  [
    'keeps away from one ZIP code, the job is next to it',
    avoids('01608'),
    at('US', '016091234'),
    'suggested',
  ],
  ['keeps away from 10115 in Berlin, the job is in 10117', avoids('10115'), at('DE', '10117'), 'suggested'],
  ['keeps away from 10115 in Berlin, the job is there', avoids('10115'), at('DE', '10115'), 'blocked'],
];

describe('places abroad, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting, { country: posting.place?.country ?? 'GB' }))).to.equal(
        expected,
      );
    });
});
