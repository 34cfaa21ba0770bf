import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  always,
  changeKindsOf,
  fixed,
  flexible,
  gbp,
  north,
  orderOf,
  type Person,
  type Posting,
  partOf,
  pool,
  questionsOf,
  says,
  scoreOf,
  see,
  standing,
  wants,
} from './town.ts';

const pay = (min: number, per: 'hour' | 'day' | 'week' | 'month' | 'year', max?: number): Posting => ({
  wage: { min: gbp(min), per, ...(max === undefined ? {} : { max: gbp(max) }) },
});
const floor = (
  amountMinor: number,
  per: 'hour' | 'day' | 'week' | 'month' | 'year' = 'hour',
  hoursPerWeek?: { min?: number; max?: number },
): Person => wants({ wageFloor: { ...gbp(amountMinor), per }, hoursPerWeek });
const bus: Person = { travel: { modes: ['public_transport'], maxMinutes: 45 } };
const fullTime = fixed('mon-fri 09:00-17:00');

const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  ['wants twelve an hour, they pay twelve', floor(1200), pay(1200, 'hour'), 'suggested'],
  ['wants twelve, they pay eleven fifty: a call about fifty pence', floor(1200), pay(1150, 'hour'), 'near'],
  ['wants twelve, they pay ten: no call', floor(1200), pay(1000, 'hour'), 'blocked'],
  [
    'wants twelve, they pay ten to thirteen: it may be twelve',
    floor(1200),
    pay(1000, 'hour', 1300),
    'suggested',
  ],
  [
    '24,960 a year for forty hours is twelve an hour',
    floor(1200),
    { ...fixed('mon-fri 08:00-16:00'), ...pay(2_496_000, 'year') },
    'suggested',
  ],
  [
    '24,960 a year for forty-eight hours is ten',
    { ...floor(1200), ...always },
    { ...fixed('mon-sat 09:00-17:00'), ...pay(2_496_000, 'year') },
    'blocked',
  ],
  [
    '1,040 a month for twenty hours is twelve an hour',
    floor(1200),
    { ...fixed('mon-fri 09:00-13:00'), ...pay(104_000, 'month') },
    'suggested',
  ],
  ['96 a day for eight hours', floor(1200), { ...fullTime, ...pay(9_600, 'day') }, 'suggested'],
  [
    '96 a day for ten hours',
    { ...floor(1200), ...always },
    { ...fixed('mon-thu 08:00-18:00'), ...pay(9_600, 'day') },
    'blocked',
  ],
  [
    'a yearly wage and hours that nobody has said: not known, not under',
    floor(1200),
    { schedule: { kind: 'flexible', blocks: [] }, ...pay(1_500_000, 'year') },
    'suggested',
  ],
  [
    'needs 300 a week from twenty-five hours; twelve an hour is just that',
    floor(30_000, 'week', { min: 25, max: 25 }),
    pay(1200, 'hour'),
    'suggested',
  ],
  [
    'pay in another currency is not known to be less',
    floor(1200),
    { wage: { min: { amountMinor: 900, currency: 'EUR' }, per: 'hour' } },
    'suggested',
  ],
  ['no pay is said', floor(1200), {}, 'suggested'],
  [
    'from sixteen hours a week on, 12,000 a year: it may be over the floor',
    floor(1200),
    { ...pool({ min: 16, max: 40 }, 'mon-fri 08:00-18:00'), ...pay(1_200_000, 'year') },
    'suggested',
  ],

  ['three kilometres by bus in three quarters of an hour', bus, { place: north(3) }, 'suggested'],
  [
    'twelve kilometres: sixty-nine minutes by bus, half as far again as agreed and a little more',
    bus,
    { place: north(12) },
    'blocked',
  ],
  ['eight kilometres: fifty-one minutes, a little too far', bus, { place: north(8) }, 'near'],
  [
    'eight kilometres, and they send a minibus',
    bus,
    { place: north(8), accommodations: [says('transport_help', 'policy')] },
    'suggested',
  ],
  [
    'eight kilometres, and they might send one',
    bus,
    { place: north(8), accommodations: [says('transport_help', 'case_by_case')] },
    'near',
  ],
  [
    'forty kilometres, and they send a minibus',
    bus,
    { place: north(40), accommodations: [says('transport_help', 'policy')] },
    'blocked',
  ],
  ['forty kilometres, from home', bus, { place: north(40), remote: 'fully' }, 'suggested'],
  ['forty kilometres, some days from home', bus, { place: north(40), remote: 'partly' }, 'blocked'],
  [
    'drives, without a licence: goes by bus',
    { travel: { modes: ['car'], maxMinutes: 30 } },
    { place: north(12) },
    'blocked',
  ],
  [
    'drives, with one',
    { travel: { modes: ['car'], maxMinutes: 45 }, licences: ['driving_car'] },
    { place: north(12) },
    'suggested',
  ],
  [
    'drives with one, and must not drive',
    {
      travel: { modes: ['car'], maxMinutes: 45 },
      licences: ['driving_car'],
      supportNeeds: [need('no_driving')],
    },
    { place: north(12) },
    'blocked',
  ],
  [
    'the school bus leaves: at most twenty minutes is a must, whatever the profile says',
    {
      travel: { modes: ['public_transport'], maxMinutes: 90 },
      supportNeeds: [need('max_travel_minutes', 'must', { minutes: 20 })],
    },
    { place: north(3) },
    'near',
  ],
  [
    'at most twenty minutes is a wish',
    {
      travel: { modes: ['public_transport'], maxMinutes: 90 },
      supportNeeds: [need('max_travel_minutes', 'prefer', { minutes: 20 })],
    },
    { place: north(4) },
    'suggested',
  ],
  [
    'must go by public transport: a lift that somebody offers is no way to count on',
    { travel: { modes: ['lift'], maxMinutes: 60 }, supportNeeds: [need('public_transport')] },
    { place: north(11) },
    'near',
  ],
  [
    'a lift to the same place',
    { travel: { modes: ['lift'], maxMinutes: 60 } },
    { place: north(11) },
    'suggested',
  ],
  ['where the job is nobody has said', bus, { place: undefined }, 'suggested'],
  ['a postcode alone is no way', bus, { place: { postcode: 'LS9 1AA', country: 'GB' } }, 'suggested'],
];

describe('pay and ways, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('a floor of nothing, of a penny, of what is paid and none at all are level; above what is paid is less', () => {
    const [none, penny, met, over] = [{}, floor(1), floor(1200), floor(1300)].map(
      (person) => partOf(scoreOf(person, pay(1200, 'hour')), 'logistics').value,
    );
    expect(none).to.be.at.least(penny!);
    expect(penny).to.equal(met);
    expect(over).to.be.below(met!);
  });

  it('a lower floor never lowers a job', () => {
    for (const posting of [
      pay(1150, 'hour'),
      { ...fullTime, ...pay(2_000_000, 'year') },
      pay(9_000, 'day'),
      {},
    ]) {
      const scores = [1600, 1300, 1200, 1100, 900].map((amount) => scoreOf(floor(amount), posting).score);
      expect(scores).to.deep.equal([...scores].sort((one, other) => one - other));
    }
  });

  it('pay that is said and over the floor before pay that is not said before pay just under it', () => {
    expect(
      orderOf(floor(1200), {
        'not said': {},
        over: pay(1300, 'hour'),
        'begins under': pay(1100, 'hour', 1250),
      }),
    ).to.deep.equal(['over', 'not said', 'begins under']);
  });

  it('the call about pay names what it would take, in the words of the posting', () => {
    const { lifted } = see(floor(1200), { ...fullTime, ...pay(2_400_000, 'year') });
    expect(lifted?.change).to.include({ kind: 'wage_raised', per: 'year', amountMinor: 2_496_000 });
  });

  it('the nearer the better, and a place not said stands between near and far', () => {
    expect(
      orderOf(bus, {
        'not said': { place: undefined },
        next: { place: north(0.3) },
        far: { place: north(6.5) },
        near: { place: north(2) },
      }),
    ).to.deep.equal(['next', 'near', 'not said', 'far']);
  });

  it('a cleaner’s shift at five by bus: lower than at nine, asked, and a call about the way helps', () => {
    const person = { ...bus, ...always };
    const early = { ...fixed('mon-fri 05:00-08:00'), place: north(5) };
    const day = { ...fixed('mon-fri 09:00-12:00'), place: north(5) };
    expect(orderOf(person, { early, day })).to.deep.equal(['day', 'early']);
    const result = see(person, early);
    expect([...questionsOf(result)].join(' '))
      .to.include('travel')
      .and.include('accommodation:transport_help');
    expect(scoreOf(person, { ...early, accommodations: [says('transport_help', 'willing')] }).score).to.equal(
      scoreOf(person, day).score,
    );
    for (const hours of ['mon-fri 18:00-23:30', 'mon-fri 22:00-05:00'])
      expect([...questionsOf(see(person, { ...fixed(hours), place: north(5) }))], hours).to.include('travel');
    // One late evening of five is enough to ask.
    const once = { ...fixed('mon-thu 09:00-15:00', 'fri 17:00-23:30'), place: north(5) };
    expect([...questionsOf(see(person, once))]).to.include('travel');
    for (const hours of ['mon-fri 06:00-12:00', 'mon-fri 15:00-23:00'])
      expect([...questionsOf(see(person, { ...fixed(hours), place: north(5) }))], hours).to.not.include(
        'travel',
      );
  });

  it('a bicycle more never makes a way worse', () => {
    for (const km of [0.5, 2, 5, 9])
      expect(
        see({ travel: { modes: ['public_transport', 'bicycle'], maxMinutes: 45 } }, { place: north(km) })
          .score,
      ).to.be.at.least(scoreOf(bus, { place: north(km) }).score);
  });

  it('who may go further sees no job lower for it', () => {
    const scores = [20, 30, 45, 60, 90].map(
      (maxMinutes) =>
        scoreOf({ travel: { modes: ['public_transport'], maxMinutes } }, { place: north(4) }).score,
    );
    expect(scores).to.deep.equal([...scores].sort((one, other) => one - other));
  });

  it('too far has two ways out: a longer way agreed with them, or help; nobody is asked to move', () => {
    const kinds = changeKindsOf(see(bus, { place: north(8) }));
    expect(kinds).to.include.members(['travel_extended', 'stance']);
    const must = see(
      { ...bus, supportNeeds: [need('max_travel_minutes', 'must', { minutes: 45 })] },
      { place: north(8) },
    );
    expect(changeKindsOf(must)).to.not.include('travel_extended');
  });

  it('flexible hours of a house that says how many before one that does not', () => {
    expect(scoreOf({}, flexible({ min: 20, max: 24 })).confidence).to.be.above(
      scoreOf({}, flexible()).confidence,
    );
  });
});
