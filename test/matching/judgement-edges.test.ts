import { expect } from 'chai';
import { scoreRules } from '../../config/score.ts';
import { rankPairs } from '../../src/matching/index.ts';
import { block, need, north, says } from './findings.ts';
import {
  asked,
  fixed,
  floor,
  judge,
  type Person,
  type Role,
  rulesOf,
  skill,
  wage,
  window,
  wishes,
} from './judge.ts';

/** What a coach who came fresh to the score said of edges: a minute, a penny or a day to this side and to that. */

const always: Person = { availability: [block('mon-sun 00:00-24:00')] };
const free = (...hours: readonly string[]): Person => ({ availability: hours.map(block) });
const needing = (...needs: readonly ReturnType<typeof need>[]): Person => ({ ...always, needs });
const shift = (...hours: readonly string[]): Role => ({ schedule: fixed(...hours), remote: 'fully' });
const day = shift('mon-fri 09:00-15:00');
const pool = (min: number): Role => ({
  schedule: { kind: 'pool', blocks: [block('mon-sun 08:00-20:00')], hoursPerWeek: { min } },
});
const busTo = (km: number, limit: number, more: Role = {}): readonly [Person, Role] => [
  { travel: { modes: ['public_transport'], maxMinutes: limit } },
  { place: north(km), ...more },
];
const floorOf = (amount: number, per: 'hour' | 'month', hours?: number): Person => ({
  preferences: {
    ...floor(amount, per).preferences,
    ...(hours === undefined ? {} : { hoursPerWeek: { min: hours, max: hours } }),
  },
});
const sunday = shift('sun 22:00-06:00');
const none: readonly string[] = [];
const hours = ['no_common_hours'];
const curfew = need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] });
const sessions = need('treatment_sessions', 'must', { windows: [block('thu 10:00-11:00')] });
const noCash = need('no_cash_initially');

describe('judgement of edges', () => {
  for (const [why, [person, role], rules, near] of [
    ['fifteen minutes late each day', [free('mon-fri 09:15-17:00'), day], none, false],
    ['fifteen at both ends', [free('mon-fri 09:15-14:45'), day], hours, true],
    ['sixteen on one day alone', [free('mon-thu 09:00-15:00', 'fri 09:16-15:00'), day], hours, true],
    ['half of a shift free', [free('mon-fri 12:00-15:00'), day], hours, true],
    ['a minute less than half', [free('mon-thu 12:00-15:00', 'fri 12:01-15:00'), day], hours, false],
    ['Sunday night and Monday morning', [free('sun 22:00-24:00', 'mon 00:00-06:00'), sunday], none, false],
    ['Sunday night alone', [free('sun 22:00-24:00'), sunday], hours, false],
    ['a window on Monday in a shift of Sunday', [needing(window('mon 05:00-05:30')), sunday], hours, true],
    ['a window that ends as work begins', [needing(window('mon-fri 07:00-09:00')), day], none, false],
    ['a minute later', [needing(window('mon-fri 07:00-09:01')), day], hours, true],
    ['a window that begins as work ends', [needing(window('mon-fri 15:00-16:00')), day], none, false],
    ['at home from nine, work to ten', [needing(curfew), shift('mon-fri 14:00-22:00')], hours, true],
    [
      'two needs, two hours',
      [needing(window('tue 10:00-11:00'), sessions), day],
      [...hours, ...hours],
      false,
    ],
    ['sixteen hours of sixteen', [free('mon-thu 10:00-14:00'), pool(16)], none, false],
    ['a minute short', [free('mon-wed 10:00-14:00', 'thu 10:00-13:59'), pool(16)], hours, true],
    ['half of a pool', [free('mon-tue 10:00-14:00'), pool(16)], hours, true],
    ['a minute less than half of it', [free('mon 10:00-14:00', 'tue 10:00-13:59'), pool(16)], hours, false],
    ['sixty minutes of sixty', busTo(10, 60), none, false],
    ['sixty of fifty-nine', busTo(10, 59), ['too_far'], true],
    ['sixty of forty', busTo(10, 40), ['too_far'], true],
    ['sixty of thirty-nine', busTo(10, 39), ['too_far'], false],
    [
      'sixty of forty, with help',
      busTo(10, 40, { accommodations: [says('transport_help', 'willing')] }),
      none,
      false,
    ],
    ['the floor itself', [floorOf(1200, 'hour'), { wage: wage(1200, 'hour') }], none, false],
    ['a penny under it', [floorOf(1200, 'hour'), { wage: wage(1199, 'hour') }], ['wage_below_floor'], true],
    ['15 % under it', [floorOf(1200, 'hour'), { wage: wage(1020, 'hour') }], ['wage_below_floor'], true],
    ['a penny more', [floorOf(1200, 'hour'), { wage: wage(1019, 'hour') }], ['wage_below_floor'], false],
    [
      'a floor by month over the hours wished',
      [floorOf(100_000, 'month', 20), { wage: wage(1160, 'hour') }],
      none,
      false,
    ],
    [
      'a day of six hours',
      [floorOf(1250, 'hour'), { wage: wage(7500, 'day'), ...shift('mon-fri 09:00-15:00') }],
      none,
      false,
    ],
    [
      'one cause: cash avoided, and a must against it',
      [{ avoidSettings: ['cash_handling'], needs: [noCash] }, { settings: ['cash_handling'] }],
      ['setting_avoided'],
      true,
    ],
    [
      'the same, refused',
      [
        { avoidSettings: ['cash_handling'], needs: [noCash] },
        { settings: ['cash_handling'], accommodations: [says('no_cash_initially', 'cannot')] },
      ],
      ['need_refused'],
      false,
    ],
    [
      'a refusal that has run out',
      [
        { needs: [noCash] },
        { accommodations: [says('no_cash_initially', 'cannot', { expires: '2026-11-23' })] },
      ],
      none,
      false,
    ],
    [
      'nobody has to help with a walk of five minutes',
      [
        { needs: [need('transport_help')] },
        { place: north(0.3), accommodations: [says('transport_help', 'cannot')] },
      ],
      none,
      false,
    ],
    [
      'somebody has to with eight kilometres',
      [
        { needs: [need('transport_help')] },
        { place: north(8), accommodations: [says('transport_help', 'cannot')] },
      ],
      ['need_refused'],
      false,
    ],
  ] as const satisfies readonly (readonly [string, readonly [Person, Role], readonly string[], boolean])[])
    it(`${why}: ${rules.length === 0 ? 'nothing blocks' : `${rules.join(', ')}${near ? ', near' : ''}`}`, () => {
      const result = judge(person, role);
      expect([rulesOf(result), result.nearMiss]).to.deep.equal([rules, near]);
    });

  for (const [entry, postcode, isListed] of [
    ['LS1', 'LS11 5AB', false],
    ['LS11', 'LS1 1AB', false],
    ['ls11 5ab', 'LS115AB', true],
    ['W1', 'W1A 1AA', false],
    ['W1A', 'W1A1AA', true],
    ['M1', 'M11AE', true],
    ['M11', 'M1 1AE', false],
    ['LS', 'LS1 1AB', false],
    ['SW1A 2AA', 'SW1A 2AB', false],
  ] as const)
    it(`${entry} on the safety list ${isListed ? 'covers' : 'does not cover'} ${postcode}`, () => {
      const gate = { safety: { employerIds: [], postcodes: [entry] } };
      expect(rulesOf(judge({}, { place: { ...north(1), postcode } }, gate))).to.deep.equal(
        isListed ? ['safety_list'] : [],
      );
    });

  it('nothing speaks for a trade that somebody does not want any more, however good at it they are', () => {
    const now = '2026-11-24T09:00:00.000Z';
    const bartender: Person = {
      skills: [skill('drinks', 2026), skill('till', 2026)],
      pastWork: [{ occupation: 'bartender', lastYear: 2026 }],
    };
    const bar: Role = { occupation: 'bartender', skills: asked('drinks', 'till'), startDate: '2026-12-01' };
    const rankOf = (person: Person) => {
      const result = judge(person, bar);
      const pair = { ...result, id: 'bar', blocked: result.blockers.length > 0, postedAt: now };
      return rankPairs([pair], scoreRules, now).get('bar');
    };
    expect(rankOf(bartender)).to.include({ worth: true, strong: true });
    const done = { ...bartender, preferences: { ...wishes, avoidOccupations: ['bartender'] } };
    // It keeps its place in the list, for nobody hides it; but nobody calls about it.
    expect(rankOf(done)).to.deep.equal({ rank: 1, worth: false, strong: false });
  });
});
