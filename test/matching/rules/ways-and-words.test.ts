import { expect } from 'chai';
import type { Conditions } from '../../../src/matching/findings.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { asked, fixed, judge, type Person, type Role, skill, wishes } from '../judge.ts';
import { fields, reasonOf } from './read.ts';

/** docs/scoring.md: what is said of a way, of public transport by night, of "willing or better", and of what a taxonomy tells. */

const at = (maxMinutes: number): Person => ({ travel: { modes: ['public_transport'], maxMinutes } });

describe('what a way is called', () => {
  for (const [why, person, km, code, side] of [
    ['none to speak of: next door is no work from home', at(60), 0, 'travel_fits', 'for'],
    ['at the limit: half of its worth', at(29), 3, 'travel_fits', 'for'],
    ['over it', at(28), 3, 'travel_long', 'against'],
  ] as const)
    it(why, () => {
      const reason = reasonOf(judge(person, { place: north(km) }), 'logistics', 'travel_');
      expect([reason?.code, reason?.data.speaks]).to.deep.equal([code, side]);
    });

  it('a limit that is a need’s is told as the need', () => {
    const musts: Person = { needs: [need('max_travel_minutes', 'must', { minutes: 20 })] };
    expect(judge(musts, { place: north(3) }).blockers[0]?.need).to.equal('max_travel_minutes');
    expect(judge(at(20), { place: north(3) }).blockers[0]).not.to.have.property('need');
  });

  it('work from home has none', () => {
    const reason = reasonOf(judge(at(60), { remote: 'fully', place: north(40) }), 'logistics', 'travel_');
    expect([reason?.code, reason?.data.speaks]).to.deep.equal(['travel_none', 'for']);
  });

  it('says whether the home is known at all', () => {
    const home = (person: Person) =>
      reasonOf(judge(person, { place: undefined }), 'logistics', 'travel_unknown')?.data.home;
    expect(home({})).to.equal(true);
    expect(home({ place: undefined, nextPlace: north(3) })).to.equal(true);
    expect(home({ place: undefined })).to.equal(false);
  });

  it('a longer limit is the better of two changes that lift a way too far', () => {
    // At the limit of 29 the way is worth 0.5; with help it stays over the person's own limit.
    const { lifted } = judge(at(20), { place: north(3) });
    expect(lifted?.change).to.deep.equal({ kind: 'travel_extended', minutes: 29 });
  });
});

describe('a need for public transport', () => {
  const night: Role = { schedule: fixed('mon-fri 04:00-08:00'), place: north(8) };
  const prefers = (more: Person): Person => ({
    availability: [block('mon-sun 00:00-24:00')],
    needs: [need('public_transport', 'prefer')],
    ...more,
  });

  it('is not known where no bus may go, and the coach looks it up', () => {
    const reason = reasonOf(
      judge(prefers({ travel: { modes: ['bicycle'], maxMinutes: 60 } }), night),
      'support',
      'need',
    );
    expect(reason?.code).to.equal('need_unknown');
    expect(reason?.data.bus).to.equal('first_bus');
    expect(reason?.asking).to.deep.equal({
      to: 'coach',
      about: { kind: 'travel', code: 'first_bus', side: 'employer' },
      asks: 'yes_no',
    });
  });

  for (const [why, person, role, code] of [
    [
      'on foot within the limit',
      { travel: { modes: ['bicycle'], maxMinutes: 51 } },
      { ...night, place: north(3) },
      'need_met',
    ],
    [
      'on foot a minute over it',
      { travel: { modes: ['bicycle'], maxMinutes: 50 } },
      { ...night, place: north(3) },
      'need_unknown',
    ],
    ['by day', { travel: { modes: ['bicycle'], maxMinutes: 60 } }, { place: north(8) }, 'need_met'],
    [
      'with help',
      { travel: { modes: ['bicycle'], maxMinutes: 60 } },
      { ...night, accommodations: [says('transport_help', 'has_done')] },
      'need_met',
    ],
    [
      'on foot is quicker anyway',
      { travel: { modes: ['bicycle'], maxMinutes: 16 } },
      { ...night, place: north(1) },
      'need_met',
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, string])[])
    it(`is measured or not: ${why}`, () => {
      expect(reasonOf(judge(prefers(person), role), 'support', 'need')?.code).to.equal(code);
    });

  it('that is not known for want of a place is asked of the employer, and of no bus', () => {
    const reason = reasonOf(judge(prefers({}), { place: undefined }), 'support', 'need');
    expect(reason?.asking?.to).to.equal('employer');
    expect(reason?.data).not.to.have.property('bus');
  });

  it('says what is measured as a share', () => {
    const reason = reasonOf(
      judge(prefers({ travel: { modes: ['bicycle'], maxMinutes: 20 } }), { place: north(3) }),
      'support',
      'need',
    );
    // 20 of 29 minutes.
    expect(reason?.data).to.include({ measured: 0.6897, by: 'measure', met: 0.6897 });
  });
});

describe('willing or better', () => {
  for (const [stance, lifts] of [
    ['policy', true],
    ['has_done', true],
    ['willing', true],
    ['case_by_case', false],
    ['unknown', false],
  ] as const)
    it(`${stance} ${lifts ? 'makes' : 'does not make'} room for a setting, a window and a way`, () => {
      const blocked = (person: Person, role: Role, code: 'low_noise' | 'dosing_window' | 'transport_help') =>
        judge(person, { ...role, accommodations: [says(code, stance)] }).blockers.length;
      const dosing = need('dosing_window', 'must', { windows: [block('mon 10:00-11:00')] });
      expect([
        blocked({ needs: [need('low_noise')] }, { settings: ['noise'] }, 'low_noise'),
        blocked({ needs: [dosing] }, {}, 'dosing_window'),
        blocked(at(20), { place: north(3) }, 'transport_help'),
      ]).to.deep.equal(lifts ? [0, 0, 0] : [1, 1, 1]);
    });
});

describe('what a taxonomy tells', () => {
  const skillsOf = (occupation: string) =>
    ({
      essential_only: { essential: ['bread'], optional: [] },
      optional_only: { essential: [], optional: ['bread'] },
      neither: { essential: [], optional: [] },
    })[occupation];
  const other: Conditions = { ...world, occupations: { ...world.occupations, skillsOf } };

  for (const [occupation, value, known] of [
    ['essential_only', 1, 0.5],
    ['optional_only', 1, 0.5],
    ['neither', 0.12, 0],
  ] as const)
    it(`past work counts where skills are usual: ${occupation}`, () => {
      const pair = pairOf({ pastWork: [{ occupation }] }, { skills: asked('bread') });
      expect(fields(evaluate(pair, other), 'skills')).to.deep.equal([value, known]);
    });

  it('all that is near at once gives what one by one would', () => {
    const closeness: Conditions['closeness'] = Object.assign(
      (held: string, uri: string) => world.closeness(held, uri),
      {
        among: (...[held, all, found]: Parameters<NonNullable<Conditions['closeness']['among']>>) => {
          for (const [one, { uri }] of all.entries())
            for (const [at, own] of held.entries())
              if (own.uri === 'pastry' && uri === 'juggling') found(one, at, 0.6);
        },
      },
    );
    const pair = pairOf(
      { skills: [skill('bread', 2026), skill('pastry', 2026)] },
      { skills: asked('juggling') },
    );
    expect(fields(evaluate(pair, { ...world, closeness }), 'skills')).to.deep.equal([0.6, 1]);
    expect(fields(evaluate(pair, world), 'skills')).to.deep.equal([0, 1]);
  });
});

describe('fewer hours', () => {
  it('keep the most hours that were said', () => {
    const role = (min: number): Role => ({
      training: 'none',
      schedule: { kind: 'pool', blocks: [block('mon-fri 09:00-15:00')], hoursPerWeek: { min, max: 25 } },
    });
    const person: Person = {
      availability: [block('mon-fri 09:00-12:00')],
      preferences: { ...wishes, hoursPerWeek: { min: 27 } },
    };
    const [change] = judge(person, role(20)).explanation.changes;
    expect(change?.change).to.deep.equal({ kind: 'hours_fewer', hours: 15 });
    expect(change?.score).to.equal(judge(person, role(15)).score);
  });
});
