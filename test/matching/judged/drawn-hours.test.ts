import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  always,
  block,
  dosing,
  fixed,
  flexible,
  free,
  house,
  needs,
  type Person,
  type Posting,
  partOf,
  pool,
  scoreOf,
  see,
  standing,
} from './town.ts';

/** What somebody is told, what the job asks, and where a coach would put it. */
const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  [
    'the meeting is on Tuesday evenings, the shifts are drawn from all evenings: there are others',
    { ...always, ...needs(need('mutual_aid_times', 'must', { windows: [block('tue 18:00-21:00')] })) },
    pool({ min: 12, max: 16 }, 'mon-fri 17:00-22:00'),
    'suggested',
  ],
  [
    'all shifts are on the evenings of the meetings, and the house is silent: one call',
    { ...always, ...needs(need('mutual_aid_times', 'must', { windows: [block('tue 18:00-20:00')] })) },
    pool({ min: 5 }, 'tue 16:00-22:00'),
    'near',
  ],
  [
    'a place for sixteen hours a week, and nine hours of Saturday: over half, worth a call about fewer',
    free('sat 09:00-18:00'),
    pool({ min: 16 }, 'mon-sun 06:00-22:00'),
    'near',
  ],
  [
    'a place for twenty hours a week, and nine hours of Saturday: not one call away',
    free('sat 09:00-18:00'),
    pool({ min: 20 }, 'mon-sun 06:00-22:00'),
    'blocked',
  ],
  [
    'a pool that does not say how much, and three free hours in it: too few for any shift',
    free('fri 09:00-12:00'),
    pool({}, 'mon-fri 08:00-18:00'),
    'near',
  ],
  [
    'a pool that does not say how much, and one free morning',
    free('fri 08:00-12:00'),
    pool({}, 'mon-fri 08:00-18:00'),
    'suggested',
  ],
  [
    'agreed hours, twenty of them, and thirteen free',
    free('mon-tue 09:00-15:30'),
    flexible({ min: 20 }),
    'near',
  ],
  [
    'agreed hours, twenty of them, and all of them free at night',
    free('mon-fri 20:00-24:00'),
    flexible({ min: 20 }),
    'suggested',
  ],
  ['agreed hours, twenty of them, and six free', free('sat 09:00-15:00'), flexible({ min: 20 }), 'blocked'],
  [
    'thirty hours a week from a pool, twelve free, and they take people on by phased hours',
    free('mon-wed 10:00-14:00'),
    { ...pool({ min: 30 }, 'mon-fri 08:00-18:00'), ...house('phased_hours', 'policy') },
    'suggested',
  ],
  [
    'at most five hours a day, and a day of eight: half a day and more is left, one may ask',
    { ...always, ...needs(need('shift_limit', 'must', { minutes: 300 })) },
    fixed('mon-fri 09:00-17:00'),
    'near',
  ],
  [
    'at most three hours a day, and a day of eight: another job',
    { ...always, ...needs(need('shift_limit', 'must', { minutes: 180 })) },
    fixed('mon-fri 09:00-17:00'),
    'blocked',
  ],
  [
    'at most five hours a day, drawn from long days: three shifts of five hours are fifteen',
    { ...always, ...needs(need('shift_limit', 'must', { minutes: 300 })) },
    pool({ min: 15 }, 'mon-wed 08:00-20:00'),
    'suggested',
  ],
  [
    'at most five hours a day, and sixteen hours from three days: by no way',
    { ...always, ...needs(need('shift_limit', 'must', { minutes: 300 })) },
    pool({ min: 16 }, 'mon-wed 08:00-20:00'),
    'near',
  ],
  [
    'no hours promised, and none of the hours they would be in is free',
    free('sat 09:00-13:00'),
    pool({ min: 0, max: 20 }, 'mon-fri 08:00-20:00'),
    'blocked',
  ],
  [
    'no hours promised, and a morning free of those they would be in',
    free('mon 09:00-13:00'),
    pool({ min: 0, max: 20 }, 'mon-fri 08:00-20:00'),
    'suggested',
  ],
  ['agreed hours, none promised, and none free', free(), flexible({ min: 0 }), 'blocked'],
];

describe('shifts that are drawn, agreed or limited, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('flexible hours meet a need for time better than silence, and are no promise of the house', () => {
    const person = { ...always, ...needs(dosing('mon-fri 09:00-10:00')) };
    const [flex, silent, policy] = [
      see(person, flexible({ min: 20 })),
      see(person, { schedule: { kind: 'fixed', blocks: [] } }),
      see(person, { ...flexible({ min: 20 }), ...house('dosing_window', 'policy') }),
    ];
    expect(partOf(flex, 'support').value).to.be.at.least(partOf(silent, 'support').value);
    expect(partOf(policy, 'support').value).to.be.at.least(partOf(flex, 'support').value);
  });
});
