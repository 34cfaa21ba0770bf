import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  always,
  asks,
  block,
  can,
  fixed,
  free,
  gbp,
  musts,
  north,
  type Person,
  type Posting,
  partOf,
  pool,
  questionsOf,
  rulesOf,
  says,
  scoreOf,
  see,
  standing,
  wants,
  work,
} from './town.ts';

const contradictions: readonly (readonly [
  why: string,
  person: Person,
  posting: Posting,
  rules: readonly string[],
])[] = [
  [
    'avoids driving, must not drive, and the job is a driver’s: one cause',
    { ...musts('no_driving'), avoidSettings: ['driving'] },
    { occupation: work('car and van delivery driver') },
    ['setting_avoided'],
  ],
  [
    'avoids nights and has a must against them: one cause',
    { ...always, ...musts('shift_limit'), avoidSettings: ['night_work'] },
    fixed('mon-fri 22:00-06:00'),
    ['setting_avoided'],
  ],
  [
    'avoids alcohol and must have a dry site: one cause',
    { ...musts('alcohol_free_site'), avoidSettings: ['alcohol_on_site'] },
    { settings: ['alcohol_on_site'] },
    ['setting_avoided'],
  ],
  [
    'left the dosing out of the free hours and told of it as a must: one cause',
    {
      ...free('mon-fri 08:30-18:00'),
      supportNeeds: [need('dosing_window', 'must', { windows: [block('mon-fri 07:30-08:30')] })],
    },
    fixed('mon-fri 08:00-14:00'),
    ['no_common_hours'],
  ],
  [
    'the same must twice, once with the same window: one cause',
    {
      ...always,
      supportNeeds: [
        need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] }),
        need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] }),
      ],
    },
    fixed('mon-fri 14:00-22:00'),
    ['no_common_hours'],
  ],
  [
    'too far for a must that they also refuse: one cause',
    { supportNeeds: [need('max_travel_minutes', 'must', { minutes: 20 })] },
    { place: north(6), accommodations: [says('max_travel_minutes', 'cannot')] },
    ['need_refused'],
  ],
  [
    'must go by bus and only told of a car: goes by bus',
    { ...musts('public_transport'), licences: ['driving_car'], travel: { modes: ['car'], maxMinutes: 60 } },
    { place: north(3) },
    [],
  ],
  [
    'must work from home, all of it is, though far away',
    musts('remote_possible', 'public_transport', 'transport_help', 'max_travel_minutes'),
    { place: north(200), remote: 'fully' },
    [],
  ],
  [
    'a lorry licence and a van licence asked, neither held: one course',
    {},
    { licences: ['driving_lorry', 'driving_van'] },
    ['licence_missing'],
  ],
  [
    'the law and the person both say no: two causes',
    { recordConstraints: [{ code: 'no_work_with_children' }], avoidSettings: ['work_with_children'] },
    { occupation: work('child care worker') },
    ['setting_avoided', 'statutory_bar'],
  ],
  [
    'said “flexible” of the house, refused for this need by the posting',
    { supportNeeds: [need('dosing_window', 'must', { windows: [block('mon-fri 09:00-10:00')] })] },
    {
      schedule: { kind: 'flexible', blocks: [], hoursPerWeek: { min: 20 } },
      accommodations: [says('dosing_window', 'cannot')],
    },
    [],
  ],
];

describe('contradictions and extremes, as a coach would judge them', () => {
  for (const [why, person, posting, rules] of contradictions)
    it(`${why}: ${rules.join(', ') || 'nothing blocks'}`, () => {
      expect(rulesOf(scoreOf(person, posting))).to.deep.equal(rules);
    });

  it('wanted and not wanted at once is not wanted; a sector wanted without one trade of it is the rest of it', () => {
    const both = wants({ occupations: [work('cook')], avoidOccupations: [work('cook')] });
    expect(partOf(scoreOf(both, { occupation: work('cook') }), 'preference').value).to.equal(0);
    const rest = wants({ sectors: ['51'], avoidOccupations: [work('cook')] });
    expect(partOf(scoreOf(rest, { occupation: work('cook') }), 'preference').value).to.equal(0);
    expect(partOf(scoreOf(rest, { occupation: work('waiter/waitress') }), 'preference').value).to.be.at.least(
      0.6,
    );
  });

  it('a week of shifts around the clock, a floor of a million, a limit of a minute: still a number and its reasons', () => {
    for (const [person, posting] of [
      [always, fixed('mon-sun 00:00-24:00')],
      [
        wants({ wageFloor: { ...gbp(100_000_000), per: 'hour' } }),
        { wage: { min: gbp(1), per: 'year' as const } },
      ],
      [{ travel: { modes: [], maxMinutes: 1 } }, { place: { lat: -53.8, lon: 178, country: 'NZ' } }],
      [
        { availability: [block('mon-sun 00:00-24:00'), block('mon-fri 09:00-17:00')] },
        pool({ min: 168, max: 168 }, 'mon-sun 00:00-24:00'),
      ],
      [musts('shift_limit'), fixed('sun 23:59-00:00')],
    ] as const) {
      const result = see(person, posting);
      expect(result.score).to.be.within(0, 10_000);
      expect(result.parts.reduce((sum, { points }) => sum + points, 0)).to.equal(result.score);
      for (const { value } of result.parts) expect(value).to.be.within(0, 1);
    }
  });

  it('told twice is told once: skills, licences, needs, settings, wishes, promises', () => {
    const { skills = [] } = can(2025, 'lay bricks');
    const noisy = ['noise'] as const;
    const person: Person = {
      skills,
      licences: ['driving_car'],
      ...musts('low_noise'),
      avoidSettings: ['noise'],
      ...wants({ occupations: [work('bricklayer')] }),
    };
    const doubled: Person = {
      skills: [...skills, ...skills],
      licences: ['driving_car', 'driving_car'],
      supportNeeds: [need('low_noise'), need('low_noise')],
      avoidSettings: ['noise', 'noise'],
      ...wants({ occupations: [work('bricklayer'), work('bricklayer')] }),
    };
    const posting: Posting = {
      ...asks('lay bricks', 'mix concrete'),
      settings: noisy,
      occupation: work('bricklayer'),
    };
    const posted = {
      ...posting,
      ...asks('lay bricks', 'mix concrete', 'mix concrete'),
      settings: [...noisy, ...noisy],
    };
    const { engine: _, ...once } = see(person, posting);
    const { engine: __, ...twice } = see(doubled, posted);
    expect(twice).to.deep.equal(once);
  });

  it('a must that is met half by measure is asked of the employer, whose yes counts more than the measure', () => {
    const person: Person = {
      ...always,
      supportNeeds: [need('childcare_hours', 'prefer', { windows: [block('mon-fri 12:00-15:00')] })],
    };
    const half = see(person, fixed('mon-fri 09:00-15:00'));
    const yes = see(person, {
      ...fixed('mon-fri 09:00-15:00'),
      accommodations: [says('childcare_hours', 'has_done')],
    });
    expect(partOf(half, 'support').value).to.be.below(partOf(yes, 'support').value);
    expect(questionsOf(half)).to.include('accommodation:childcare_hours');
    expect(standing(half)).to.equal('suggested');
  });
});
