import { expect } from 'chai';
import { need } from '../findings.ts';
import {
  asA,
  fixed,
  free,
  house,
  musts,
  type Person,
  type Posting,
  questionsOf,
  scoreOf,
  see,
  standing,
} from './town.ts';

const judgements: readonly (readonly [why: string, person: Person, posting: Posting, expected: string])[] = [
  [
    'a bar serves alcohol, whether it says so or not, and she must not be where it is served',
    musts('no_alcohol_service'),
    asA('bartender'),
    'near',
  ],
  [
    'a bar that would have her in the cellar only, as it decides each time',
    musts('no_alcohol_service'),
    asA('bartender', house('no_alcohol_service', 'case_by_case')),
    'near',
  ],
  [
    'a bar that would have her wash up in the back',
    musts('no_alcohol_service'),
    asA('bartender', house('no_alcohol_service', 'willing')),
    'suggested',
  ],
  [
    'a bar that has refused',
    musts('no_alcohol_service'),
    asA('bartender', house('no_alcohol_service', 'cannot')),
    'blocked',
  ],
  [
    'most restaurants are licensed: likely is a question, never a gate',
    musts('no_alcohol_service'),
    asA('waiter'),
    'suggested',
  ],
  [
    'a restaurant that says it serves',
    musts('no_alcohol_service'),
    asA('waiter', { settings: ['alcohol_served'] }),
    'near',
  ],
  ['an alcohol-free site is what a bar is not', musts('alcohol_free_site'), asA('bartender'), 'near'],
  [
    'avoids heights, and roofs are high: only he could say otherwise, and may',
    { avoidSettings: ['heights'] },
    asA('roofer'),
    'near',
  ],
  [
    'avoids heights and lone work, both said: two causes',
    { avoidSettings: ['heights', 'lone_work'] },
    { settings: ['heights', 'lone_work'] },
    'blocked',
  ],
  [
    'avoids customers, and a shop is full of them',
    { avoidSettings: ['customer_facing'] },
    asA('shop assistant'),
    'near',
  ],
  ['avoids driving, and a van driver drives', { avoidSettings: ['driving'] }, asA('van driver'), 'near'],
  [
    'avoids driving; a gardener is asked for a car licence, perhaps only for the way',
    { avoidSettings: ['driving'], licences: ['driving_car'] },
    asA('landscape gardener', { licences: ['driving_car'] }),
    'suggested',
  ],
  [
    'avoids night work, and the shift runs from ten to six',
    { ...free('mon-sun 00:00-24:00'), avoidSettings: ['night_work'] },
    fixed('mon-fri 22:00-06:00'),
    'near',
  ],
  [
    'avoids night work, and the shift ends at one',
    { ...free('mon-sun 00:00-24:00'), avoidSettings: ['night_work'] },
    fixed('mon-fri 17:00-01:00'),
    'suggested',
  ],
  ['no cash at first, and a cashier takes it', musts('no_cash_initially'), asA('cashier'), 'near'],
  [
    'no cash at first, and a shop that would let her stack shelves',
    musts('no_cash_initially'),
    asA('cashier', house('no_cash_initially', 'has_done')),
    'suggested',
  ],
  [
    'no cash at first: a shop assistant may or may not',
    musts('no_cash_initially'),
    asA('shop assistant'),
    'suggested',
  ],
  [
    'must keep from medicines, and a pharmacy assistant hands out them',
    musts('no_controlled_substances'),
    asA('pharmacy assistant'),
    'near',
  ],
  [
    'must not lift, and the posting says that it lifts',
    musts('physical_limit'),
    { settings: ['heavy_lifting'] },
    'near',
  ],
  [
    'must not lift; a warehouse likely does, and nobody has said',
    musts('physical_limit'),
    asA('warehouse worker'),
    'suggested',
  ],
  [
    'would rather not lift, and the posting lifts: a wish blocks nothing',
    { supportNeeds: [need('physical_limit', 'prefer')] },
    { settings: ['heavy_lifting'] },
    'suggested',
  ],
  [
    'needs quiet, and avoids noise, in a noisy hall: one cause, one call',
    { ...musts('low_noise'), avoidSettings: ['noise'] },
    { settings: ['noise'] },
    'near',
  ],
  [
    'needs quiet, in a noisy hall with a quiet corner promised',
    { ...musts('low_noise'), avoidSettings: ['noise'] },
    { settings: ['noise'], ...house('low_noise', 'willing') },
    'suggested',
  ],
  [
    'avoids noise without a need behind it; a quiet corner is promised',
    { avoidSettings: ['noise'] },
    { settings: ['noise'], ...house('low_noise', 'policy') },
    'suggested',
  ],
  [
    'a room to take medicine in is a must, and there is none',
    musts('private_space'),
    { settings: ['no_private_space'] },
    'near',
  ],
  [
    'a must that is over by the first day',
    { supportNeeds: [need('low_noise', 'must', { until: '2026-11-30' })] },
    { settings: ['noise'], startDate: '2026-12-01' },
    'suggested',
  ],
];

describe('settings, as a coach would judge them', () => {
  for (const [why, person, posting, expected] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting))).to.equal(expected);
    });

  it('only the person could lift heights, and only the employer a must for quiet', () => {
    expect(scoreOf({ avoidSettings: ['heights'] }, asA('roofer')).blockers[0]).to.include({
      liftableBy: 'participant',
      side: 'participant',
    });
    const noisy = see({ ...musts('low_noise'), avoidSettings: ['noise'] }, { settings: ['noise'] });
    expect(noisy.blockers).to.have.length(1);
    expect(noisy.lifted?.change).to.include({ kind: 'stance', code: 'low_noise' });
    expect(noisy.explanation.changes.map(({ change }) => change.kind)).to.not.include('setting_accepted');
  });

  it('a likely setting against a must is asked of somebody, and no ground to say that the need is met', () => {
    for (const [code, label] of [
      ['no_alcohol_service', 'waiter'],
      ['no_cash_initially', 'shop assistant'],
      ['physical_limit', 'warehouse worker'],
      ['alcohol_free_site', 'kitchen porter'],
    ] as const) {
      const result = see(musts(code), asA(label));
      expect(
        [...questionsOf(result)].some((asked) => asked.endsWith(code) || asked.startsWith('coach?')),
        label,
      ).to.equal(true);
      expect(
        result.explanation.for.filter(({ data }) => data.need === code || data.code === code),
        label,
      ).to.deep.equal([]);
    }
  });

  describe('who looked, and found that it is not there', () => {
    const without = (label: string, setting: string, more: Posting = {}): Posting =>
      asA(label, {
        statements: [
          { on: 'setting', code: setting, holds: false, date: '2026-11-01', expires: '2027-11-01' },
        ],
        ...more,
      });

    for (const [why, code, label, setting] of [
      ['a canteen kitchen without a bar', 'alcohol_free_site', 'cook', 'alcohol_on_site'],
      ['a café without a licence', 'no_alcohol_service', 'waiter', 'alcohol_served'],
      ['no alcohol on the site, so none is served', 'no_alcohol_service', 'waiter', 'alcohol_on_site'],
      ['a shop that takes cards alone', 'no_cash_initially', 'shop assistant', 'cash_handling'],
      ['a licence asked for the way there', 'no_driving', 'landscape gardener', 'driving'],
    ] as const)
      it(`has met the need, and asks the employer nothing more about it: ${why}`, () => {
        const driving: Posting = setting === 'driving' ? { licences: ['driving_car'] } : {};
        const her = { ...musts(code), licences: ['driving_car' as const] };
        const result = see(her, without(label, setting, driving));
        expect(scoreOf(her, without(label, setting, driving)).score).to.be.above(
          scoreOf(her, asA(label, driving)).score,
        );
        expect([...questionsOf(result)]).to.not.include(`accommodation:${code}`);
        expect(result.explanation.for.map(({ data }) => data.need)).to.include(code);
      });

    it('has met nothing where the posting says that it is there, nor a limit of the body where nobody lifts', () => {
      const said = without('waiter', 'alcohol_on_site', { settings: ['alcohol_served'] });
      expect(standing(scoreOf(musts('no_alcohol_service'), said))).to.equal('near');
      const light = see(musts('physical_limit'), without('warehouse worker', 'heavy_lifting'));
      expect([...questionsOf(light)]).to.include('accommodation:physical_limit');
    });
  });
});
