import { expect } from 'chai';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { asked, fixed, judge, type Person, type Role, skill, window, wishes } from '../judge.ts';

/** docs/scoring.md, "Total", "The way into a window" and what "Worth a look, and strong" rests on. */

const grid = [block('mon-fri 09:00-15:00')];
const pool = (min?: number, blocks = grid): Role => ({
  schedule: { kind: 'pool', blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});

describe('merits, by the page', () => {
  for (const [why, person, role, holds] of [
    [
      'half met',
      { needs: [need('mentor_or_peer')] },
      { accommodations: [says('mentor_or_peer', 'case_by_case')] },
      true,
    ],
    [
      'refused',
      { needs: [need('mentor_or_peer')] },
      { accommodations: [says('mentor_or_peer', 'cannot')] },
      false,
    ],
    ['not known', { needs: [need('mentor_or_peer')] }, {}, true],
    [
      'a prefer',
      { needs: [need('mentor_or_peer', 'prefer')] },
      { accommodations: [says('mentor_or_peer', 'cannot')] },
      true,
    ],
    ['half of the hours', { needs: [window('mon-fri 09:00-12:00')] }, {}, true],
    ['under half of the hours', { needs: [window('mon-fri 09:00-12:01')] }, {}, false],
    ['one of two', { needs: [window('mon-fri 09:00-12:01'), need('mentor_or_peer')] }, {}, false],
  ] as const satisfies readonly (readonly [string, Person, Role, boolean])[])
    it(`a must whose met is known holds from 0.5 on: ${why}`, () => {
      expect(judge(person, role).merits.mustsHold).to.equal(holds);
    });

  for (const [why, person, role, speaks] of [
    ['given, of somebody of whom nothing is known', {}, { training: 'given' }, true],
    ['some', {}, { training: 'some' }, false],
    ['not said', {}, {}, false],
    [
      'skills are known',
      { skills: [skill('bread', 2026)] },
      { training: 'given', skills: asked('juggling') },
      false,
    ],
    [
      'past work is known',
      { pastWork: [{ occupation: 'cook' }] },
      { training: 'given', skills: asked('juggling') },
      false,
    ],
    [
      'a wish for an occupation is known',
      { preferences: { ...wishes, occupations: ['cook'] } },
      { training: 'given', occupation: 'baker' },
      false,
    ],
    [
      'a wish for a sector is known',
      { preferences: { ...wishes, sectors: ['51'] } },
      { training: 'given', occupation: 'baker' },
      false,
    ],
    [
      'both wishes are known',
      { preferences: { ...wishes, occupations: ['cook'], sectors: ['51'] } },
      { training: 'given', occupation: 'baker' },
      false,
    ],
    [
      'what is unwanted alone is no such wish',
      { preferences: { ...wishes, avoidOccupations: ['cook'] } },
      { training: 'given', occupation: 'baker' },
      true,
    ],
    [
      'it is unwanted itself',
      { preferences: { ...wishes, avoidOccupations: ['baker'] } },
      { training: 'given', occupation: 'baker' },
      false,
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, boolean])[])
    it(`training speaks for a pair where nothing else could: ${why}`, () => {
      expect(judge(person, role).merits.spokenFor).to.equal(speaks);
    });

  // Twenty minutes by bus or 17 on foot, of which the quicker counts: a kilometre away.
  for (const [why, person, role, settled] of [
    ['a window that ends seventeen minutes before', { needs: [window('mon 08:00-08:43')] }, {}, true],
    ['a minute later', { needs: [window('mon 08:00-08:44')] }, {}, false],
    ['a window that begins seventeen minutes after', { needs: [window('fri 15:17-18:00')] }, {}, true],
    ['a minute earlier', { needs: [window('fri 15:16-18:00')] }, {}, false],
    ['on a day without work', { needs: [window('sat 08:44-09:00')] }, {}, true],
    [
      'of a prefer',
      { needs: [need('dosing_window', 'prefer', { windows: [block('mon 08:00-09:00')] })] },
      {},
      true,
    ],
    [
      'of a limit on shifts',
      { needs: [need('shift_limit', 'must', { windows: [block('mon 08:00-09:00')] })] },
      {},
      true,
    ],
    [
      'that the employer lifts',
      { needs: [window('mon 08:00-09:00')] },
      { accommodations: [says('dosing_window', 'willing')] },
      true,
    ],
    ['from home', { needs: [window('mon 08:00-09:00')] }, { remote: 'fully' }, true],
    ['of a way nobody knows', { needs: [window('mon 08:00-09:00')] }, { place: undefined }, true],
    ['without a grid', { needs: [window('mon 08:00-09:00')] }, { schedule: fixed() }, true],
    [
      'of agreed hours',
      { needs: [window('mon 08:00-09:00')] },
      { schedule: { kind: 'flexible', blocks: grid } },
      true,
    ],
    [
      'between two shifts of a day, during work',
      { needs: [window('mon 10:00-10:10')] },
      { schedule: fixed('mon 09:00-10:00', 'mon 10:10-15:00') },
      false,
    ],
    [
      'on the way back over midnight',
      { availability: [block('mon-sun 00:00-24:00')], needs: [window('mon 00:00-00:10')] },
      { schedule: fixed('sun 20:00-24:00') },
      false,
    ],
    [
      'on the way there from the day before',
      { availability: [block('mon-sun 00:00-24:00')], needs: [window('sun 23:50-24:00')] },
      { schedule: fixed('mon 00:00-04:00') },
      false,
    ],
    // Thirty hours of grid; each window, widened by 17 minutes at both ends, takes 94 of a day.
    ['of a pool that keeps clear', { needs: [window('mon-fri 11:00-12:00')] }, pool(22), true],
    ['of a pool, exactly', { needs: [window('mon-fri 09:17-09:43')] }, pool(25), true],
    ['of a pool, a minute more', { needs: [window('mon-fri 09:17-09:44')] }, pool(25), false],
    ['of a pool at the end of its day', { needs: [window('mon-fri 14:17-15:30')] }, pool(25), true],
    ['of a pool at the end, a minute earlier', { needs: [window('mon-fri 14:16-15:30')] }, pool(25), false],
    [
      'of a pool not said: four hours',
      { needs: [window('mon 10:17-18:00')] },
      pool(undefined, [block('mon 06:00-15:00')]),
      false,
    ],
    [
      'of a pool not said: just four hours',
      { availability: [block('mon 06:00-18:00')], needs: [window('mon 10:17-18:00')] },
      pool(undefined, [block('mon 06:00-15:00')]),
      true,
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, boolean])[])
    it(`the way into a window: ${why}`, () => {
      const { merits, parts } = judge(person, role);
      expect(merits.settled).to.equal(settled);
      const asks = parts[2]!.reasons.filter(({ code }) => code === 'way_into_window');
      expect(asks.map(({ data, asking }) => [data.need, data.minutes, asking?.about.code])).to.deep.equal(
        settled ? [] : [['dosing_window', 17, 'dosing_window']],
      );
    });

  it('the way into the windows of two needs is told by code', () => {
    const needs = [
      need('dosing_window', 'must', { windows: [block('mon 08:00-09:00')] }),
      need('curfew', 'must', { windows: [block('mon 15:00-16:00')] }),
    ];
    const codes = judge({ needs }).parts[2]!.reasons.filter(({ code }) => code === 'way_into_window');
    expect(codes.map(({ data }) => data.need)).to.have.members(['curfew', 'dosing_window']);
  });

  it('are heard as if nobody had been asked for needs', () => {
    const unasked = judge({ asked: { needs: false, availability: true } });
    expect(unasked.merits.heard).to.equal(unasked.score);
    for (const needs of [[], [need('mentor_or_peer')], [need('low_noise'), need('regular_check_in')]])
      expect(judge({ needs }).merits.heard).to.equal(unasked.score);
  });

  for (const [why, weights, expected] of [
    [
      'the page’s own',
      { skills: 35, support: 30, logistics: 20, preference: 10, track: 5 },
      [3500, 3000, 2000, 1000, 500],
    ],
    [
      'thirds: what is missing goes to the earliest of equal remainders',
      { skills: 1, support: 1, logistics: 1, preference: 0, track: 0 },
      [3334, 3333, 3333, 0, 0],
    ],
    [
      'sevenths: to the largest remainders',
      { skills: 3, support: 2, logistics: 2, preference: 0, track: 0 },
      [4286, 2857, 2857, 0, 0],
    ],
    [
      'all zero count alike',
      { skills: 0, support: 0, logistics: 0, preference: 0, track: 0 },
      [2000, 2000, 2000, 2000, 2000],
    ],
    ['one alone', { skills: 0, support: 0, logistics: 0.2, preference: 0, track: 0 }, [0, 0, 10_000, 0, 0]],
  ] as const)
    it(`weights: ${why}`, () => {
      const result = evaluate(pairOf(), { ...world, weights: { version: 'test', weights } });
      expect(result.parts.map(({ weight }) => weight)).to.deep.equal(expected);
      const exact = result.parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
      expect(result.score).to.equal(Math.floor(exact + 0.5 + 1e-9));
    });

  it('reasons stand under what they speak for, the weightiest first', () => {
    const { explanation } = judge(
      {
        skills: [skill('bread', 2026)],
        needs: [need('mentor_or_peer', 'nice'), need('regular_check_in')],
        preferences: { ...wishes, occupations: ['cook'], contracts: ['permanent'] },
      },
      {
        skills: asked('bread', 'juggling'),
        occupation: 'baker',
        contract: 'temporary',
        place: north(3),
        accommodations: [says('regular_check_in', 'willing')],
      },
    );
    for (const side of ['for', 'against', 'unknown'] as const) {
      const weighs = explanation[side].map((reason) => Math.abs(reason.weighs));
      expect(weighs).to.have.length.above(1);
      expect(weighs).to.deep.equal([...weighs].sort((a, b) => b - a));
      for (const reason of explanation[side]) expect(reason.data.speaks).to.equal(side);
    }
    // Of equal weight by their text, in whatever order the facts came.
    const equal = judge({ needs: [need('regular_check_in'), need('mentor_or_peer'), need('coach_on_site')] });
    const told = equal.explanation.unknown.flatMap(({ data }) => data.need ?? []);
    expect(told).to.deep.equal(['coach_on_site', 'mentor_or_peer', 'regular_check_in']);
  });
});
