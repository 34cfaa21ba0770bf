import { block } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { agreed, fixed, pool } from './said.ts';

const youngWorker = {
  citation: 'Young workers rules',
  maxHoursPerDay: 8,
  maxHoursPerWeek: 40,
  restWindows: [block('mon-sun 22:00-06:00')],
  settings: ['heights' as const],
  surelyUntil: '2027-12-31',
  until: '2027-12-31',
};
const childrenBar = {
  settings: ['work_with_children' as const],
  citation: 'Act, section 1',
  liftedBy: 'the authority’s certificate',
};
const anyTime = [block('mon-sun 00:00-00:00')];

/** What the law says, on the first day of the job, and nobody can bargain over. */
export const law: readonly GoldenWorld[] = [
  {
    name: 'a bar in law keeps back what it covers, and is nobody’s to lift in a call',
    person: {},
    gate: { bars: [childrenBar] },
    roles: { library: {}, 'nursery school': { settings: ['work_with_children'] } },
    suggested: [{ role: 'library', because: 'not covered' }],
    keptBack: [
      {
        role: 'nursery school',
        rules: ['statutory_bar'],
        near: false,
        because: 'covered; the citation and what lifts it are said',
      },
    ],
  },
  {
    name: 'a bar that ends before the job begins is no bar on the first day',
    person: { licences: ['driving_van'] },
    gate: {
      bars: [{ settings: ['driving'], citation: 'Act, section 2', liftedBy: 'its end', until: '2026-12-31' }],
    },
    roles: {
      'driver from February': { settings: ['driving'], startDate: '2027-02-01' },
      'driver from New Year': { settings: ['driving'], startDate: '2027-01-01' },
      'driver on the last day of the ban': { settings: ['driving'], startDate: '2026-12-31' },
      'driver, no date': { settings: ['driving'] },
      'van licence asked, no date': { licences: ['driving_van'] },
      'van driver by trade, from December': { occupation: 'van driver', startDate: '2026-12-01' },
    },
    suggested: [
      { role: 'driver from February', because: 'the ban is over a month before (all equal)' },
      { role: 'driver from New Year', level: true, because: 'over the day before' },
      {
        role: 'van licence asked, no date',
        noMore: true,
        because: 'driving is likely, not certain: asked, not barred',
      },
    ],
    keptBack: [
      {
        role: 'driver on the last day of the ban',
        rules: ['statutory_bar'],
        near: false,
        because: 'still holds that day',
      },
      { role: 'driver, no date', rules: ['statutory_bar'], near: false, because: 'could start today' },
      {
        role: 'van driver by trade, from December',
        rules: ['statutory_bar'],
        near: false,
        because: 'a van driver drives, said or not',
      },
    ],
  },
  {
    name: 'limits for the young are looked at over shifts that could be worked',
    person: { availability: anyTime },
    gate: { workingAge: [youngWorker] },
    roles: {
      'pool of days': pool('mon-sun 08:00-20:00', { min: 8, max: 16 }),
      'pool into the night': pool('mon-sun 18:00-02:00', { min: 8, max: 16 }),
      'pool of nights': pool('mon-sun 22:00-06:00', { min: 8, max: 16 }),
      'pool of fifty hours': pool('mon-sun 06:00-22:00', { min: 50, max: 60 }),
      'hours to agree': agreed({ min: 10, max: 20 }),
      'five days of eight': fixed('mon-fri 08:00-16:00'),
      'six days of eight': fixed('mon-sat 08:00-16:00'),
      'three days of ten': fixed('mon-wed 08:00-18:00'),
      'to half past ten': fixed('mon-fri 16:30-22:30'),
      roofing: { ...fixed('mon-fri 08:00-16:00'), settings: ['heights'] },
    },
    suggested: [
      { role: 'five days of eight', because: 'forty hours by day: all of it lawful' },
      { role: 'pool of days', level: true, because: 'sixteen lawful hours are easily drawn' },
      { role: 'hours to agree', noMore: true, because: 'can be agreed within the law' },
      {
        role: 'pool into the night',
        noMore: true,
        because: 'the hours before ten are enough; those after are said',
      },
    ],
    keptBack: [
      { role: 'pool of nights', rules: ['working_age'], near: false, because: 'not one lawful hour' },
      {
        role: 'pool of fifty hours',
        rules: ['working_age'],
        near: false,
        because: 'more than a lawful week',
      },
      { role: 'six days of eight', rules: ['working_age'], near: false, because: '48 hours a week' },
      { role: 'three days of ten', rules: ['working_age'], near: false, because: 'ten hours a day' },
      {
        role: 'to half past ten',
        rules: ['working_age'],
        near: false,
        because: 'half an hour into the night',
      },
      { role: 'roofing', rules: ['working_age'], near: false, because: 'heights are barred' },
    ],
  },
  {
    name: 'who grows up before the first day is grown up on it; a year of birth that may or may not do asks for the month',
    person: { availability: anyTime },
    gate: { workingAge: [{ ...youngWorker, surelyUntil: '2026-12-31', until: '2027-12-30' }] },
    roles: {
      'days now': fixed('mon-fri 09:00-15:00'),
      'nights now': fixed('mon-fri 22:00-06:00'),
      'nights from June': { ...fixed('mon-fri 22:00-06:00'), startDate: '2027-06-01' },
      'nights from 2028': { ...fixed('mon-fri 22:00-06:00'), startDate: '2028-01-10' },
    },
    suggested: [
      { role: 'nights from 2028', because: 'of age for certain on the first day' },
      { role: 'days now', noMore: true, because: 'lawful at any age of these' },
    ],
    keptBack: [
      {
        role: 'nights now',
        rules: ['working_age'],
        near: false,
        because: 'too young for certain, and nobody’s to bargain over',
      },
      {
        role: 'nights from June',
        rules: ['working_age'],
        near: { by: 'old_enough' },
        asks: ['person'],
        because: 'one month of the year would settle it: ask',
      },
    ],
  },
  {
    name: 'whom a person must avoid never comes up: postcodes whatever their spaces and case',
    person: {},
    gate: { safety: { employerIds: ['emp_feared'], postcodes: ['LS1', 'ls9 1aa'] } },
    roles: {
      'LS1 4AP': { place: { lat: 53.8, lon: -1.55, postcode: 'LS1 4AP' } },
      ls14ap: { place: { lat: 53.8, lon: -1.55, postcode: 'ls14ap' } },
      LS91AA: { place: { lat: 53.8, lon: -1.55, postcode: 'LS91AA' } },
      'LS14 4AP': { place: { lat: 53.8, lon: -1.55, postcode: 'LS14 4AP' } },
      LS144AP: { place: { lat: 53.8, lon: -1.55, postcode: 'LS144AP' } },
      'LS9 1AB': { place: { lat: 53.8, lon: -1.55, postcode: 'LS9 1AB' } },
      'a place without a postcode': { place: { lat: 53.8, lon: -1.55 } },
      'no place, an office in LS1': { place: undefined, employerPostcode: 'LS1 2AA' },
      'no place, an office in YO1': { place: undefined, employerPostcode: 'YO1 7EP' },
      'the feared employer': {
        employerId: 'emp_feared',
        place: { lat: 53.8, lon: -1.55, postcode: 'YO1 7EP' },
      },
    },
    suggested: [
      { role: 'LS14 4AP', asks: ['!place'], because: 'LS14 is another district than LS1 (all equal)' },
      { role: 'LS144AP', level: true, because: 'the same without its space' },
      { role: 'LS9 1AB', level: true, because: 'the next street: only the one unit was named' },
      {
        role: 'a place without a postcode',
        level: true,
        strong: false,
        asks: ['place'],
        because: 'there is a list, and nobody knows whether this is on it: settle that first',
      },
      {
        role: 'no place, an office in YO1',
        noMore: true,
        because: 'where it is is not known; their office is elsewhere',
      },
    ],
    keptBack: [
      { role: 'LS1 4AP', rules: ['safety_list'], near: false, because: 'within LS1' },
      { role: 'ls14ap', rules: ['safety_list'], near: false, because: 'within LS1, as somebody typed it' },
      { role: 'LS91AA', rules: ['safety_list'], near: false, because: 'the very unit' },
      {
        role: 'no place, an office in LS1',
        rules: ['safety_list'],
        near: false,
        because: 'the employer’s address stands in',
      },
      { role: 'the feared employer', rules: ['safety_list'], near: false, because: 'wherever they are' },
    ],
  },
  {
    name: 'nobody takes anybody: a posting that is closed is not suggested, and nothing lifts it',
    person: {},
    roles: { open: {}, closed: { open: false } },
    suggested: [{ role: 'open', because: 'open' }],
    keptBack: [{ role: 'closed', rules: ['opportunity_not_open'], near: false, because: 'takes nobody now' }],
  },
];
