import { block, need } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { fixed } from './said.ts';

/** Somebody who is free only after the job would begin: whom to speak to before release or the end of treatment. */
export const later: readonly GoldenWorld[] = [
  {
    name: 'sixty days may a job wait; beyond that it stands in the list of later, with the day',
    person: { availableFrom: '2027-02-01' },
    roles: {
      'starts in February': { startDate: '2027-02-01' },
      'starts in March': { startDate: '2027-03-01' },
      'starts in January': { startDate: '2027-01-11' },
      'sixty days before': { startDate: '2026-12-03' },
      'sixty-one days before': { startDate: '2026-12-02' },
      'starts now': {},
    },
    suggested: [
      { role: 'starts in February', because: 'free on the day (equal to March)' },
      { role: 'starts in March', level: true, because: 'free before' },
      { role: 'starts in January', because: 'would wait three weeks' },
      { role: 'sixty days before', because: 'would wait sixty days, the most' },
    ],
    later: [
      { role: 'sixty-one days before', from: '2027-02-01', because: 'a day too long' },
      { role: 'starts now', from: '2027-02-01', because: 'without a date it is today: 69 days' },
    ],
  },
  {
    name: 'free in two years: later, not strong, whatever it scores; a later pair with a blocker is blocked',
    person: { availableFrom: '2029-03-01' },
    roles: {
      'starts in December': { startDate: '2026-12-01' },
      'starts in December, closed': { startDate: '2026-12-01', open: false },
    },
    suggested: [],
    later: [{ role: 'starts in December', from: '2029-03-01', because: 'somebody to speak to by then' }],
    keptBack: [
      {
        role: 'starts in December, closed',
        rules: ['opportunity_not_open'],
        near: false,
        because: 'takes nobody',
      },
    ],
  },
  {
    name: 'later is judged on their first day: what is over by then does not count',
    person: {
      availableFrom: '2027-04-01',
      licences: ['driving_van'],
      needs: [
        need('treatment_sessions', 'must', { windows: [block('mon-fri 09:00-10:00')], until: '2027-03-31' }),
      ],
    },
    gate: {
      bars: [{ settings: ['driving'], citation: 'Act, section 2', liftedBy: 'its end', until: '2027-03-31' }],
    },
    roles: {
      'driver now': { ...fixed('mon-fri 09:00-15:00'), settings: ['driving'] },
      'driver from April': {
        ...fixed('mon-fri 09:00-15:00'),
        settings: ['driving'],
        startDate: '2027-04-01',
      },
    },
    suggested: [{ role: 'driver from April', because: 'ban and sessions are over' }],
    later: [
      { role: 'driver now', from: '2027-04-01', because: 'the same, but the job would begin long before' },
    ],
  },
  {
    name: 'later is no blocker: with one cause beside it, it is kept back',
    person: { availableFrom: '2027-06-01' },
    roles: { 'asks for food hygiene': { licences: ['food_hygiene'] }, 'asks for nothing': {} },
    suggested: [],
    later: [{ role: 'asks for nothing', from: '2027-06-01', because: 'stands for June' }],
    keptBack: [
      {
        role: 'asks for food hygiene',
        rules: ['licence_missing'],
        because: 'a course could be done before June',
      },
    ],
  },
];
