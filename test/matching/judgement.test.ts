import { expect } from 'chai';
import type { PairFindings } from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from './findings.ts';
import {
  asked,
  codesOf,
  fixed,
  floor,
  judge,
  nobodyAsked,
  type Person,
  type Role,
  rulesOf,
  skill,
  titleOnly,
  wage,
  window,
  wishes,
} from './judge.ts';

/**
 * What a good job coach would say of a pair. The numbers are those of cases that were once judged wrongly; each stands for a kind, and
 * has others of its kind beside it.
 */

describe('judgement', () => {
  it('1: a posting with a title only stands at the priors, hardly known, with nothing that speaks for it', () => {
    const result = judge(nobodyAsked, titleOnly);
    expect(result.score).to.be.within(4000, 6000);
    expect(result.confidence).to.be.below(15);
    expect(result.merits.spokenFor).to.equal(false);
    expect(result.explanation.for).to.deep.equal([]);
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
    // A back that must not lift, and a posting that says it lifts.
    const lifting = judge({ needs: [need('physical_limit')] }, { settings: ['heavy_lifting'] });
    expect([rulesOf(lifting), lifting.nearMiss]).to.deep.equal([['setting_avoided'], true]);
    const wished = (settings: readonly 'heavy_lifting'[]) =>
      judge({ needs: [need('physical_limit', 'prefer')] }, { settings }).score;
    expect(wished(['heavy_lifting'])).to.be.below(wished([]));
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
