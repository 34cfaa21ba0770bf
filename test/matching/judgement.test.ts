import { expect } from 'chai';
import type {
  GateFindings,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from './findings.ts';

/**
 * What a good job coach would say of a pair. The numbers are those of cases that were once judged wrongly; each stands for a kind, and
 * has others of its kind beside it.
 */

type Person = Partial<ParticipantFindings>;
type Role = Partial<OpportunityFindings>;

const judge = (person: Person = {}, role: Role = {}, gate: Partial<GateFindings> = {}) =>
  evaluate(pairOf(person, role, gate), world);
const rulesOf = ({ blockers }: ReturnType<typeof evaluate>) => blockers.map(({ rule }) => rule);
const codesOf = (result: ReturnType<typeof evaluate>, side: 'for' | 'against' | 'unknown') =>
  result.explanation[side].map(({ code }) => code);

const skill = (uri: string, lastUsed?: number) => ({ uri, level: 'working', lastUsed }) as const;
const asked = (...uris: readonly string[]) => ({
  required: uris.map((uri) => ({ uri, level: 'working' }) as const),
  desired: [],
});
const fixed = (...blocks: readonly string[]) => ({ kind: 'fixed', blocks: blocks.map(block) }) as const;
const titleOnly: Role = { schedule: fixed(), place: undefined };
const nobodyAsked: Person = {
  asked: { needs: false, availability: false },
  availability: [],
  place: undefined,
};
const wishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };
const wage = (amountMinor: number, per: 'hour' | 'day' | 'week' | 'month' | 'year') => ({
  min: { amountMinor, currency: 'GBP' },
  per,
});
const floor = (amountMinor: number, per: 'hour' | 'day' | 'week' | 'month' | 'year' = 'hour') => ({
  preferences: { ...wishes, wageFloor: { amountMinor, currency: 'GBP', per } },
});
const window = (hours: string) => need('dosing_window', 'must', { windows: [block(hours)] });

describe('judgement', () => {
  it('1: a posting with a title only stands at the priors, hardly known, with nothing that speaks for it', () => {
    const result = judge(nobodyAsked, titleOnly);
    expect(result.score).to.be.within(4000, 6000);
    expect(result.confidence).to.be.below(15);
    expect(result.merits.spokenFor).to.equal(false);
  });

  it('2: describing a posting does not put it below one that says nothing', () => {
    const skills = asked('washing_up', 'cleaning', 'pans', 'floors', 'bins');
    const bare = judge({}, { occupation: 'kitchen_porter' });
    const described = judge({}, { occupation: 'kitchen_porter', skills });
    expect(described.score).to.equal(bare.score);
    for (const role of [{ skills }, {}])
      expect(judge({}, { ...role, training: 'given' }).score).to.be.above(judge({}, role).score);
  });

  it('3: one’s own trade, long ago, comes before a posting that names nothing', () => {
    const six = ['bread', 'pastry', 'ovens', 'dough', 'cakes', 'shop'];
    const person = { skills: six.map((uri) => skill(uri, 2015)) };
    const bakery = judge(person, { occupation: 'baker', skills: asked(...six) });
    expect(bakery.score).to.be.above(judge(person, {}).score);
    expect(bakery.score).to.be.above(judge(person, { occupation: 'warehouse_hand' }).score);
    const half = judge({ skills: [skill('bread', 2026)] }, { skills: asked('bread', 'pastry') });
    const taught = judge(
      { skills: [skill('bread', 2026)] },
      { skills: asked('stock', 'lifting'), training: 'given' },
    );
    expect(half.score).to.be.above(taught.score);
  });

  describe('4: a must window inside fixed hours', () => {
    const person = { needs: [window('mon-fri 09:00-10:00')] };
    const role = { schedule: fixed('mon-fri 09:00-17:00') };

    it('is a near miss while the employer is silent, told with the number after a yes', () => {
      const result = judge(person, role);
      expect(rulesOf(result)).to.deep.equal(['no_common_hours']);
      expect(result.blockers[0]).to.include({ liftableBy: 'employer', need: 'dosing_window' });
      const yes = { ...role, accommodations: [says('dosing_window', 'willing')] };
      const after = judge(person, yes);
      expect(after.blockers).to.deep.equal([]);
      expect(result.nearMiss).to.equal(true);
      expect(result.lifted?.change).to.deep.equal({
        kind: 'stance',
        code: 'dosing_window',
        from: 'unknown',
        to: 'willing',
      });
      expect(result.lifted?.score).to.equal(after.score);
    });

    it('is still one when the employer decides case by case, and none for good when it said no', () => {
      const maybe = judge(person, { ...role, accommodations: [says('dosing_window', 'case_by_case')] });
      expect([maybe.nearMiss, rulesOf(maybe)]).to.deep.equal([true, ['no_common_hours']]);
      const no = judge(person, { ...role, accommodations: [says('dosing_window', 'cannot')] });
      expect([no.nearMiss, rulesOf(no)]).to.deep.equal([false, ['need_refused']]);
    });

    it('blocks by a single minute, also where nobody knows when the person is free', () => {
      const unasked = { ...person, availability: [], asked: { needs: true, availability: false } };
      expect(rulesOf(judge(unasked, { schedule: fixed('mon 09:59-17:00') }))).to.deep.equal([
        'no_common_hours',
      ]);
      expect(rulesOf(judge(unasked, { schedule: fixed('mon 10:00-17:00') }))).to.deep.equal([]);
    });

    it('told once, where the person’s free hours leave the window out, too', () => {
      const both = { ...person, availability: [block('mon-fri 08:00-09:00'), block('mon-fri 10:00-18:00')] };
      expect(judge(both, role).blockers).to.have.length(1);
      expect(
        rulesOf(judge(both, { ...role, accommodations: [says('dosing_window', 'willing')] })),
      ).to.deep.equal([]);
    });

    it('of a longer day than a must allows is lifted by phased hours, too', () => {
      const short = { needs: [need('shift_limit', 'must', { minutes: 300 })] };
      const result = judge(short, role);
      expect(rulesOf(result)).to.deep.equal(['no_common_hours']);
      for (const code of ['shift_limit', 'phased_hours'] as const)
        expect(rulesOf(judge(short, { ...role, accommodations: [says(code, 'willing')] }))).to.deep.equal([]);
    });
  });

  it('5: one free minute a week is no near miss for a whole week', () => {
    const role = { schedule: fixed('mon-fri 09:00-17:00') };
    const minute = judge({ availability: [block('mon 09:00-09:01')] }, role);
    expect([rulesOf(minute), minute.nearMiss]).to.deep.equal([['no_common_hours'], false]);
    const half = judge({ availability: [block('mon-fri 09:00-13:00')] }, role);
    expect([rulesOf(half), half.nearMiss]).to.deep.equal([['no_common_hours'], true]);
    const quarter = judge({ availability: [block('mon-fri 09:15-17:00')] }, role);
    expect(rulesOf(quarter)).to.deep.equal([]);
    expect(rulesOf(judge({ availability: [block('mon-fri 09:16-17:00')] }, role))).to.deep.equal([
      'no_common_hours',
    ]);
  });

  it('6: somebody free in two years is later, from their first day on, and no near miss', () => {
    const result = judge({ availableFrom: '2029-03-01' }, { startDate: '2026-12-01' });
    expect(result).to.include({ later: true, laterFrom: '2029-03-01', nearMiss: false });
    expect(result.blockers).to.deep.equal([]);
    expect(judge({ availableFrom: '2027-01-30' }, { startDate: '2026-12-01' }).later).to.equal(false);
    expect(judge({ availableFrom: '2027-01-31' }, { startDate: '2026-12-01' }).later).to.equal(true);
    expect(judge({ availableFrom: '2027-01-23' }).later).to.equal(false);
    expect(judge({ availableFrom: '2027-01-24' }).later).to.equal(true);
  });

  it('7: a ban counts on the first day of the job', () => {
    const ban = { settings: ['driving'], citation: 'X', liftedBy: 'time', until: '2026-12-31' } as const;
    const van: Role = { settings: ['driving'] };
    expect(rulesOf(judge({}, { ...van, startDate: '2027-02-01' }, { bars: [ban] }))).to.deep.equal([]);
    expect(rulesOf(judge({}, { ...van, startDate: '2026-12-31' }, { bars: [ban] }))).to.deep.equal([
      'statutory_bar',
    ]);
    expect(rulesOf(judge({ availableFrom: '2027-01-01' }, van, { bars: [ban] }))).to.deep.equal([]);
  });

  describe('8: a young worker', () => {
    const youth = (surelyUntil: string, until = surelyUntil) => ({
      workingAge: [
        {
          citation: 'WTR',
          maxHoursPerDay: 8,
          maxHoursPerWeek: 40,
          restWindows: [block('mon-sun 22:00-06:00')],
          settings: ['night_work'],
          surelyUntil,
          until,
        } as const,
      ],
    });
    const free = { availability: [block('mon-sun 06:00-23:59')] };

    it('may work a pool in which lawful shifts are', () => {
      const pool: Role = {
        schedule: { kind: 'pool', blocks: [block('mon-sun 08:00-20:00')], hoursPerWeek: { min: 8, max: 16 } },
      };
      expect(rulesOf(judge(free, pool, youth('2027-12-31')))).to.deep.equal([]);
      const late: Role = {
        schedule: { kind: 'pool', blocks: [block('mon-sun 16:00-23:30')], hoursPerWeek: { min: 8, max: 16 } },
      };
      const result = judge(free, late, youth('2027-12-31'));
      expect(rulesOf(result)).to.deep.equal([]);
      expect(codesOf(result, 'against')).to.include('hours_outside_law');
    });

    it('may not where too few lawful hours are left', () => {
      const nights: Role = {
        schedule: { kind: 'pool', blocks: [block('fri 20:00-23:30')], hoursPerWeek: { min: 3 } },
      };
      const result = judge(free, nights, youth('2027-12-31'));
      expect(rulesOf(result)).to.deep.equal(['working_age']);
      expect(result.nearMiss).to.equal(false);
    });

    it('whose year of birth leaves it open is asked for the month, which lifts it', () => {
      const long: Role = { schedule: fixed('mon-fri 08:00-18:00') };
      const result = judge({}, long, youth('2025-12-31', '2026-12-31'));
      expect(rulesOf(result)).to.deep.equal(['working_age']);
      expect(result.nearMiss).to.equal(true);
      expect(result.lifted?.change).to.deep.equal({ kind: 'old_enough' });
      expect(result.explanation.changes[0]?.asking?.field).to.equal('birthMonth');
    });
  });

  it('9: the safety list compares postcodes without spaces, and an outward code covers its own units alone', () => {
    const listed = (...postcodes: readonly string[]) => ({ safety: { employerIds: [], postcodes } });
    const at = (postcode: string): Role => ({ place: { ...north(1), postcode } });
    expect(rulesOf(judge({}, at('LS14AP'), listed('LS1')))).to.deep.equal(['safety_list']);
    expect(rulesOf(judge({}, at('ls1 4ap'), listed('LS14AP')))).to.deep.equal(['safety_list']);
    expect(rulesOf(judge({}, at('LS141AA'), listed('LS1')))).to.deep.equal([]);
    expect(rulesOf(judge({}, at('LS14 1AA'), listed('LS1 4AP')))).to.deep.equal([]);
    const employers: Role = { place: undefined, employerPostcode: 'LS1 4AP' };
    expect(rulesOf(judge({}, employers, listed('LS1')))).to.deep.equal(['safety_list']);
    const nowhere = judge({}, { place: { lat: 53.8, lon: -1.55 } }, listed('LS1'));
    expect(codesOf(nowhere, 'unknown')).to.include('safe_place_unknown');
    expect(nowhere.merits.settled).to.equal(false);
  });

  it('10: a near miss has one number, that of the change it names', () => {
    const result = judge({ needs: [window('mon-fri 09:00-10:00'), need('mentor_or_peer')] });
    const first = result.explanation.changes.find(
      ({ change }) => JSON.stringify(change) === JSON.stringify(result.lifted?.change),
    );
    expect(first?.score).to.equal(result.lifted?.score);
    expect(first?.blockersLeft).to.deep.equal([]);
  });

  it('11: “up to 30” is a range with one end', () => {
    const wish = { preferences: { ...wishes, hoursPerWeek: { min: 10, max: 20 } } };
    const upTo: Role = {
      schedule: { kind: 'pool', blocks: [block('mon-sun 08:00-20:00')], hoursPerWeek: { max: 30 } },
    };
    expect(codesOf(judge(wish, upTo), 'for')).to.include('weekly_hours_wanted');
    expect(codesOf(judge(wish, { schedule: fixed('mon-wed 09:00-14:00') }), 'for')).to.include(
      'weekly_hours_wanted',
    );
    const atLeast: Role = { schedule: { kind: 'flexible', blocks: [], hoursPerWeek: { min: 24 } } };
    expect(codesOf(judge(wish, atLeast), 'against')).to.include('weekly_hours_differ');
  });

  it('12: a bus before six is a question, and help with the way answers it', () => {
    const early: Role = { schedule: fixed('mon-fri 05:00-08:00'), place: north(8) };
    const day: Role = { schedule: fixed('mon-fri 09:00-12:00'), place: north(8) };
    const person: Person = { availability: [block('mon-sun 00:00-24:00')] };
    const result = judge(person, early);
    expect(codesOf(result, 'unknown')).to.include('bus_unknown');
    expect(result.score).to.be.at.most(judge(person, day).score);
    const helped = judge(person, { ...early, accommodations: [says('transport_help', 'willing')] });
    expect(codesOf(helped, 'unknown')).to.not.include('bus_unknown');
    expect(helped.confidence).to.be.above(result.confidence);
    const late = judge(person, { schedule: fixed('mon-fri 18:00-23:30'), place: north(8) });
    expect(codesOf(late, 'unknown')).to.include('bus_unknown');
    expect(codesOf(judge(person, { ...early, place: north(1) }), 'unknown')).to.not.include('bus_unknown');
  });

  it('13: no floor is never worth less than a low one', () => {
    const paid: Role = { wage: wage(1200, 'hour') };
    for (const role of [paid, {}]) expect(judge({}, role).score).to.be.at.least(judge(floor(1), role).score);
  });

  describe('14: settings that follow from other facts', () => {
    it('count at the gates when they are certain', () => {
      const night = judge(
        { avoidSettings: ['night_work'], availability: [], asked: { needs: true, availability: false } },
        { schedule: fixed('mon-fri 22:00-06:00') },
      );
      expect(rulesOf(night)).to.deep.equal(['setting_avoided']);
      expect(rulesOf(judge({ avoidSettings: ['driving'] }, { occupation: 'driver' }))).to.deep.equal([
        'setting_avoided',
      ]);
      expect(
        rulesOf(judge({ avoidSettings: ['alcohol_served'] }, { occupation: 'bartender' })),
      ).to.deep.equal(['setting_avoided']);
    });

    it('are a question when they are likely', () => {
      const person: Person = {
        avoidSettings: ['driving', 'heavy_lifting', 'alcohol_served'],
        licences: ['driving_car'],
      };
      for (const role of [
        { licences: ['driving_car'] },
        { occupation: 'warehouse_hand' },
        { occupation: 'waiter' },
      ] as const) {
        const result = judge(person, role);
        expect(rulesOf(result)).to.deep.equal([]);
        expect(codesOf(result, 'unknown')).to.include('setting_likely');
      }
    });

    it('of a pool are certain only where the night cannot be done without', () => {
      const person: Person = { avoidSettings: ['night_work'], availability: [block('mon-sun 00:00-24:00')] };
      const pool = (blocks: string, min: number): Role => ({
        schedule: { kind: 'pool', blocks: [block(blocks)], hoursPerWeek: { min } },
      });
      expect(rulesOf(judge(person, pool('mon-sun 06:00-24:00', 20)))).to.deep.equal([]);
      expect(rulesOf(judge(person, pool('mon-fri 22:00-06:00', 20)))).to.deep.equal(['setting_avoided']);
    });
  });

  it('15: a bar that would see case by case is a near miss, behind the café with a policy', () => {
    const person = { needs: [need('no_alcohol_service')] };
    const bar = judge(person, {
      settings: ['alcohol_served'],
      accommodations: [says('no_alcohol_service', 'case_by_case')],
    });
    expect([rulesOf(bar), bar.nearMiss]).to.deep.equal([['setting_avoided'], true]);
    const cafe = judge(person, { accommodations: [says('no_alcohol_service', 'policy')] });
    expect(cafe.score).to.be.above(bar.lifted?.score ?? Number.POSITIVE_INFINITY);
  });

  it('16: pay by the year is brought to an hour over the hours of the role', () => {
    const twenty = fixed('mon-fri 09:00-13:00');
    const result = judge(floor(1300), { wage: wage(1_500_000, 'year'), schedule: twenty });
    expect(rulesOf(result)).to.deep.equal([]);
    const reason = result.explanation.for.find(({ code }) => code === 'wage_meets_floor');
    expect(reason?.data.lowestHourly).to.equal(1442);
    expect(
      rulesOf(judge(floor(1300), { wage: wage(1_500_000, 'year'), schedule: fixed('mon-fri 09:00-17:00') })),
    ).to.deep.equal(['wage_below_floor']);
    const day: Role = { wage: wage(6000, 'day'), schedule: twenty };
    expect(rulesOf(judge(floor(1500), day))).to.deep.equal([]);
    expect(rulesOf(judge(floor(1501), day))).to.deep.equal(['wage_below_floor']);
  });

  it('16: pay up to 15 % under the floor is near, less is not', () => {
    const paid: Role = { wage: wage(1105, 'hour') };
    expect(judge(floor(1300), paid).nearMiss).to.equal(true);
    expect(judge(floor(1301), paid).nearMiss).to.equal(false);
  });

  it('17: licences cover others in the order of the country', () => {
    const van: Role = { licences: ['driving_van'] };
    for (const licence of ['driving_lorry', 'driving_car', 'driving_bus'] as const)
      expect(rulesOf(judge({ licences: [licence] }, van))).to.deep.equal([]);
    expect(rulesOf(judge({ licences: ['driving_van'] }, { licences: ['driving_lorry'] }))).to.deep.equal([
      'licence_missing',
    ]);
    expect(judge({}, { licences: ['food_hygiene'] }).nearMiss).to.equal(true);
    expect(judge({}, { licences: ['driving_lorry'] }).nearMiss).to.equal(false);
    expect(judge({}, { licences: ['driving_van', 'driving_lorry'] }).blockers).to.have.length(1);
  });

  it('18: avoiding a thing and a must for the same are one cause', () => {
    const result = judge({ avoidSettings: ['noise'], needs: [need('low_noise')] }, { settings: ['noise'] });
    expect([result.blockers.length, result.nearMiss]).to.deep.equal([1, true]);
    expect(
      rulesOf(
        judge(
          { avoidSettings: ['noise'] },
          { settings: ['noise'], accommodations: [says('low_noise', 'willing')] },
        ),
      ),
    ).to.deep.equal([]);
    const heights = judge({ avoidSettings: ['heights'] }, { settings: ['heights'] });
    expect(heights.blockers[0]?.liftableBy).to.equal('participant');
    expect(heights.lifted?.change.kind).to.equal('setting_accepted');
  });

  it('19: five times too far is not near, half as far again is, and help with the way covers that', () => {
    const far = judge({}, { place: north(120) });
    expect([rulesOf(far), far.nearMiss]).to.deep.equal([['too_far'], false]);
    const near = judge({}, { place: north(12) });
    expect([rulesOf(near), near.nearMiss]).to.deep.equal([['too_far'], true]);
    expect(
      rulesOf(judge({}, { place: north(12), accommodations: [says('transport_help', 'willing')] })),
    ).to.deep.equal([]);
    expect(
      rulesOf(judge({}, { place: north(12), accommodations: [says('transport_help', 'case_by_case')] })),
    ).to.deep.equal(['too_far']);
  });

  it('21: the nearer an occupation to the one wanted, the better', () => {
    const person = { preferences: { ...wishes, occupations: ['baker'] } };
    const scores = ['baker', 'pastry_maker', 'driver'].map(
      (occupation) => judge(person, { occupation }).score,
    );
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).to.equal(3);
  });

  it('22: the same named twice counts once', () => {
    const once = judge(
      { needs: [need('mentor_or_peer')], skills: [skill('bread', 2020)] },
      { skills: asked('bread', 'till') },
    );
    const twice = judge(
      {
        needs: [need('mentor_or_peer'), need('mentor_or_peer', 'prefer')],
        skills: [skill('bread', 2020), skill('bread', 2020)],
      },
      { skills: asked('bread', 'till', 'bread') },
    );
    expect(twice.score).to.equal(once.score);
  });

  it('23: needs that nobody asked are at the prior with the question; asked and none is full, and says nothing', () => {
    const unasked = judge({ asked: { needs: false, availability: true } });
    const support = unasked.parts.find(({ part }) => part === 'support');
    expect(support).to.include({ value: 0.6557, known: 0 });
    expect(unasked.explanation.unknown.map(({ asking }) => asking?.field)).to.include('supportNeeds');
    const none = judge().parts.find(({ part }) => part === 'support');
    expect(none).to.deep.include({ value: 1, known: 1, reasons: [] });
  });

  it('24: printed points add up to the printed score', () => {
    for (const { score, parts } of [
      judge(),
      judge(nobodyAsked, titleOnly),
      judge({ skills: [skill('bread', 2001)] }, { skills: asked('bread', 'till') }),
    ])
      expect(parts.reduce((sum, { points }) => sum + points, 0)).to.equal(score);
  });

  it('says nothing for a pair that is not known', () => {
    const pairs: readonly PairFindings[] = [
      pairOf(nobodyAsked, titleOnly),
      pairOf({}, { occupation: 'baker' }),
    ];
    for (const pair of pairs)
      for (const { data } of evaluate(pair, world).explanation.for) expect(data.known).to.not.equal(0);
  });

  it('asks about a way that would run into a must window, and does not block', () => {
    const person = { needs: [window('mon-fri 07:00-08:00')], availability: [block('mon-fri 08:00-18:00')] };
    const role: Role = { schedule: fixed('mon-fri 08:00-14:00'), place: north(4) };
    const result = judge(person, role);
    expect(rulesOf(result)).to.deep.equal([]);
    expect(codesOf(result, 'unknown')).to.include('way_into_window');
    expect(result.merits.settled).to.equal(false);
    expect(
      judge(person, { ...role, accommodations: [says('dosing_window', 'willing')] }).merits.settled,
    ).to.equal(true);
    expect(judge(person, { ...role, schedule: fixed('mon-fri 09:00-14:00') }).merits.settled).to.equal(true);
  });

  it('measures the way from where the person will live', () => {
    const person: Person = {
      place: { ...north(100), until: '2026-12-20' },
      nextPlace: north(0),
      availableFrom: '2026-12-21',
    };
    expect(rulesOf(judge(person))).to.deep.equal([]);
    expect(codesOf(judge({ ...person, nextPlace: undefined }), 'unknown')).to.include('travel_unknown');
    expect(rulesOf(judge({ ...person, availableFrom: '2026-12-20' }))).to.deep.equal(['too_far']);
  });

  it('takes past work for the skills it usually takes, and for the trade itself', () => {
    const baker: Person = { pastWork: [{ occupation: 'baker', lastYear: 2024 }] };
    const own = judge(baker, { occupation: 'baker' });
    const near = judge(baker, { occupation: 'pastry_maker' });
    const far = judge(baker, { occupation: 'driver' });
    expect(own.score).to.be.above(near.score);
    expect(near.score).to.be.above(far.score);
    expect([own, near, far].map(({ merits }) => merits.spokenFor)).to.deep.equal([true, true, false]);
    expect(judge(baker, { skills: asked('bread') }).merits.spokenFor).to.equal(true);
  });
});
