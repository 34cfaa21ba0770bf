import { expect } from 'chai';
import {
  always,
  asA,
  block,
  dosing,
  fixed,
  free,
  gbp,
  house,
  needs,
  north,
  orderOf,
  type Person,
  type Posting,
  pool,
  questionsOf,
  says,
  scoreOf,
  see,
  standing,
  wants,
  was,
} from './town.ts';

const childcare: Person = needs({
  code: 'childcare_hours',
  weight: 'must',
  windows: [block('mon-fri 15:00-18:00')],
});
const answered = (expires: string): Posting => ({
  ...fixed('mon-fri 09:00-17:00'),
  accommodations: [says('childcare_hours', 'cannot', { expires })],
});
/** Every day until the middle of December, then at the counter on Mondays alone, as take-home supply grows. */
const takeHome: Person = needs(
  dosing('mon-sun 07:00-09:30', { until: '2026-12-15' }),
  dosing('mon-mon 07:00-09:30', { from: '2026-12-16' }),
);
const from = (startDate: string, ...hours: readonly string[]): Posting => ({ ...fixed(...hours), startDate });
const nights = fixed('sun-sun 22:00-06:00', 'mon-thu 22:00-06:00');
const twoHours: Person = needs(dosing('mon-fri 09:00-10:00'), {
  code: 'court_or_probation',
  weight: 'must',
  windows: [block('mon-mon 09:30-10:30')],
});
const shiftLimit = (minutes: number): Person => needs({ code: 'shift_limit', weight: 'must', minutes });
const pays = (amount: number, per: 'hour' | 'day' | 'week' | 'year', to?: number): Posting => ({
  wage: { min: gbp(amount), ...(to === undefined ? {} : { max: gbp(to) }), per },
});
const floor = (amount: number): Person => wants({ wageFloor: { ...gbp(amount), per: 'hour' } });
const office = fixed('mon-fri 09:00-17:00');
const anyHours = 'mon-sun 06:00-22:00';

const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  [
    'the counter opens half an hour before the night shift ends: each of its mornings runs into it',
    { ...always, ...needs(dosing('mon-fri 05:30-07:00')) },
    nights,
    'near',
  ],
  [
    'Sunday night to Monday morning is one stretch, for the free hours and for the shift',
    free('sun-sun 20:00-08:00'),
    fixed('sun-sun 22:00-06:00'),
    'suggested',
  ],
  [
    'free on weekdays: the night of Friday is mostly Saturday',
    free('mon-fri 00:00-00:00'),
    fixed('fri-fri 22:00-06:00'),
    'blocked',
  ],
  ['ten minutes late each day are no reason', free('mon-fri 09:10-17:00'), office, 'suggested'],
  ['ten minutes twice a day are twenty', free('mon-fri 09:10-12:00', 'mon-fri 12:10-17:00'), office, 'near'],
  [
    'both days of the weekend are sixteen hours, as many as the shifts come to',
    free('sat-sun 08:00-16:00'),
    pool({ min: 16, max: 16 }, anyHours),
    'suggested',
  ],
  [
    'one day of it is half, and a call',
    free('sat-sat 08:00-16:00'),
    pool({ min: 16, max: 16 }, anyHours),
    'near',
  ],
  [
    'a contract of no hours promises nothing: a short shift must be free',
    free('mon-mon 09:00-12:00'),
    pool({ min: 0, max: 40 }, anyHours),
    'near',
  ],
  ['and is enough', free('mon-mon 09:00-13:00'), pool({ min: 0, max: 40 }, anyHours), 'suggested'],
  ['two musts at one hour are two calls, and one of them lifts nothing', twoHours, office, 'blocked'],
  [
    'one of them was promised: the other is the call',
    twoHours,
    { ...office, ...house('dosing_window') },
    'near',
  ],
  ['a refusal counts to the end of its last day', childcare, answered('2026-11-24'), 'blocked'],
  ['and is silence the day after', childcare, answered('2026-11-23'), 'near'],
  ['four hours a day, and eight are asked: half, a call', shiftLimit(240), office, 'near'],
  ['three hours twenty are less than half', shiftLimit(200), office, 'blocked'],
  [
    'five short shifts come to the twenty hours that are asked',
    shiftLimit(240),
    pool({ min: 20 }, 'mon-fri 09:00-17:00'),
    'suggested',
  ],
  ['and not to twenty-one', shiftLimit(240), pool({ min: 21 }, 'mon-fri 09:00-17:00'), 'near'],
  [
    'every morning at the counter until mid-December: too early for December',
    takeHome,
    from('2026-12-01', 'mon-fri 09:00-15:00'),
    'near',
  ],
  [
    'on Mondays alone from then on: a week without Mondays fits',
    takeHome,
    from('2026-12-16', 'tue-fri 09:00-15:00'),
    'suggested',
  ],
  ['and one with Mondays does not', takeHome, from('2026-12-16', 'mon-fri 09:00-15:00'), 'near'],
  [
    'pay by the year of a role whose hours nobody said is not shown to fall short',
    { ...always, ...floor(1400) },
    { ...pool({}, 'mon-fri 09:00-17:00'), ...pays(1_500_000, 'year') },
    'suggested',
  ],
  [
    'a week’s pay over forty hours, a little short',
    { ...always, ...floor(1300) },
    { ...office, ...pays(50_000, 'week') },
    'near',
  ],
  ['and a quarter short', { ...always, ...floor(1300) }, { ...office, ...pays(40_000, 'week') }, 'blocked'],
  [
    'a range that reaches the floor is for the talk about pay',
    { ...always, ...floor(1300) },
    pays(1100, 'hour', 1400),
    'suggested',
  ],
  [
    'works from home: three hundred kilometres are none',
    {},
    { place: north(300), remote: 'fully' },
    'suggested',
  ],
];

describe('edges, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('the clocks change: hours are those of the ordinary week, on either Sunday and the days around it', () => {
    const person = { ...always, ...needs(dosing('sun-sun 01:00-01:30')) };
    const on = (now: string) => see(person, fixed('sat-sat 22:00-06:00'), { now });
    const ordinary = on('2026-10-24T10:00:00.000Z');
    expect(standing(ordinary)).to.equal('near');
    for (const now of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-10-25T23:30:00.000Z'])
      expect(on(now), now).to.deep.equal(ordinary);
    const [before, after] = [on('2027-03-28T00:30:00.000Z'), on('2027-03-28T01:30:00.000Z')];
    expect(after).to.deep.equal(before);
    expect(after.score).to.equal(ordinary.score);
  });

  it('half past five without a car: asked about the bus, behind nine o’clock; help with the way is as good as nine; a bicycle needs no bus', () => {
    const early = (more: Posting = {}): Posting => ({
      ...fixed('mon-fri 05:30-11:00'),
      ...{ place: north(5), ...more },
    });
    const person = { ...was('baker', '2024'), ...free('mon-fri 04:00-18:00') };
    const nine = { ...fixed('mon-fri 09:00-14:30'), place: north(5) };
    const helped = early(house('transport_help'));
    expect(orderOf(person, { early: early(), nine })).to.deep.equal(['nine', 'early']);
    expect(scoreOf(person, helped).score).to.equal(scoreOf(person, nine).score);
    expect([...questionsOf(see(person, early()))]).to.include('coach?travel');
    expect([...questionsOf(see(person, helped))]).to.not.include('coach?travel');
    const cycles: Person = { ...person, travel: { modes: ['walk', 'bicycle'], maxMinutes: 60 } };
    expect([...questionsOf(see(cycles, early()))]).to.not.include('coach?travel');
  });

  it('one must, six houses: a policy, done before, would if proven, would, would see, silence', () => {
    const needsMentor = { ...was('baker', '2024'), ...needs({ code: 'mentor_or_peer', weight: 'must' }) };
    const at = (...said: Parameters<typeof house>) => asA('baker', house(...said));
    const houses = {
      'case by case': at('mentor_or_peer', 'case_by_case'),
      'policy that ran out yesterday': at('mentor_or_peer', 'policy', { expires: '2026-11-23' }),
      willing: at('mentor_or_peer', 'willing'),
      'policy to this day': at('mentor_or_peer', 'policy', { expires: '2026-11-24' }),
      proven: at('mentor_or_peer', 'willing', { evidence: 'proven_by_placement' }),
      'done before': at('mentor_or_peer', 'has_done'),
      refused: at('mentor_or_peer', 'cannot'),
    };
    expect(orderOf(needsMentor, houses)).to.deep.equal([
      ...['policy to this day', 'done before', 'proven', 'willing', 'case by case'],
      'policy that ran out yesterday',
    ]);
  });
});
