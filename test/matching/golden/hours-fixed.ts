import { block, need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { asksFor, can, fixed } from './said.ts';

const day = fixed('mon-fri 09:00-17:00');
const keepsNineToTen = need('treatment_sessions', 'must', { windows: [block('mon-fri 09:00-10:00')] });

/** Fixed hours: all of them are the job. */
export const hoursFixed: readonly GoldenWorld[] = [
  {
    name: 'an hour that must stay free inside a fixed shift: only who would free it is suggested, the rest is a call',
    person: { needs: [keepsNineToTen] },
    roles: {
      'starts at ten': fixed('mon-fri 10:00-17:00'),
      'frees it as a rule': { ...day, accommodations: [says('treatment_sessions', 'policy')] },
      'has freed it before': { ...day, accommodations: [says('treatment_sessions', 'has_done')] },
      'would free it': { ...day, accommodations: [says('treatment_sessions', 'willing')] },
      'case by case': { ...day, accommodations: [says('treatment_sessions', 'case_by_case')] },
      'nobody asked': day,
      'said so two years ago': {
        ...day,
        accommodations: [says('treatment_sessions', 'policy', { expires: '2025-11-01' })],
      },
      'refused it': { ...day, accommodations: [says('treatment_sessions', 'cannot')] },
    },
    suggested: [
      { role: 'starts at ten', because: 'nothing to ask for: the hour is free anyway' },
      { role: 'frees it as a rule', because: 'the need is met by policy' },
      { role: 'has freed it before', because: 'they know how it is done' },
      { role: 'would free it', because: 'willing is enough to be suggested' },
    ],
    keptBack: [
      {
        role: 'case by case',
        rules: ['no_common_hours'],
        near: { by: 'stance', like: 'would free it' },
        because: '"depends" is no yes to a daily dose; one call could make it one',
      },
      {
        role: 'nobody asked',
        rules: ['no_common_hours'],
        near: { by: 'stance', like: 'would free it' },
        asks: ['accommodation:treatment_sessions'],
        because: 'silence is no yes; the number told is the one after the call',
      },
      {
        role: 'said so two years ago',
        rules: ['no_common_hours'],
        near: { by: 'stance', like: 'would free it' },
        because: 'an answer that has expired is silence again',
      },
      {
        role: 'refused it',
        rules: ['need_refused'],
        near: false,
        because:
          'they have just been asked, and said no: one cause, and no second call while the answer is fresh',
      },
    ],
  },
  {
    name: 'one minute inside a window that must stay free blocks, its edge does not',
    person: { ...can(2025, 'floors'), needs: [keepsNineToTen], travel: { modes: ['walk'], maxMinutes: 60 } },
    roles: {
      'ends at half past eight': { ...asksFor('floors'), ...fixed('mon-fri 08:00-08:30') },
      'begins at half past ten': { ...asksFor('floors'), ...fixed('mon-fri 10:30-16:30') },
      'begins a minute too soon': { ...asksFor('floors'), ...fixed('mon-fri 09:59-16:00') },
    },
    suggested: [
      { role: 'begins at half past ten', strong: true, because: 'half an hour for a way of 17 minutes' },
      { role: 'ends at half past eight', level: true, because: 'half an hour for the way back' },
    ],
    keptBack: [
      {
        role: 'begins a minute too soon',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        because: 'a must is a must to the minute; a call would settle it',
      },
    ],
  },
  {
    name: 'the way would run into the window: not blocked, but asked, and not strong until it is answered',
    person: { ...can(2025, 'floors'), needs: [keepsNineToTen], travel: { modes: ['walk'], maxMinutes: 60 } },
    roles: {
      'half an hour later': { ...asksFor('floors'), ...fixed('mon-fri 10:30-16:30') },
      'begins when it ends': { ...asksFor('floors'), ...fixed('mon-fri 10:00-16:00') },
    },
    suggested: [
      {
        role: 'half an hour later',
        strong: true,
        asks: ['!accommodation:treatment_sessions'],
        because: '17 minutes on foot fit',
      },
      {
        role: 'begins when it ends',
        level: true,
        worth: true,
        strong: false,
        asks: ['accommodation:treatment_sessions'],
        because: 'ends at ten, begins at ten, a quarter of an hour to go: the way is an estimate, so ask',
      },
    ],
  },
  {
    name: 'a quarter of an hour a day outside what somebody said of their hours is no reason to hide a job',
    person: { availability: [block('mon-fri 08:00-16:00')] },
    roles: {
      'to four': fixed('mon-fri 08:00-16:00'),
      'five minutes at both ends': fixed('mon-fri 07:55-16:05'),
      'to a quarter past': fixed('mon-fri 08:00-16:15'),
      'a minute more': fixed('mon-fri 08:00-16:16'),
      'a quarter at both ends': fixed('mon-fri 07:45-16:15'),
      'one late day': fixed('mon-thu 08:00-16:00', 'fri 08:00-16:30'),
    },
    suggested: [
      { role: 'to four', because: 'all of it is free' },
      { role: 'five minutes at both ends', because: 'ten minutes a day over' },
      { role: 'to a quarter past', because: 'fifteen a day over, the most that is let pass' },
    ],
    keptBack: [
      {
        role: 'a minute more',
        rules: ['no_common_hours'],
        near: {},
        because: 'sixteen a day; either side could move',
      },
      { role: 'a quarter at both ends', rules: ['no_common_hours'], near: {}, because: 'half an hour a day' },
      {
        role: 'one late day',
        rules: ['no_common_hours'],
        near: {},
        because: 'every day counts for itself: half an hour on Friday',
      },
    ],
  },
  {
    name: 'one free minute is no forty hours: half must be free for a call to be worth it',
    person: { availability: [block('mon-wed 09:00-17:00')] },
    roles: {
      'her three days': fixed('mon-wed 09:00-17:00'),
      'five days': fixed('mon-fri 09:00-17:00'),
      'six days': fixed('mon-sat 09:00-17:00'),
      'seven days': fixed('mon-sun 09:00-17:00'),
      weekend: fixed('sat-sun 09:00-17:00'),
      'one minute in common': fixed('wed 16:59-23:00', 'thu-fri 09:00-17:00'),
    },
    suggested: [{ role: 'her three days', because: 'these hours are hers' }],
    keptBack: [
      {
        role: 'five days',
        rules: ['no_common_hours'],
        near: {},
        because: 'three of five days: would two colleagues share it?',
      },
      { role: 'six days', rules: ['no_common_hours'], near: {}, because: 'exactly half' },
      {
        role: 'seven days',
        rules: ['no_common_hours'],
        near: false,
        because: 'less than half: another job, not a change of this one',
      },
      { role: 'weekend', rules: ['no_common_hours'], near: false, because: 'nothing in common' },
      {
        role: 'one minute in common',
        rules: ['no_common_hours'],
        near: false,
        because: 'a minute is nothing',
      },
    ],
  },
  {
    name: 'would they begin later? fixed hours that are half free or more are one call away, and the number is that of the shorter week',
    person: { ...can(2025, 'floors'), availability: [block('mon-fri 10:00-15:00')] },
    roles: {
      'ten to three': { ...asksFor('floors'), ...fixed('mon-fri 10:00-15:00') },
      'nine to three': { ...asksFor('floors'), ...fixed('mon-fri 09:00-15:00') },
      'ten to five': { ...asksFor('floors'), ...fixed('mon-fri 10:00-17:00') },
      'six days': { ...asksFor('floors'), ...fixed('mon-sat 10:00-15:00') },
      'five to three': { ...asksFor('floors'), ...fixed('mon-fri 05:00-15:00') },
      'four to three': { ...asksFor('floors'), ...fixed('mon-fri 04:00-15:00') },
    },
    suggested: [{ role: 'ten to three', because: 'these hours are hers' }],
    keptBack: [
      {
        role: 'nine to three',
        rules: ['no_common_hours'],
        near: { by: 'hours_cut', like: 'ten to three' },
        worth: true,
        asks: ['hours:cut'],
        because: '“could the role begin at ten?” is a call that a coach makes',
      },
      {
        role: 'ten to five',
        rules: ['no_common_hours'],
        near: { by: 'hours_cut', like: 'ten to three' },
        asks: ['hours:cut'],
        because: 'or end at three',
      },
      {
        role: 'six days',
        rules: ['no_common_hours'],
        near: { by: 'hours_cut', like: 'ten to three' },
        asks: ['hours:cut'],
        because: 'or leave the Saturday to others',
      },
      {
        role: 'five to three',
        rules: ['no_common_hours'],
        near: { by: 'hours_cut', like: 'ten to three' },
        because: 'half of it, just within reach; and the bus before six is no question any more',
      },
      {
        role: 'four to three',
        rules: ['no_common_hours'],
        near: false,
        asks: ['!hours:cut'],
        because: 'less than half: another job',
      },
    ],
  },
  {
    name: 'only a must keeps hours free; a wish lowers',
    person: {
      needs: [need('mutual_aid_times', 'prefer', { windows: [block('wed 18:00-20:00')] })],
      availability: [block('mon-sun 00:00-00:00')],
    },
    roles: {
      'Wednesday mornings': fixed('wed 06:00-12:00'),
      'Wednesday evenings, they would let her go': {
        ...fixed('wed 14:00-20:00'),
        accommodations: [says('mutual_aid_times', 'willing')],
      },
      'hours not said': fixed(),
      'Wednesday evenings': fixed('wed 14:00-20:00'),
      'Wednesday evenings, refused': {
        ...fixed('wed 14:00-20:00'),
        accommodations: [says('mutual_aid_times', 'cannot')],
      },
    },
    suggested: [
      { role: 'Wednesday mornings', because: 'the meeting stays free' },
      { role: 'Wednesday evenings, they would let her go', because: 'willing is more than what is measured' },
      {
        role: 'hours not said',
        asks: ['hours', 'accommodation:mutual_aid_times'],
        because:
          'not known whether the meeting stays free; it cannot pass what fits, nor fall under what does not',
      },
      {
        role: 'Wednesday evenings',
        because: 'two of the six hours are the meeting: measured, whatever they say',
      },
      {
        role: 'Wednesday evenings, refused',
        level: true,
        because: 'the same hours, and a wish does not block',
      },
    ],
  },
  {
    name: 'a refusal that does not matter does not block: measured first',
    person: { needs: [keepsNineToTen] },
    roles: {
      'afternoons, says it cannot': {
        ...fixed('mon-fri 12:00-17:00'),
        accommodations: [says('treatment_sessions', 'cannot')],
      },
      afternoons: fixed('mon-fri 12:00-17:00'),
    },
    suggested: [
      { role: 'afternoons', because: 'the hour is free' },
      { role: 'afternoons, says it cannot', level: true, because: 'the hour is free whatever they say' },
    ],
  },
];
