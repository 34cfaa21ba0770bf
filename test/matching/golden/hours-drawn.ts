import { block, need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { agreed, fixed, pool } from './said.ts';

/** Pools and agreed hours: what is asked is so many hours, not these. */
export const hoursDrawn: readonly GoldenWorld[] = [
  {
    name: 'shifts drawn from a pool: the fewest hours asked must be there among those that are free',
    person: { availability: [block('mon-fri 10:00-14:00')] },
    roles: {
      'sixteen or more': pool('mon-sun 06:00-22:00', { min: 16, max: 30 }),
      'all twenty': pool('mon-sun 06:00-22:00', { min: 20, max: 40 }),
      'how many is not said': pool('mon-sun 06:00-22:00'),
      'twenty-one': pool('mon-sun 06:00-22:00', { min: 21, max: 40 }),
      forty: pool('mon-sun 06:00-22:00', { min: 40, max: 40 }),
      'forty-one': pool('mon-sun 06:00-22:00', { min: 41, max: 45 }),
      'the same twenty as fixed hours': fixed('mon-sun 06:00-22:00'),
    },
    suggested: [
      { role: 'sixteen or more', because: 'twenty hours are free' },
      { role: 'all twenty', level: true, because: 'twenty are asked, twenty are free' },
      {
        role: 'how many is not said',
        noMore: true,
        because: 'twenty free hours are enough for four; how many is to be asked',
      },
    ],
    keptBack: [
      { role: 'twenty-one', rules: ['no_common_hours'], near: {}, because: 'an hour short' },
      { role: 'forty', rules: ['no_common_hours'], near: {}, because: 'exactly half is there' },
      { role: 'forty-one', rules: ['no_common_hours'], near: false, because: 'under half' },
      {
        role: 'the same twenty as fixed hours',
        rules: ['no_common_hours'],
        near: false,
        because: 'all of them are the job: 112 hours',
      },
    ],
  },
  {
    name: 'how many hours is not said: four a week is the least that anybody would hire for',
    person: { availability: [block('sat 09:00-12:00')] },
    roles: {
      'pool at the weekend': pool('sat-sun 08:00-20:00'),
      'pool of two hours a week': pool('sat-sun 08:00-20:00', { min: 2, max: 10 }),
      'pool on weekdays': pool('mon-fri 08:00-20:00', { min: 2 }),
    },
    suggested: [{ role: 'pool of two hours a week', because: 'two asked, three there' }],
    keptBack: [
      { role: 'pool at the weekend', rules: ['no_common_hours'], near: {}, because: 'three of four' },
      {
        role: 'pool on weekdays',
        rules: ['no_common_hours'],
        near: false,
        because: 'not one of them is free',
      },
    ],
  },
  {
    name: 'agreed hours: only that there are enough of them',
    person: { availability: [block('mon-thu 18:00-21:00')] },
    roles: {
      'ten or so': agreed({ min: 10, max: 20 }),
      'agreed around a plan': {
        schedule: {
          kind: 'flexible',
          blocks: [block('mon-fri 09:00-12:00')],
          hoursPerWeek: { min: 8, max: 15 },
        },
      },
      'sixteen at least': agreed({ min: 16 }),
      'full time': agreed({ min: 35, max: 40 }),
    },
    suggested: [
      { role: 'ten or so', because: 'twelve are free' },
      { role: 'agreed around a plan', level: true, because: 'the plan moves; eight of twelve' },
    ],
    keptBack: [
      { role: 'sixteen at least', rules: ['no_common_hours'], because: 'twelve of sixteen' },
      { role: 'full time', rules: ['no_common_hours'], near: false, because: 'a third of it' },
    ],
  },
  {
    name: 'a pool with a window in it needs no favour: there are other shifts',
    person: {
      availability: [block('mon-fri 08:00-12:00')],
      needs: [need('dosing_window', 'must', { windows: [block('mon-fri 08:00-10:00')] })],
    },
    roles: {
      'ten hours': pool('mon-fri 08:00-18:00', { min: 10, max: 20 }),
      'fifteen, would free it': {
        ...pool('mon-fri 08:00-18:00', { min: 15, max: 20 }),
        accommodations: [says('dosing_window', 'willing')],
      },
      fifteen: pool('mon-fri 08:00-18:00', { min: 15, max: 20 }),
      'fifteen, less perhaps': {
        ...pool('mon-fri 08:00-18:00', { min: 15, max: 20 }),
        accommodations: [says('phased_hours', 'case_by_case')],
      },
      'early shifts only': pool('mon-fri 08:00-10:00', { min: 8, max: 10 }),
    },
    suggested: [
      { role: 'ten hours', because: 'ten lawful hours after the window, ten asked' },
      { role: 'fifteen, would free it', because: 'willing on the need itself' },
    ],
    keptBack: [
      {
        role: 'fifteen',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        because: 'ten of fifteen, and nobody has asked',
      },
      {
        role: 'fifteen, less perhaps',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        because: '"depends" is no yes',
      },
      {
        role: 'early shifts only',
        rules: ['no_common_hours'],
        near: false,
        because: 'the whole pool lies in the window',
      },
    ],
  },
  {
    name: 'nights run past midnight and past Sunday',
    person: {
      availability: [block('mon-sun 20:00-08:00')],
      needs: [need('curfew', 'prefer', { windows: [block('sun 22:00-06:00')] })],
    },
    roles: {
      weeknights: fixed('mon-fri 22:00-06:00'),
      'Monday small hours': fixed('mon 00:00-06:00'),
      'Sunday night': fixed('sun 22:00-06:00'),
      days: fixed('mon-fri 09:00-17:00'),
    },
    suggested: [
      { role: 'weeknights', because: 'all free, and Sunday night stays at home' },
      { role: 'Monday small hours', because: 'all of its hours are hours at home' },
      { role: 'Sunday night', level: true, because: 'and all of these' },
    ],
    keptBack: [{ role: 'days', rules: ['no_common_hours'], near: false, because: 'free at night only' }],
  },
  {
    name: 'a window that is over before the job starts does not count, one that begins within four weeks does',
    person: {
      needs: [
        need('dosing_window', 'must', { windows: [block('mon-fri 09:00-10:00')], until: '2026-12-31' }),
        need('court_or_probation', 'must', { windows: [block('tue 13:00-14:00')], from: '2027-04-01' }),
      ],
    },
    roles: {
      'from February': { ...fixed('mon-fri 09:00-12:00'), startDate: '2027-02-01' },
      'from December': { ...fixed('mon-fri 09:00-12:00'), startDate: '2026-12-07' },
      'afternoons from February': { ...fixed('mon-fri 12:00-15:00'), startDate: '2027-02-01' },
      'afternoons from the end of March': { ...fixed('mon-fri 12:00-15:00'), startDate: '2027-03-20' },
    },
    suggested: [
      {
        role: 'afternoons from February',
        because: 'April is far off (equal to the morning one, listed by name)',
      },
      { role: 'from February', level: true, because: 'the window is over by then' },
    ],
    keptBack: [
      {
        role: 'from December',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        because: 'it still holds',
      },
      {
        role: 'afternoons from the end of March',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        because: 'it begins in the second week of the job',
      },
    ],
  },
  {
    name: 'hours that nobody has told, on either side, are asked about: no advantage and no fault',
    person: { availability: [], asked: { needs: true, availability: false } },
    roles: {
      mornings: fixed('mon-fri 06:00-12:00'),
      nights: fixed('mon-fri 22:00-06:00'),
      pool: pool('mon-sun 06:00-22:00', { min: 20 }),
      'not said': { schedule: { kind: 'fixed', blocks: [] } },
    },
    suggested: [
      { role: 'mornings', because: 'when the person can work is to be asked; equal, listed by name' },
      { role: 'nights', level: true, because: 'the same' },
      { role: 'not said', level: true, because: 'the same' },
      { role: 'pool', level: true, because: 'the same' },
    ],
  },
];
