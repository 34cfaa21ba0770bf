import type { GoldenWorld } from './golden-world.ts';
import { agreed, fixed, pays, pool, wants } from './said.ts';

const thirty = fixed('mon-fri 09:00-15:00');
const twenty = fixed('mon-fri 09:00-13:00');

/** Pay against the floor, both an hour. */
export const wages: readonly GoldenWorld[] = [
  {
    name: 'a floor of 12.00 an hour, pay per anything: brought to an hour by the hours of the role',
    person: wants(1200),
    roles: {
      'an hour': { ...thirty, ...pays(1200) },
      'a day of six hours': { ...thirty, ...pays(7200, 'day') },
      'a week of thirty': { ...thirty, ...pays(36000, 'week') },
      'a month': { ...thirty, ...pays(156000, 'month') },
      'a year': { ...thirty, ...pays(1872000, 'year') },
      'in euros': { ...thirty, wage: { min: { amountMinor: 1200, currency: 'EUR' }, per: 'hour' } },
      'not said': thirty,
      'a tenth under': { ...thirty, ...pays(1080) },
      'fifteen per cent under': { ...thirty, ...pays(1020) },
      'a sixth under': { ...thirty, ...pays(1000) },
    },
    suggested: [
      { role: 'an hour', because: 'the floor; all five equal, listed by name' },
      { role: 'a day of six hours', level: true, because: 'six times' },
      { role: 'a month', level: true, because: '30 hours for 52 weeks in 12 months' },
      { role: 'a week of thirty', level: true, because: 'thirty times' },
      { role: 'a year', level: true, because: '30 hours for 52 weeks' },
      { role: 'in euros', asks: ['wage'], because: 'not comparable: as not said' },
      { role: 'not said', level: true, asks: ['wage'], because: 'the prior, and a question' },
    ],
    keptBack: [
      {
        role: 'a tenth under',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised', like: 'an hour' },
        because: 'would they pay 12.00?',
      },
      {
        role: 'fifteen per cent under',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised', like: 'an hour' },
        because: 'the most a call may bridge',
      },
      { role: 'a sixth under', rules: ['wage_below_floor'], near: false, because: 'too far apart to ask' },
    ],
  },
  {
    name: 'a range that begins under the floor and reaches it is no block; where it begins counts',
    person: wants(1200),
    roles: {
      'from the floor': { ...thirty, ...pays(1200, 'hour', 1400) },
      'around it': { ...thirty, ...pays(1100, 'hour', 1300) },
      'up to it': { ...thirty, ...pays(1000, 'hour', 1200) },
      'up to a little under': { ...thirty, ...pays(1000, 'hour', 1190) },
    },
    suggested: [
      { role: 'from the floor', because: 'whatever is agreed is enough' },
      { role: 'around it', because: 'most of it is' },
      { role: 'up to it', because: 'only the most is' },
    ],
    keptBack: [
      {
        role: 'up to a little under',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised' },
        because: 'ten pence',
      },
    ],
  },
  {
    name: 'a salary counts over the hours of the role, not over forty',
    person: {
      ...wants(1300),
      availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }],
    },
    roles: {
      'fifteen thousand for twenty hours': { ...twenty, ...pays(1500000, 'year') },
      'fifteen thousand for twenty to thirty': {
        ...pool('mon-fri 08:00-18:00', { min: 20, max: 30 }),
        ...pays(1500000, 'year'),
      },
      'fifteen thousand for forty': { ...fixed('mon-fri 09:00-17:00'), ...pays(1500000, 'year') },
    },
    suggested: [
      { role: 'fifteen thousand for twenty hours', because: '14.42 an hour' },
      {
        role: 'fifteen thousand for twenty to thirty',
        because: '14.42 for the fewest, so it is not blocked; 11.54 in the middle, so it is asked and lower',
      },
    ],
    keptBack: [
      {
        role: 'fifteen thousand for forty',
        rules: ['wage_below_floor'],
        near: false,
        because: '7.21 an hour',
      },
    ],
  },
  {
    name: 'a day’s pay counts over the longest day, or eight hours where no day is known',
    person: wants(1200),
    roles: {
      'eight-hour days': { ...fixed('mon-wed 09:00-17:00'), ...pays(9600, 'day') },
      'hours not said': { ...agreed(), ...pays(9600, 'day') },
      'nine-hour days': { ...fixed('mon-wed 09:00-18:00'), ...pays(9600, 'day') },
      'short days, one long': { ...fixed('mon-tue 09:00-12:00', 'wed 09:00-18:00'), ...pays(9600, 'day') },
    },
    suggested: [
      { role: 'eight-hour days', because: '12.00 an hour' },
      { role: 'hours not said', noMore: true, because: 'a usual day of eight' },
    ],
    keptBack: [
      {
        role: 'nine-hour days',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised' },
        because: '10.67 an hour',
      },
      {
        role: 'short days, one long',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised' },
        because: 'the long day counts',
      },
    ],
  },
  {
    name: 'a floor by the week counts over the hours wished',
    person: wants(36000, 'week', { min: 30, max: 30 }),
    roles: {
      'thirty hours at 12.00': { ...thirty, ...pays(1200) },
      'twenty hours at 12.00': { ...twenty, ...pays(1200) },
      'thirty hours at 11.00': { ...thirty, ...pays(1100) },
      'thirty hours at 10.00': { ...thirty, ...pays(1000) },
    },
    suggested: [
      { role: 'thirty hours at 12.00', because: '12.00 an hour is what 360 for thirty hours means' },
      { role: 'twenty hours at 12.00', because: 'the same an hour, but not the hours wished' },
    ],
    keptBack: [
      {
        role: 'thirty hours at 11.00',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised', like: 'thirty hours at 12.00' },
        because: 'a twelfth under',
      },
      { role: 'thirty hours at 10.00', rules: ['wage_below_floor'], near: false, because: 'a sixth under' },
    ],
  },
  {
    name: 'a floor by the week, no hours wished: over the hours of the role',
    person: wants(24000, 'week'),
    roles: {
      'thirty hours at 8.00': { ...thirty, ...pays(800) },
      'twenty hours at 12.00': { ...twenty, ...pays(1200) },
      'twenty hours at 11.00': { ...twenty, ...pays(1100) },
      'twenty hours at 10.00': { ...twenty, ...pays(1000) },
    },
    suggested: [
      { role: 'thirty hours at 8.00', because: '240 a week (equal, listed by name)' },
      { role: 'twenty hours at 12.00', level: true, because: '240 a week' },
    ],
    keptBack: [
      {
        role: 'twenty hours at 11.00',
        rules: ['wage_below_floor'],
        near: { by: 'wage_raised', like: 'twenty hours at 12.00' },
        because: '220 a week',
      },
      { role: 'twenty hours at 10.00', rules: ['wage_below_floor'], near: false, because: '200 a week' },
    ],
  },
];
