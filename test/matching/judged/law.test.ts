import { expect } from 'chai';
import {
  always,
  asA,
  fixed,
  flexible,
  north,
  type Person,
  type Posting,
  pool,
  questionsOf,
  rulesOf,
  scoreOf,
  see,
  standing,
} from './town.ts';

const holds = (...licences: NonNullable<Person['licences']>): Person => ({ licences });
const bar = (code: NonNullable<Person['recordConstraints']>[number]['code'], until?: string): Person => ({
  recordConstraints: [{ code, until }],
});

type Where = { readonly country?: string; readonly now?: string };
const judgements: readonly (readonly [
  why: string,
  person: Person,
  posting: Posting,
  expected: string,
  where?: Where,
])[] = [
  [
    'barred from work with children, and asked to look after them',
    bar('no_work_with_children'),
    asA('child care worker'),
    'blocked',
  ],
  [
    'barred until the year ends; the nursery begins in January',
    bar('no_work_with_children', '2026-12-31'),
    asA('child care worker', { startDate: '2027-01-04' }),
    'suggested',
  ],
  [
    'barred from guarding, and a kitchen has nothing to guard',
    bar('no_security_licence'),
    asA('kitchen porter'),
    'suggested',
  ],
  [
    'may not drive for work, and the van is the work',
    { ...bar('no_driving_for_work'), ...holds('driving_car') },
    asA('van driver'),
    'blocked',
  ],
  ['may not handle cash, and the till is the work', bar('no_cash_handling'), asA('cashier'), 'blocked'],
  [
    'may not handle cash; a shop assistant likely would, which is asked',
    bar('no_cash_handling'),
    asA('shop assistant'),
    'suggested',
  ],

  [
    'seventeen, nights from ten to six',
    { ...always, birthYear: 2009, birthMonth: 6 },
    fixed('mon-fri 22:00-06:00'),
    'blocked',
  ],
  [
    'seventeen, days from nine to five',
    { ...always, birthYear: 2009, birthMonth: 6 },
    fixed('mon-fri 09:00-17:00'),
    'suggested',
  ],
  [
    'seventeen, nine hours a day',
    { ...always, birthYear: 2009, birthMonth: 6 },
    fixed('mon-thu 08:00-17:00'),
    'blocked',
  ],
  [
    'fifteen and at school, full days in term, in Leeds',
    { ...always, birthYear: 2011, birthMonth: 6 },
    fixed('mon-fri 09:00-17:00'),
    'blocked',
  ],
  [
    'fifteen and at school, full days in term, in Ohio',
    { ...always, birthYear: 2011, birthMonth: 6 },
    fixed('mon-fri 09:00-17:00'),
    'blocked',
    { country: 'US' },
  ],
  [
    'fifteen, a Saturday in a shop',
    { ...always, birthYear: 2011, birthMonth: 6 },
    fixed('sat 09:00-17:00'),
    'suggested',
  ],
  [
    'fifteen, two hours on three days after school',
    { ...always, birthYear: 2011, birthMonth: 6 },
    fixed('mon-wed 16:00-18:00'),
    'suggested',
    { country: 'US' },
  ],
  [
    'fifteen, an evening to nine',
    { ...always, birthYear: 2011, birthMonth: 6 },
    fixed('fri 17:00-21:00'),
    'blocked',
  ],
  [
    'fifteen, shifts drawn from a shop’s week: Saturday is lawful',
    { ...always, birthYear: 2011, birthMonth: 6 },
    pool({ min: 6 }, 'mon-sat 08:00-20:00'),
    'suggested',
  ],
  [
    'sixteen by the first day, and out of school',
    { ...always, birthYear: 2011, birthMonth: 1 },
    { ...fixed('mon-fri 09:00-17:00'), startDate: '2027-02-01' },
    'suggested',
  ],
  [
    'sixteen for certain, the month not told',
    { ...always, birthYear: 2009 },
    fixed('mon-fri 09:00-17:00'),
    'suggested',
  ],
  [
    'sixteen this year, month not known: one question',
    { ...always, birthYear: 2010 },
    fixed('mon-fri 09:00-17:00'),
    'near',
  ],
  [
    'eighteen by the first day',
    { ...always, birthYear: 2008, birthMonth: 12 },
    { ...fixed('mon-fri 22:00-06:00'), startDate: '2027-01-04' },
    'suggested',
  ],
  [
    'eighteen this year, month not known: one question',
    { ...always, birthYear: 2008 },
    fixed('mon-fri 22:00-06:00'),
    'near',
  ],
  [
    'eighteen this year for certain by the first day of the next',
    { ...always, birthYear: 2008 },
    { ...fixed('mon-fri 22:00-06:00'), startDate: '2027-01-04' },
    'suggested',
  ],
  [
    'seventeen, shifts drawn from six to midnight: there are lawful ones',
    { ...always, birthYear: 2009, birthMonth: 6 },
    pool({ min: 12, max: 20 }, 'mon-sun 06:00-24:00'),
    'suggested',
  ],
  [
    'seventeen, shifts drawn from the night',
    { ...always, birthYear: 2009, birthMonth: 6 },
    pool({ min: 12 }, 'mon-sun 22:00-06:00'),
    'blocked',
  ],
  [
    'seventeen, hours agreed, forty-five of them',
    { ...always, birthYear: 2009, birthMonth: 6 },
    flexible({ min: 45 }),
    'blocked',
  ],
  [
    'seventeen, in Germany, until nine in the evening',
    { ...always, birthYear: 2009, birthMonth: 6 },
    fixed('mon-fri 15:00-21:00'),
    'blocked',
    { country: 'DE' },
  ],
  [
    'seventeen, in Britain, until nine in the evening',
    { ...always, birthYear: 2009, birthMonth: 6 },
    fixed('mon-fri 15:00-21:00'),
    'suggested',
    { country: 'GB' },
  ],
  [
    'fifty, nights: the law on the young is not theirs',
    { ...always, birthYear: 1976 },
    fixed('mon-fri 22:00-06:00'),
    'suggested',
  ],

  ['closed postings are nobody’s', {}, { state: 'paused' }, 'blocked'],
  ['a draft is no posting yet', {}, { state: 'draft' }, 'blocked'],
  ['no openings left', {}, { openings: 0 }, 'blocked'],
  ['ended this morning', {}, { expiresAt: '2026-11-24T08:00:00.000Z' }, 'blocked'],
  ['ends this evening', {}, { expiresAt: '2026-11-24T18:00:00.000Z' }, 'suggested'],

  [
    'free from March, the job began in December',
    { availableFrom: '2027-03-01' },
    { startDate: '2026-12-01' },
    'later',
  ],
  [
    'free sixty days after the start: they may wait',
    { availableFrom: '2027-01-30' },
    { startDate: '2026-12-01' },
    'suggested',
  ],
  [
    'free from March, and the job begins in February',
    { availableFrom: '2027-03-01' },
    { startDate: '2027-02-01' },
    'suggested',
  ],
  [
    'the start is over: it counts from today',
    { availableFrom: '2027-01-20' },
    { startDate: '2026-06-01' },
    'suggested',
  ],
];

describe('law and days, as a coach would judge them', () => {
  for (const [why, person, posting, expected, where] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting, where))).to.equal(expected);
    });

  it('a bar names its law and what lifts it, and no call does', () => {
    const { blockers, nearMiss } = see(bar('no_work_with_children'), asA('child care worker'));
    expect(nearMiss).to.equal(false);
    expect(blockers).to.have.length(1);
    expect(blockers[0]).to.include({ rule: 'statutory_bar', side: 'law', liftableBy: 'nobody' });
    expect(JSON.stringify(blockers[0]!.data))
      .to.include('Safeguarding Vulnerable Groups Act 2006')
      .and.include('barred list');
  });

  it('where a bar may close what is only likely, it is asked before anything is said', () => {
    for (const [code, label] of [
      ['no_cash_handling', 'shop assistant'],
      ['no_work_with_vulnerable_adults', 'residential care home worker'],
    ] as const) {
      const result = see(bar(code), asA(label));
      expect(
        result.explanation.unknown.some(({ data }) => 'setting' in data),
        label,
      ).to.equal(true);
    }
  });

  it('the month of birth lifts what only it can lift, and is asked of the person', () => {
    const result = see({ ...always, birthYear: 2008 }, fixed('mon-fri 22:00-06:00'));
    expect(rulesOf(result)).to.deep.equal(['working_age']);
    expect(result.lifted?.change.kind).to.equal('old_enough');
    expect(result.explanation.changes[0]?.asking).to.include({ to: 'participant', field: 'birthMonth' });
  });

  it('another day makes another judgement: a ban that ran out yesterday is over today', () => {
    const person = { ...bar('no_driving_for_work', '2026-12-31'), ...holds('driving_car') };
    expect(standing(scoreOf(person, asA('van driver'), { now: '2026-12-31T12:00:00.000Z' }))).to.equal(
      'blocked',
    );
    expect(standing(scoreOf(person, asA('van driver'), { now: '2027-01-01T12:00:00.000Z' }))).to.equal(
      'suggested',
    );
  });

  it('who is free later is judged on that day, where they will then live', () => {
    const inside: Person = {
      place: { ...north(80), until: '2027-02-28' },
      nextPlace: north(1),
      availableFrom: '2027-03-01',
    };
    const result = see(inside, asA('kitchen porter'));
    expect(result).to.include({ later: true, laterFrom: '2027-03-01' });
    expect(rulesOf(result)).to.deep.equal([]);
    const { nextPlace: _, ...nowhere } = inside;
    expect(questionsOf(see(nowhere, asA('kitchen porter')))).to.include('participant?place');
  });
});
