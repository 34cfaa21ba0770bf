import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  always,
  block,
  dosing,
  fixed,
  flexible,
  free,
  gbp,
  house,
  listOf,
  musts,
  needs,
  north,
  type Person,
  type Posting,
  pool,
  says,
  scoreOf,
  standing,
  town,
  wants,
} from './town.ts';

const windows = (code: 'curfew' | 'childcare_hours' | 'court_or_probation', ...hours: readonly string[]) =>
  needs(need(code, 'must', { windows: hours.map(block) }));
const curfew: Person = { ...always, ...windows('curfew', 'mon-sun 19:00-07:00') };
const schoolRun: Person = {
  ...free('mon-fri 07:00-18:00'),
  ...windows('childcare_hours', 'mon-fri 07:00-09:00', 'mon-fri 15:00-18:00'),
};
const sixHours = free('mon-wed 09:00-11:00');
const twenty = pool({ min: 20 }, 'mon-fri 08:00-18:00');
const split = fixed('mon-fri 07:00-10:00', 'mon-fri 16:00-19:00');
const prison = { lat: 51.5, lon: -0.1, postcode: 'SW2 5XF', country: 'GB', until: '2026-12-31' };

/** Whether a coach would suggest it, would call about it, or would leave it: each with the reason they would give. */
const judgements: readonly (readonly [why: string, Person, Posting, expected: string])[] = [
  ['free on four days of five: would they do without the Friday?', free('mon-thu 08:00-18:00'), {}, 'near'],
  [
    'home by seven in the evening, shifts drawn from six to ten at night: there is a day full of them',
    curfew,
    pool({ min: 16, max: 20 }, 'mon-sun 06:00-22:00'),
    'suggested',
  ],
  [
    'home by seven, and the shift ends at eight: one hour to ask about',
    curfew,
    fixed('wed-sun 14:00-20:00'),
    'near',
  ],
  [
    'home by seven, and they have said that eight is eight',
    curfew,
    { ...fixed('wed-sun 14:00-20:00'), ...house('curfew', 'cannot') },
    'blocked',
  ],
  ['the school run at both ends, twenty hours as agreed', schoolRun, flexible({ min: 20 }), 'suggested'],
  [
    'the school run at both ends, thirty-five hours as agreed: thirty are left',
    schoolRun,
    flexible({ min: 35 }),
    'near',
  ],
  [
    'six hours to begin with, and a house that lets people begin with less',
    sixHours,
    { ...twenty, ...house('phased_hours') },
    'suggested',
  ],
  [
    'six hours, and a house that would see: too far from twenty for a call',
    sixHours,
    { ...twenty, ...house('phased_hours', 'case_by_case') },
    'blocked',
  ],
  ['a morning and an evening shift, free all day', free('mon-fri 07:00-19:00'), split, 'suggested'],
  ['a morning and an evening shift, free until noon', free('mon-fri 07:00-12:00'), split, 'near'],
  ['Saturdays, free on weekdays: nothing to talk about', {}, fixed('sat 09:00-17:00'), 'blocked'],
  [
    'probation on Tuesday at ten, a house that would free the hour',
    windows('court_or_probation', 'tue 10:00-10:30'),
    house('court_or_probation'),
    'suggested',
  ],
  [
    'probation on Tuesday at ten, a house that would see: worth the call',
    windows('court_or_probation', 'tue 10:00-10:30'),
    house('court_or_probation', 'case_by_case'),
    'near',
  ],
  [
    'the clinic until the tenth, the job from the twentieth',
    needs(dosing('mon-fri 09:00-10:00', { until: '2026-12-10' })),
    { startDate: '2026-12-20' },
    'suggested',
  ],
  [
    'the clinic until the tenth, and the job is now',
    needs(dosing('mon-fri 09:00-10:00', { until: '2026-12-10' })),
    {},
    'near',
  ],
  [
    'in prison far away, and home near the job by the first day',
    { place: prison, nextPlace: town, availableFrom: '2027-01-05' },
    { startDate: '2027-01-10', place: north(4) },
    'suggested',
  ],
  [
    'avoids the till, and the house would keep them off it',
    { avoidSettings: ['cash_handling'] },
    { settings: ['cash_handling'], ...house('no_cash_initially') },
    'suggested',
  ],
  [
    'no alcohol may be served where they work, and a bottle stands in the office',
    musts('no_alcohol_service'),
    { settings: ['alcohol_on_site'] },
    'suggested',
  ],
  [
    'no alcohol at all, and it is served',
    musts('alcohol_free_site'),
    { settings: ['alcohol_served'] },
    'near',
  ],
  [
    'thirty to forty hours for 480 a week: on thirty it is over their floor, so it is asked and not refused',
    wants({ wageFloor: { ...gbp(1_200), per: 'hour' } }),
    {
      ...pool({ min: 30, max: 40 }, 'mon-fri 08:00-18:00'),
      wage: { min: gbp(48_000), per: 'week' },
    },
    'suggested',
  ],
];

describe('calls, as a coach would make them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('Saturday’s meeting within the only hours they have: one cause, the meeting, and not the hours too', () => {
    const person = {
      ...free('sat 09:00-17:00'),
      ...needs(need('mutual_aid_times', 'must', { windows: [block('sat 10:00-12:00')] })),
    };
    const { blockers } = scoreOf(person, fixed('sat 09:00-17:00'));
    expect(blockers.map(({ need: code }) => code)).to.deep.equal(['mutual_aid_times']);
  });

  it('what the posting says of a need holds before what the house says of all, better or worse', () => {
    const person = musts('mentor_or_peer');
    const ofAll = { employer: { accommodations: [says('mentor_or_peer', 'policy')] } };
    const here = house('mentor_or_peer', 'case_by_case');
    expect(scoreOf(person, { ...here, ...ofAll }).score).to.equal(scoreOf(person, here).score);
  });

  it('the sixth of six good jobs waits until a place is free', () => {
    const jobs = Object.fromEntries([1, 2, 3, 4, 5, 6].map((km) => [`${km} km`, { place: north(km) }]));
    const list = listOf(
      {},
      Object.fromEntries(
        Object.entries(jobs).map(([id, job]) => [id, { ...job, training: 'given' as const }]),
      ),
    );
    expect(list.map(({ worth }) => worth)).to.deep.equal([true, true, true, true, true, false]);
  });
});
