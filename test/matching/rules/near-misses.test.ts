import { expect } from 'chai';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { asked, floor, judge, type Person, type Role, skill, wage } from '../judge.ts';

/** docs/scoring.md, "Near misses" and the changes of "Explanation". Only what is not said of training is asked; the builders say nothing. */

const quiet: Role = { training: 'none' };
const grid = [block('mon-fri 09:00-15:00')];
const pool = (min?: number, blocks = grid): Role => ({
  ...quiet,
  schedule: { kind: 'pool', blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const willing = (code: string, from = 'unknown') => ({ kind: 'stance', code, from, to: 'willing' });
const days = (hours: string): Person => ({ availability: [block(hours)] });
const youth = (surelyUntil: string): Partial<GateFindings> => ({
  workingAge: [
    {
      citation: 'WTR',
      maxHoursPerDay: 5,
      maxHoursPerWeek: 40,
      restWindows: [],
      settings: [],
      surelyUntil,
      until: '2027-12-31',
    },
  ],
});

describe('questions of changes, by the page', () => {
  for (const [why, person, role, gate, asking] of [
    [
      'a stance',
      { needs: [need('mentor_or_peer')] },
      quiet,
      {},
      ['employer', 'accommodation', 'mentor_or_peer', 'employer', 'yes_no', undefined],
    ],
    [
      'moved hours',
      days('mon-fri 15:00-20:00'),
      pool(20),
      {},
      ['employer', 'hours', 'flexible', 'employer', 'yes_no', 'schedule'],
    ],
    [
      'fewer hours',
      days('mon-fri 09:00-12:00'),
      pool(20),
      {},
      ['employer', 'hours', 'fewer', 'employer', 'value', 'schedule'],
    ],
    [
      'freed hours',
      { availability: [] },
      pool(20),
      {},
      ['participant', 'hours', undefined, 'participant', 'value', 'availability'],
    ],
    [
      'pay',
      floor(1200),
      { ...quiet, wage: wage(1100, 'hour') },
      {},
      ['employer', 'wage', 'higher', 'employer', 'value', 'wage'],
    ],
    [
      'work from home',
      {},
      { ...quiet, remote: 'partly' },
      {},
      ['employer', 'place', 'remote', 'employer', 'value', 'remote'],
    ],
    ['training', {}, {}, {}, ['employer', 'training', undefined, 'employer', 'value', 'training']],
    [
      'a licence',
      {},
      { ...quiet, licences: ['forklift'] },
      {},
      ['participant', 'licence', 'forklift', 'participant', 'yes_no', 'licences'],
    ],
    [
      'a longer way',
      { travel: { modes: [], maxMinutes: 20 } },
      { ...quiet, place: north(3), accommodations: [says('transport_help', 'cannot')] },
      {},
      ['participant', 'travel', undefined, 'participant', 'value', 'travel'],
    ],
    [
      'a setting',
      { avoidSettings: ['heights'] },
      { ...quiet, settings: ['heights'] },
      {},
      ['participant', 'person', 'heights', 'participant', 'yes_no', 'avoidSettings'],
    ],
    [
      'the month of birth',
      {},
      quiet,
      youth('2026-11-23'),
      ['participant', 'person', undefined, 'participant', 'value', 'birthMonth'],
    ],
    [
      'a skill is learned, not asked',
      { skills: [skill('bread', 2026)] },
      { ...quiet, skills: asked('a') },
      {},
      undefined,
    ],
  ] as const satisfies readonly (readonly [
    string,
    Person,
    Role,
    Partial<GateFindings>,
    readonly (string | undefined)[] | undefined,
  ])[])
    it(`ask of ${why}`, () => {
      const found = judge(person, role, gate).explanation.changes[0]?.asking;
      const { to, about, asks, field } = found ?? {};
      expect(found && [to, about?.kind, about?.code, about?.side, asks, field]).to.deep.equal(asking);
    });
});

describe('near misses, by the page', () => {
  for (const [why, person, role, near] of [
    ['nothing blocks', {}, quiet, undefined],
    [
      'one cause in reach',
      {},
      { ...quiet, licences: ['forklift'] },
      { kind: 'licence_gained', licence: 'forklift' },
    ],
    ['out of reach', {}, { ...quiet, licences: ['electrician'] }, undefined],
    [
      'two causes',
      { avoidSettings: ['heights'] },
      { ...quiet, licences: ['forklift'], settings: ['heights'] },
      undefined,
    ],
    ['later', { availableFrom: '2027-02-01' }, { ...quiet, licences: ['forklift'] }, undefined],
    [
      'no change lifts it',
      { needs: [need('low_noise')] },
      { ...quiet, settings: ['noise'], accommodations: [says('low_noise', 'cannot')] },
      undefined,
    ],
    // The need met by a yes is worth more than the same without it.
    [
      'the best of several',
      { avoidSettings: ['noise'], needs: [need('low_noise', 'prefer')] },
      { ...quiet, settings: ['noise'] },
      willing('low_noise'),
    ],
    // A yes on what is not needed moves nothing: by the text of the change the person's comes first, as "setting" before "stance".
    [
      'of equal ones the first by its text',
      { avoidSettings: ['noise'] },
      { ...quiet, settings: ['noise'] },
      willing('low_noise'),
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, object | undefined])[])
    it(why, () => {
      const result = judge(person, role);
      expect(result.nearMiss).to.equal(near !== undefined);
      expect(result.lifted?.change).to.deep.equal(near);
      if (near === undefined) return;
      const change = result.explanation.changes.find(
        (one) => JSON.stringify(one.change) === JSON.stringify(result.lifted?.change),
      );
      expect(change?.score).to.equal(result.lifted?.score);
      expect(change?.blockersLeft).to.deep.equal([]);
    });

  it('say what they would be: heard and spoken for, too', () => {
    const told: Person = { skills: [skill('bread', 2026)], needs: [need('mentor_or_peer', 'nice')] };
    const role: Role = { ...quiet, skills: asked('bread') };
    const { lifted } = judge(told, { ...role, licences: ['forklift'] });
    const after = evaluate(
      pairOf({ ...told, licences: ['forklift'] }, { ...role, licences: ['forklift'] }),
      world,
    );
    expect(lifted).to.deep.include({
      score: after.score,
      confidence: after.confidence,
      heard: after.merits.heard,
      spokenFor: true,
    });
  });
});
