import { expect } from 'chai';
import { need, says } from '../findings.ts';
import {
  always,
  block,
  changeKindsOf,
  dosing,
  fixed,
  free,
  house,
  needs,
  orderOf,
  type Person,
  type Posting,
  questionsOf,
  rulesOf,
  scoreOf,
  see,
  standing,
} from './town.ts';

/** What somebody is told, what the job asks, and where a coach would put it. */
const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  [
    'doses at half past seven on weekdays, a bakery from five to eleven: one call, for most of the shift is left',
    { ...always, ...needs(dosing('mon-fri 07:30-08:30')) },
    fixed('mon-fri 05:00-11:00'),
    'near',
  ],
  [
    'the same bakery where others have left the shift for an hour before: nothing to ask',
    { ...always, ...needs(dosing('mon-fri 07:30-08:30')) },
    { ...fixed('mon-fri 05:00-11:00'), ...house('dosing_window', 'has_done') },
    'suggested',
  ],
  [
    'takes the dose home from the new year, and the job begins on the fourth of January',
    { ...always, ...needs(dosing('mon-fri 07:30-08:30', { until: '2026-12-31' })) },
    { ...fixed('mon-fri 05:00-11:00'), startDate: '2027-01-04' },
    'suggested',
  ],
  [
    'takes the dose home from the new year, and the job begins on the last day of the old one',
    { ...always, ...needs(dosing('mon-fri 07:30-08:30', { until: '2026-12-31' })) },
    { ...fixed('mon-fri 05:00-11:00'), startDate: '2026-12-31' },
    'near',
  ],
  [
    'a course of treatment that begins a fortnight into the job is known today: it has to be asked now',
    {
      ...always,
      ...needs(
        need('treatment_sessions', 'must', { windows: [block('wed 10:00-12:00')], from: '2026-12-15' }),
      ),
    },
    { ...fixed('mon-fri 09:00-15:00'), startDate: '2026-12-01' },
    'near',
  ],
  [
    'a course that begins in the spring is spoken of when work has begun',
    {
      ...always,
      ...needs(
        need('treatment_sessions', 'must', { windows: [block('wed 10:00-12:00')], from: '2027-03-01' }),
      ),
    },
    { ...fixed('mon-fri 09:00-15:00'), startDate: '2026-12-01' },
    'suggested',
  ],
  [
    'a dosing window that would only be preferred free keeps nobody from a job',
    { ...always, ...needs(need('dosing_window', 'prefer', { windows: [block('mon-fri 07:30-08:30')] })) },
    fixed('mon-fri 05:00-11:00'),
    'suggested',
  ],
  [
    'at home from nine in the evening, and a night job within those hours: no call would change that',
    { ...always, ...needs(need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })) },
    fixed('mon-fri 22:00-02:00'),
    'blocked',
  ],
  [
    'at home from nine in the evening, and a shift that ends at ten: would they let her go at half past eight?',
    { ...always, ...needs(need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })) },
    fixed('mon-fri 14:00-22:00'),
    'near',
  ],
  [
    'a shift that ends as the curfew begins, a walk away, breaks nothing by itself',
    { ...always, ...needs(need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })) },
    fixed('mon-fri 15:00-21:00'),
    'suggested',
  ],
  [
    'sees probation for an hour of a two-hour Tuesday job: half is left, one may ask',
    { ...always, ...needs(need('court_or_probation', 'must', { windows: [block('tue 14:00-15:00')] })) },
    fixed('tue 13:00-15:00'),
    'near',
  ],
  [
    'sees probation for most of it: there is no job left to ask for',
    { ...always, ...needs(need('court_or_probation', 'must', { windows: [block('tue 13:30-15:00')] })) },
    fixed('tue 13:00-15:00'),
    'blocked',
  ],
  [
    'two different appointments inside one shift are two calls: no near miss',
    {
      ...always,
      ...needs(
        dosing('mon-fri 09:00-10:00'),
        need('court_or_probation', 'must', { windows: [block('tue 14:00-15:00')] }),
      ),
    },
    fixed('mon-fri 09:00-17:00'),
    'blocked',
  ],
  [
    'two windows of one need are one call',
    {
      ...always,
      ...needs(
        need('treatment_sessions', 'must', { windows: [block('mon 09:00-10:00'), block('thu 14:00-15:00')] }),
      ),
    },
    fixed('mon-fri 09:00-17:00'),
    'near',
  ],
  [
    'asked for their hours, and has none at all: nothing fits',
    free(),
    fixed('mon-fri 09:00-15:00'),
    'blocked',
  ],
  [
    'free all week but for the last twenty minutes of Friday',
    free('mon-thu 09:00-15:00', 'fri 09:00-14:40'),
    fixed('mon-fri 09:00-15:00'),
    'near',
  ],
  [
    'free all week but for the last quarter of an hour of each day',
    free('mon-fri 09:00-14:45'),
    fixed('mon-fri 09:00-15:00'),
    'suggested',
  ],
  [
    'ten minutes missing at each end of the day are twenty of the day',
    free('mon-fri 09:10-14:50'),
    fixed('mon-fri 09:00-15:00'),
    'near',
  ],
  [
    'works Sunday night into Monday, and doses on Monday at five',
    { ...always, ...needs(dosing('mon 05:00-05:30')) },
    fixed('sun 22:00-06:00'),
    'near',
  ],
  [
    'a need that the house refuses, on hours that nobody asks of anybody: the refusal costs nothing',
    { ...always, ...needs(dosing('mon-fri 07:00-08:00')) },
    { ...fixed('mon-fri 10:00-16:00'), ...house('dosing_window', 'cannot') },
    'suggested',
  ],
  [
    'the window is inside the shift and the house has said no this month',
    { ...always, ...needs(dosing('mon-fri 10:00-11:00')) },
    { ...fixed('mon-fri 09:00-16:00'), ...house('dosing_window', 'cannot') },
    'blocked',
  ],
  [
    'they said no two years ago, which is long enough to ask again',
    { ...always, ...needs(dosing('mon-fri 10:00-11:00')) },
    {
      ...fixed('mon-fri 09:00-16:00'),
      accommodations: [says('dosing_window', 'cannot', { expires: '2025-11-24' })],
    },
    'near',
  ],
  [
    'left the window out of the free hours herself; the house would free it, and so nothing else is missing',
    { ...free('mon-fri 08:00-10:00', 'mon-fri 11:00-18:00'), ...needs(dosing('mon-fri 10:00-11:00')) },
    { ...fixed('mon-fri 09:00-16:00'), ...house('dosing_window') },
    'suggested',
  ],
];

describe('hours, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('the number told of a near miss is that of the posting after the yes', () => {
    const person = { ...always, ...needs(dosing('mon-fri 07:30-08:30')) };
    const bakery = fixed('mon-fri 05:00-11:00');
    const { lifted } = see(person, bakery);
    const after = see(person, { ...bakery, ...house('dosing_window') });
    expect(lifted).to.include({ score: after.score, confidence: after.confidence });
    expect(lifted?.change).to.deep.include({ kind: 'stance', code: 'dosing_window', to: 'willing' });
  });

  it('a window that would be preferred free lowers the job that runs into it', () => {
    const person = {
      ...always,
      ...needs(need('dosing_window', 'prefer', { windows: [block('mon-fri 09:00-11:00')] })),
    };
    expect(
      orderOf(person, { into: fixed('mon-fri 09:00-15:00'), after: fixed('mon-fri 11:00-17:00') }),
    ).to.deep.equal(['after', 'into']);
  });

  it('the way home would run into the curfew: asked first, and not strong', () => {
    const person = {
      ...always,
      ...needs(need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })),
    };
    const tight = see(person, fixed('mon-fri 15:00-21:00'));
    expect(tight.merits.settled).to.equal(false);
    expect(tight.explanation.unknown.map(({ code }) => code)).to.include('way_into_window');
    expect(scoreOf(person, fixed('mon-fri 13:00-19:00')).merits.settled).to.equal(true);
    expect(scoreOf(person, { ...fixed('mon-fri 15:00-21:00'), remote: 'fully' }).merits.settled).to.equal(
      true,
    );
  });

  it('nobody has asked when they are free: nothing blocks, it is asked, and it does not speak for the job', () => {
    const unasked: Person = { asked: { supportNeeds: '2026-11-24' }, availability: [] };
    const result = see(unasked, fixed('mon-fri 09:00-15:00'));
    expect(rulesOf(result)).to.deep.equal([]);
    expect(questionsOf(result)).to.include('participant?hours');
    expect(JSON.stringify(result.explanation.for)).to.not.include('hours');
    expect(result.score).to.be.below(scoreOf({}, fixed('mon-fri 09:00-15:00')).score);
    expect(result.score).to.be.above(
      scoreOf(free('mon-fri 09:00-12:00'), fixed('mon-fri 09:00-15:00')).score,
    );
  });

  it('more of the week free never makes a posting worse, once some of it is known', () => {
    const days = [
      'mon 09:00-15:00',
      'tue 09:00-15:00',
      'wed 09:00-15:00',
      'thu 09:00-15:00',
      'fri 09:00-15:00',
    ];
    const scores = days.map(
      (_, at) => scoreOf(free(...days.slice(0, at + 1)), fixed('mon-fri 09:00-15:00')).score,
    );
    expect(scores).to.deep.equal([...scores].sort((one, other) => one - other));
  });

  it('would they begin at ten? is told with the hours that are left', () => {
    const result = see(free('mon-fri 10:00-18:00'), fixed('mon-fri 09:00-15:00'));
    expect(changeKindsOf(result)).to.include.members(['hours_cut', 'hours_flexible', 'hours_freed']);
    expect(result.explanation.changes[0]?.by).to.equal('employer');
  });
});
