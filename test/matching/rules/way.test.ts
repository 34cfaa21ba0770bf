import { expect } from 'chai';
import type { TravelMode } from '../../../src/domain/values/place.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, town, world } from '../findings.ts';
import { fixed, type Person, type Role } from '../judge.ts';
import { matter, reasonOf } from './read.ts';

/** docs/scoring.md, "Travel": three kilometres are 29 minutes by public transport, 51 on foot, 20 by bicycle, 12 by car, 17 by lift. */

const by = (...modes: readonly TravelMode[]): Person => ({ travel: { modes, maxMinutes: 60 } });
const atMost = (maxMinutes?: number): Person => ({
  travel: { modes: ['public_transport'], ...(maxMinutes === undefined ? {} : { maxMinutes }) },
});
const three: Role = { place: north(3) };
const km = (distance: number): Role => ({ place: north(distance) });
const drives: Person = { licences: ['driving_car'] };

describe('the way, by the page', () => {
  for (const [why, person, role, value] of [
    ['no way at all', {}, { place: town }, 1],
    ['within the limit', atMost(60), three, 0.7583],
    ['at the limit', atMost(29), three, 0.5],
    ['beyond it', atMost(28), three, 0.4828],
    ['twice as far', atMost(15), three, 0.2586],
    ['an hour where no limit was told', atMost(), three, 0.7583],
    ['more than an hour where that was told', atMost(90), three, 0.8389],
    [
      'the minutes of a must where they are fewer',
      { needs: [need('max_travel_minutes', 'must', { minutes: 40 })] },
      three,
      0.6375,
    ],
    [
      'the fewest of several',
      {
        needs: [
          need('max_travel_minutes', 'must', { minutes: 50 }),
          need('max_travel_minutes', 'must', { minutes: 40 }),
        ],
      },
      three,
      0.6375,
    ],
    [
      'not where they are more',
      { needs: [need('max_travel_minutes', 'must', { minutes: 90 })] },
      three,
      0.7583,
    ],
    ['not of a prefer', { needs: [need('max_travel_minutes', 'prefer', { minutes: 40 })] }, three, 0.7583],
    ['not of another need', { needs: [need('shift_limit', 'must', { minutes: 40 })] }, three, 0.7583],
    ['fully from home', {}, { ...km(400), remote: 'fully' }, 1],
    ['partly from home is a way', {}, { ...three, remote: 'partly' }, 0.7583],
  ] as const satisfies readonly (readonly [string, Person, Role, number])[])
    it(why, () => {
      expect(matter(evaluate(pairOf(person, role), world), 'logistics', 'travel_')).to.deep.equal([value, 1]);
    });

  for (const [why, person, role, whose] of [
    ['the work', {}, { place: undefined }, 'employer'],
    ['the work but for a postcode', {}, { place: { postcode: 'LS1 4AP' } }, 'employer'],
    ['the home', { place: undefined }, {}, 'participant'],
    ['both: the work first', { place: undefined }, { place: undefined }, 'employer'],
  ] as const satisfies readonly (readonly [string, Person, Role, string])[])
    it(`is worth 0.7 and not known without ${why}`, () => {
      const result = evaluate(pairOf(person, role), world);
      expect(matter(result, 'logistics', 'travel_unknown')).to.deep.equal([0.7, 0]);
      const reason = reasonOf(result, 'logistics', 'travel_unknown')!;
      expect([reason.data.whose, reason.asking?.to, reason.asking?.field]).to.deep.equal([
        whose,
        whose,
        'place',
      ]);
    });

  for (const [why, person, distance, mode, minutes] of [
    ['on foot', by('walk'), 3, 'walk', 51],
    ['by bicycle', by('bicycle'), 3, 'bicycle', 20],
    ['by public transport', by('public_transport'), 3, 'public_transport', 29],
    ['by lift', by('lift'), 3, 'lift', 17],
    ['by car', { ...by('car'), ...drives }, 3, 'car', 12],
    ['no mode named', by(), 3, 'public_transport', 29],
    ['the quickest', by('public_transport', 'lift', 'bicycle'), 3, 'lift', 17],
    ['on foot where that is quicker', by('public_transport'), 0.5, 'walk', 9],
    ['of equal ones walking before the bicycle', by('bicycle', 'walk'), 0.15, 'walk', 3],
    [
      'of equal ones the bicycle before public transport',
      by('public_transport', 'bicycle'),
      10,
      'bicycle',
      60,
    ],
    ['a car without a licence', by('car'), 3, 'public_transport', 29],
    ['a car with another licence', { ...by('car'), licences: ['forklift'] }, 3, 'public_transport', 29],
    ['a car with a van’s', { ...by('car'), licences: ['driving_van'] }, 3, 'car', 12],
    ['a car with a lorry’s', { ...by('car'), licences: ['driving_lorry'] }, 3, 'car', 12],
    ['a car with a bus’s', { ...by('car'), licences: ['driving_bus'] }, 3, 'car', 12],
    [
      'a car with a need against driving of any weight',
      { ...by('car'), ...drives, needs: [need('no_driving', 'nice')] },
      3,
      'public_transport',
      29,
    ],
    [
      'a lift with a need against driving',
      { ...by('lift'), needs: [need('no_driving', 'must')] },
      3,
      'lift',
      17,
    ],
    [
      'a car where public transport is a must',
      { ...by('car'), ...drives, needs: [need('public_transport')] },
      3,
      'public_transport',
      29,
    ],
    [
      'a lift where public transport is a must',
      { ...by('lift'), needs: [need('public_transport')] },
      3,
      'public_transport',
      29,
    ],
    [
      'a bicycle where public transport is a must',
      { ...by('bicycle'), needs: [need('public_transport')] },
      3,
      'bicycle',
      20,
    ],
    [
      'a lift where public transport would be nice',
      { ...by('lift'), needs: [need('public_transport', 'nice')] },
      3,
      'lift',
      17,
    ],
  ] as const satisfies readonly (readonly [string, Person, number, TravelMode, number])[])
    it(`goes ${why}`, () => {
      const reason = reasonOf(evaluate(pairOf(person, km(distance)), world), 'logistics', 'travel_');
      expect([reason?.data.mode, reason?.data.minutes]).to.deep.equal([mode, minutes]);
    });

  it('takes any licence to drive by itself, where no country says what covers what', () => {
    const bare = { ...world, licences: { covers: {}, obtainable: {} } };
    for (const licence of ['driving_car', 'driving_van', 'driving_lorry', 'driving_bus'] as const) {
      const reason = reasonOf(
        evaluate(pairOf({ ...by('car'), licences: [licence] }, three), bare),
        'logistics',
        'travel_',
      );
      expect(reason?.data.mode, licence).to.equal('car');
    }
  });

  for (const [why, person, startDate, minutes] of [
    [
      'the home on its last day',
      { place: { ...town, until: '2026-12-01' }, nextPlace: north(3) },
      '2026-12-01',
      0,
    ],
    [
      'the next home from the day after',
      { place: { ...town, until: '2026-11-30' }, nextPlace: north(3) },
      '2026-12-01',
      29,
    ],
    [
      'the next home on the day the person can start',
      { place: { ...town, until: '2026-12-01' }, nextPlace: north(3), availableFrom: '2026-12-02' },
      '2026-12-01',
      29,
    ],
    ['nowhere known after the end', { place: { ...town, until: '2026-11-30' } }, '2026-12-01', undefined],
  ] as const satisfies readonly (readonly [string, Person, string, number | undefined])[])
    it(`is measured from ${why}`, () => {
      const reason = reasonOf(
        evaluate(pairOf({ ...by('public_transport'), ...person }, { place: town, startDate }), world),
        'logistics',
        'travel_',
      );
      expect(reason?.data.minutes).to.equal(minutes);
    });

  for (const [why, person, role, blockers] of [
    ['at the limit', atMost(29), three, []],
    ['a minute over it', atMost(28), three, [['way', true]]],
    ['1.5 times the limit', atMost(20), three, [['way', true]]],
    ['over 1.5 times the limit of 19', atMost(19), three, [['way', false]]],
    ['exactly 1.5 times: 51 of 34', { travel: { modes: ['walk'], maxMinutes: 34 } }, three, [['way', true]]],
    [
      'a limit that is a need’s',
      { needs: [need('max_travel_minutes', 'must', { minutes: 20 })] },
      three,
      [['max_travel_minutes', true]],
    ],
    [
      'the same limit in the profile',
      { ...atMost(20), needs: [need('max_travel_minutes', 'must', { minutes: 20 })] },
      three,
      [['way', true]],
    ],
    [
      'help stretches it by half',
      atMost(20),
      { ...three, accommodations: [says('transport_help', 'willing')] },
      [],
    ],
    [
      'and no further',
      atMost(19),
      { ...three, accommodations: [says('transport_help', 'policy')] },
      [['way', false]],
    ],
    [
      'help that is decided case by case does not',
      atMost(20),
      { ...three, accommodations: [says('transport_help', 'case_by_case')] },
      [['way', true]],
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, readonly (readonly [string, boolean])[]])[])
    it(`is too far: ${why}`, () => {
      const found = evaluate(pairOf(person, role), world).blockers;
      expect(found.map(({ cause, inReach }) => [cause, inReach])).to.deep.equal(blockers);
      for (const blocker of found)
        expect(blocker).to.include({ rule: 'too_far', side: 'participant', liftableBy: 'participant' });
    });

  it('says whether the limit is told, a need’s or assumed, and the way in tenths of a kilometre', () => {
    const data = (person: Person) =>
      reasonOf(evaluate(pairOf(person, km(3.04)), world), 'logistics', 'travel_')?.data;
    expect(data(atMost(45))).to.include({ limit: 45, limitFrom: 'profile', km: 3, mode: 'public_transport' });
    expect(data(atMost())).to.include({ limit: 60, limitFrom: 'assumed' });
    expect(data({ needs: [need('max_travel_minutes', 'must', { minutes: 50 })] })).to.include({
      limit: 50,
      limitFrom: 'need',
    });
  });

  // Whether a bus goes before six and after eleven; the way is too far to walk.
  for (const [why, hours, bus] of [
    ['fixed hours from six', 'mon-fri 06:00-10:00', undefined],
    ['fixed hours from a minute before six', 'mon-fri 05:59-10:00', 'first_bus'],
    ['fixed hours until eleven', 'mon-fri 18:00-23:00', undefined],
    ['fixed hours until a minute after eleven', 'mon-fri 18:00-23:01', 'last_bus'],
    ['fixed hours until midnight', 'mon-fri 18:00-24:00', 'last_bus'],
    ['fixed hours until a minute before six', 'mon-fri 22:00-05:59', 'last_bus'],
    ['fixed hours until six', 'mon-fri 22:00-06:00', undefined],
    ['Sunday night into Monday', 'sun 22:00-06:00', undefined],
    ['both ends', 'mon-fri 05:00-23:30', 'first_bus'],
  ] as const)
    it(`asks for a bus at ${why}`, () => {
      const result = evaluate(
        pairOf(
          { ...by('public_transport'), availability: [block('mon-sun 00:00-24:00')] },
          { place: north(8), schedule: fixed(hours) },
        ),
        world,
      );
      const reason = reasonOf(result, 'logistics', 'bus_unknown');
      expect([reason?.data.bus, reason?.data.known]).to.deep.equal(
        bus === undefined ? [undefined, undefined] : [bus, 0],
      );
    });

  for (const [why, kind, blocks, bus] of [
    ['a pool all by night', 'pool', ['mon-fri 23:00-06:00'], 'last_bus'],
    ['a pool a minute longer than the night', 'pool', ['mon-fri 23:00-06:01'], undefined],
    ['a pool a minute earlier than the night', 'pool', ['mon-fri 22:59-06:00'], undefined],
    ['a pool partly by day', 'pool', ['mon-fri 23:00-06:00', 'sat 09:00-12:00'], undefined],
    ['a pool in the small hours', 'pool', ['mon-fri 02:00-05:00'], 'first_bus'],
    ['agreed hours all by night', 'flexible', ['mon-fri 23:00-24:00'], 'last_bus'],
    ['agreed hours without a grid', 'flexible', [], undefined],
  ] as const)
    it(`asks for a bus of ${why}`, () => {
      const result = evaluate(
        pairOf(
          { ...by('public_transport'), availability: [block('mon-sun 00:00-24:00')] },
          { place: north(8), schedule: { kind, blocks: blocks.map(block), hoursPerWeek: { min: 4 } } },
        ),
        world,
      );
      expect(reasonOf(result, 'logistics', 'bus_unknown')?.data.bus).to.equal(bus);
    });

  for (const [why, person, role] of [
    ['goes by bicycle', by('bicycle'), {}],
    [
      'has help with the way',
      by('public_transport'),
      { accommodations: [says('transport_help', 'willing')] },
    ],
    ['works from home', by('public_transport'), { remote: 'fully' }],
  ] as const satisfies readonly (readonly [string, Person, Role])[])
    it(`needs no bus who ${why}`, () => {
      const result = evaluate(
        pairOf(
          { ...person, availability: [block('mon-sun 00:00-24:00')] },
          { place: north(8), schedule: fixed('mon-fri 04:00-08:00'), ...role },
        ),
        world,
      );
      expect(reasonOf(result, 'logistics', 'bus_unknown')).to.equal(undefined);
    });
});
