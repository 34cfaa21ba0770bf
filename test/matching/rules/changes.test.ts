import { expect } from 'chai';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { asked, fixed, floor, judge, type Person, type Role, skill, wage, window } from '../judge.ts';
import { changesOf, kindsOf } from './read.ts';

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

describe('changes tried, by the page', () => {
  for (const [why, person, role, expected] of [
    ['nothing to ask', {}, quiet, []],
    ['training not said', {}, {}, [{ kind: 'training_given' }]],
    // Needs.
    ['silence on a need', { needs: [need('mentor_or_peer', 'nice')] }, quiet, [willing('mentor_or_peer')]],
    [
      'case by case',
      { needs: [need('mentor_or_peer')] },
      { ...quiet, accommodations: [says('mentor_or_peer', 'case_by_case')] },
      [willing('mentor_or_peer', 'case_by_case')],
    ],
    [
      'a no is not asked again',
      { needs: [need('mentor_or_peer', 'prefer')] },
      { ...quiet, accommodations: [says('mentor_or_peer', 'cannot')] },
      [],
    ],
    [
      'nor a yes',
      { needs: [need('mentor_or_peer')] },
      { ...quiet, accommodations: [says('mentor_or_peer', 'willing')] },
      [],
    ],
    [
      'nor what is wholly met',
      { needs: [need('curfew', 'must', { windows: [block('mon 18:00-20:00')] })] },
      quiet,
      [],
    ],
    [
      'nothing on the way',
      {
        needs: [need('max_travel_minutes', 'prefer', { minutes: 5 }), need('public_transport', 'prefer')],
        travel: { modes: ['bicycle'], maxMinutes: 16 },
      },
      quiet,
      [],
    ],
    // Settings.
    [
      'a setting against a must: what the employer could do',
      { needs: [need('low_noise')] },
      { ...quiet, settings: ['noise'] },
      [willing('low_noise')],
    ],
    [
      'a setting avoided: the employer, or the person',
      { avoidSettings: ['noise'] },
      { ...quiet, settings: ['noise'] },
      [willing('low_noise'), { kind: 'setting_accepted', setting: 'noise' }],
    ],
    [
      'one of no need’s kind: the person alone',
      { avoidSettings: ['heights'] },
      { ...quiet, settings: ['heights'] },
      [{ kind: 'setting_accepted', setting: 'heights' }],
    ],
    [
      'avoided, and against a must: not the person',
      { avoidSettings: ['noise'], needs: [need('low_noise')] },
      { ...quiet, settings: ['noise'] },
      [willing('low_noise')],
    ],
    [
      'avoided, and against a prefer',
      { avoidSettings: ['noise'], needs: [need('low_noise', 'prefer')] },
      { ...quiet, settings: ['noise'] },
      [willing('low_noise'), { kind: 'setting_accepted', setting: 'noise' }],
    ],
    [
      'avoided, and against a must that the employer refuses',
      { avoidSettings: ['noise'] },
      { ...quiet, settings: ['noise'], accommodations: [says('low_noise', 'cannot')] },
      [{ kind: 'setting_accepted', setting: 'noise' }],
    ],
    // Licences.
    [
      'a licence',
      {},
      { ...quiet, licences: ['forklift'] },
      [{ kind: 'licence_gained', licence: 'forklift' }],
    ],
    // Hours.
    ['a window: not to phase in', { needs: [window('mon 09:00-10:00')] }, quiet, [willing('dosing_window')]],
    [
      'a longer day: to phase in, too',
      { needs: [need('shift_limit', 'must', { minutes: 300 })] },
      quiet,
      [willing('phased_hours'), willing('shift_limit')],
    ],
    [
      'too few by needs: to phase in, too',
      { needs: [window('mon-fri 09:00-14:00')] },
      pool(20),
      [willing('dosing_window'), willing('phased_hours')],
    ],
    [
      'to phase in after a no',
      { needs: [need('shift_limit', 'must', { minutes: 300 })] },
      { ...quiet, accommodations: [says('phased_hours', 'cannot')] },
      [willing('shift_limit')],
    ],
    [
      'too few free of a pool',
      days('mon-fri 09:00-12:00'),
      pool(20),
      [{ kind: 'hours_fewer', hours: 15 }, { kind: 'hours_freed' }],
    ],
    [
      'none free of a pool that could be moved',
      days('mon-fri 15:00-20:00'),
      pool(20),
      [{ kind: 'hours_flexible' }, { kind: 'hours_freed' }],
    ],
    [
      'too few free of agreed hours',
      days('mon-fri 09:00-12:00'),
      { ...quiet, schedule: { kind: 'flexible', blocks: [], hoursPerWeek: { min: 20 } } },
      [{ kind: 'hours_fewer', hours: 15 }],
    ],
    [
      'too few free of fixed hours without a grid',
      days('mon-fri 09:00-12:00'),
      { ...quiet, schedule: { ...fixed(), hoursPerWeek: { min: 20 } } },
      [{ kind: 'hours_fewer', hours: 15 }],
    ],
    ['none free at all', { availability: [] }, pool(20), [{ kind: 'hours_freed' }]],
    // The way.
    [
      'a way over the limit',
      { travel: { modes: [], maxMinutes: 20 } },
      { ...quiet, place: north(3) },
      [willing('transport_help'), { kind: 'travel_extended', minutes: 29 }],
    ],
    [
      'over a limit that is a need’s',
      { needs: [need('max_travel_minutes', 'must', { minutes: 20 })] },
      { ...quiet, place: north(3) },
      [willing('transport_help')],
    ],
    ['out of reach', { travel: { modes: [], maxMinutes: 19 } }, { ...quiet, place: north(3) }, []],
    [
      'out of reach, with some work from home',
      { travel: { modes: [], maxMinutes: 19 } },
      { ...quiet, place: north(3), remote: 'partly' },
      [{ kind: 'remote', to: 'fully' }],
    ],
    ['some from home, though near', {}, { ...quiet, remote: 'partly' }, [{ kind: 'remote', to: 'fully' }]],
    [
      'none from home, and a need of any weight for it',
      { needs: [need('remote_possible', 'nice')] },
      quiet,
      [willing('remote_possible'), { kind: 'remote', to: 'fully' }],
    ],
    [
      'all from home already',
      { needs: [need('remote_possible', 'nice')] },
      { ...quiet, remote: 'fully' },
      [],
    ],
    // Pay.
    [
      'pay under the floor',
      floor(1200),
      { ...quiet, wage: wage(1100, 'hour') },
      [{ kind: 'wage_raised', amountMinor: 1200, currency: 'GBP', per: 'hour' }],
    ],
  ] as const satisfies readonly (readonly [string, Person, Role, readonly object[]])[])
    it(why, () => {
      const found = changesOf(judge(person, role));
      expect(found, JSON.stringify(found)).to.have.deep.members([...expected]);
    });

  it('ask whether fixed hours could be cut, while half of them are free', () => {
    expect(kindsOf(judge(days('mon-fri 09:00-12:00'), quiet))).to.include('hours_cut');
    expect(kindsOf(judge(days('mon-fri 09:00-11:59'), quiet))).not.to.include('hours_cut');
    expect(kindsOf(judge(days('mon-fri 09:00-11:59'), pool(20)))).not.to.include('hours_cut');
  });

  it('tell at most two skills to learn, the dearest first, and only from 200 points on', () => {
    const learn = (role: Role) => changesOf(judge({ skills: [skill('bread', 2026)] }, { ...quiet, ...role }));
    expect(learn({ skills: asked('a', 'b', 'c') })).to.deep.equal([
      { kind: 'skill_gained', uri: 'a', level: 'working' },
      { kind: 'skill_gained', uri: 'b', level: 'working' },
    ]);
    // One of seventeen is 206 points of 3,500, one of eighteen 194.
    const many = (count: number) => ({
      skills: asked(...Array.from({ length: count }, (_, at) => `s${String.fromCharCode(97 + at)}`)),
    });
    expect(learn(many(17))).to.have.length(2);
    expect(learn(many(18))).to.have.length(0);
    // What is required costs three times as much as what would be liked; what is held costs nothing.
    expect(
      learn({ skills: { required: asked('bread', 'z').required, desired: asked('a').required } }),
    ).to.deep.equal([
      { kind: 'skill_gained', uri: 'z', level: 'working' },
      { kind: 'skill_gained', uri: 'a', level: 'working' },
    ]);
    expect(changesOf(judge({}, { ...quiet, skills: asked('a') }))).to.deep.equal([]);
  });

  it('try the four skills that cost most', () => {
    // Of equal cost the first four by the alphabet, of which the last two would be told, were there no limit of two.
    const learn = changesOf(
      judge({ skills: [skill('bread', 2026)] }, { ...quiet, skills: asked('e', 'd', 'c', 'b', 'a') }),
    );
    expect(learn).to.deep.equal([
      { kind: 'skill_gained', uri: 'a', level: 'working' },
      { kind: 'skill_gained', uri: 'b', level: 'working' },
    ]);
  });

  it('tell first what lifts a blocker, then the employer’s, the person’s and what is learned, each by score', () => {
    const result = judge(
      {
        avoidSettings: ['noise'],
        skills: [skill('bread', 2026)],
        needs: [need('mentor_or_peer'), need('regular_check_in', 'nice')],
      },
      { settings: ['noise'], skills: asked('bread', 'juggling') },
    );
    expect(changesOf(result)).to.deep.equal([
      willing('low_noise'),
      { kind: 'setting_accepted', setting: 'noise' },
      { kind: 'training_given' },
      willing('mentor_or_peer'),
      willing('regular_check_in'),
      { kind: 'skill_gained', uri: 'juggling', level: 'working' },
    ]);
    expect(result.explanation.changes.map(({ by }) => by)).to.deep.equal([
      'employer',
      'participant',
      'employer',
      'employer',
      'employer',
      'learning',
    ]);
    expect(result.explanation.changes.map(({ blockersLeft }) => blockersLeft.length)).to.deep.equal([
      0, 0, 1, 1, 1, 1,
    ]);
  });

  it('tell twelve at most, and leave out the last of what is not learned', () => {
    const codes = [
      'written_instructions',
      'step_by_step_tasks',
      'self_paced',
      'trained_supervisor',
      'mentor_or_peer',
      'coach_on_site',
      'coach_contact_line',
      'regular_check_in',
      'language_support',
      'literacy_support',
      'digital_help',
      'wage_advance',
      'childcare_help',
    ] as const;
    const person: Person = { skills: [skill('bread', 2026)], needs: codes.map((code) => need(code)) };
    const kinds = kindsOf(judge(person, { ...quiet, skills: asked('bread', 'a', 'b') }));
    expect(kinds).to.have.length(12);
    expect(kinds.slice(10)).to.deep.equal(['skill_gained', 'skill_gained']);
    expect(kindsOf(judge({ ...person, skills: [] }, quiet))).to.have.length(12);
  });

  it('give exactly the score and the blockers of the pair so changed', () => {
    const check = (person: Person, role: Role, at: number, changed: Person, said: Role) => {
      const change = judge(person, { ...quiet, ...role }).explanation.changes[at]!;
      const after = judge({ ...person, ...changed }, { ...quiet, ...role, ...said });
      expect([change.score, change.blockersLeft]).to.deep.equal([
        after.score,
        after.blockers.map(({ rule }) => rule),
      ]);
      return change.change.kind;
    };
    const learner: Person = { skills: [skill('bread', 2026)] };
    const ask = { skills: asked('bread', 'juggling') };
    expect(
      check(
        learner,
        { skills: asked('bread', 'juggling') },
        0,
        { skills: [...learner.skills!, { uri: 'juggling', level: 'working' }] },
        {},
      ),
    ).to.equal('skill_gained');
    expect(
      check(
        { licences: ['first_aid'] },
        { licences: ['forklift', 'first_aid'] },
        0,
        { licences: ['forklift', 'first_aid'] },
        {},
      ),
    ).to.equal('licence_gained');
    const near: Person = { travel: { modes: ['public_transport'], maxMinutes: 20 } };
    expect(
      check(
        near,
        { place: north(3), accommodations: [says('transport_help', 'cannot')] },
        0,
        { travel: { modes: ['public_transport'], maxMinutes: 29 } },
        {},
      ),
    ).to.equal('travel_extended');
    expect(
      check(days('mon-fri 09:00-12:00'), pool(20), 1, { availability: [block('mon-fri 09:00-15:00')] }, {}),
    ).to.equal('hours_freed');
    expect(check(days('mon-fri 09:00-12:00'), pool(20), 0, {}, pool(15))).to.equal('hours_fewer');
    expect(
      check(
        { avoidSettings: ['heights', 'noise'] },
        { settings: ['heights'] },
        0,
        { avoidSettings: ['noise'] },
        {},
      ),
    ).to.equal('setting_accepted');
    expect(
      check(
        { needs: [need('mentor_or_peer')] },
        { accommodations: [says('mentor_or_peer', 'case_by_case', { evidence: 'proven_by_placement' })] },
        0,
        {},
        { accommodations: [says('mentor_or_peer', 'willing')] },
      ),
    ).to.equal('stance');
    expect(
      check(
        { needs: [need('mentor_or_peer')] },
        { accommodations: [says('regular_check_in', 'cannot')] },
        0,
        {},
        { accommodations: [says('regular_check_in', 'cannot'), says('mentor_or_peer', 'willing')] },
      ),
    ).to.equal('stance');
    expect(check({}, { remote: 'partly', place: north(8) }, 0, {}, { remote: 'fully' })).to.equal('remote');
    expect(check(learner, { ...ask, training: 'not_said' }, 0, {}, { ...ask, training: 'given' })).to.equal(
      'training_given',
    );
  });

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
      ['employer', 'wage', undefined, 'employer', 'value', 'wage'],
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
