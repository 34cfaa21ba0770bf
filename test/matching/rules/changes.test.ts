import { expect } from 'chai';
import { block, need, north, says } from '../findings.ts';
import { fixed, floor, judge, type Person, type Role, wage, window } from '../judge.ts';
import { changesOf } from './read.ts';

/** docs/scoring.md, "Near misses" and the changes of "Explanation". Only what is not said of training is asked; the builders say nothing. */

const quiet: Role = { training: 'none' };
const grid = [block('mon-fri 09:00-15:00')];
const pool = (min?: number, blocks = grid): Role => ({
  ...quiet,
  schedule: { kind: 'pool', blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const willing = (code: string, from = 'unknown') => ({ kind: 'stance', code, from, to: 'willing' });
const days = (hours: string): Person => ({ availability: [block(hours)] });

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
});
