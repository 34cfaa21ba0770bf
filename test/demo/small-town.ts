import type { DemoPerson, DemoRole, DemoTown } from '../../src/demo/town.ts';

const role = (title: string, more: Partial<DemoRole> = {}): DemoRole => ({
  employer: 'Mill',
  occupation: 'nothing known',
  title,
  hours: 'wed 10:00-12:00',
  wage: 1300,
  ...more,
});
const person = (name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  name,
  stage: 'exploring',
  occupation: 'baker',
  at: [0, 0],
  free: 'mon-fri 08:00-18:00',
  needs: [],
  ...more,
});

/** A town of which everything can be told: each field once as given and once left out, and a few days of its life. */
export const smallTown: DemoTown = {
  town: { name: 'Small', zone: 'Europe/London', country: 'GB', currency: 'GBP', lat: 48, lon: 2 },
  skills: {
    baker: {
      usual: ['bake goods', 'knead food products', 'tend bakery ovens', 'work according to recipe'],
      beside: ['bake confections', 'lift heavy weights'],
    },
  },
  employers: [
    {
      name: 'Harbour Bakery',
      street: 'Kettle Lane',
      at: [65.7, 111.2],
      stances: { regular_check_in: 'policy', phased_hours: 'has_done' },
      said: [{ ago: 21, channel: 'visit', note: 'Saw the ovens', by: 'robin' }],
    },
    {
      name: 'Mill',
      street: 'Mill Lane',
      at: [0, 0],
      stances: { low_noise: 'willing' },
      contacts: [{ name: 'Ann', phone: '01632 960001' }],
      said: [
        { ago: 20, channel: 'visit', note: 'Saw the mill' },
        { ago: 2, channel: 'phone', note: 'Rang again' },
      ],
    },
  ],
  roles: [
    role('Baker', {
      employer: 'Harbour Bakery',
      occupation: 'baker',
      duties: 'You bake.',
      hours: 'mon-tue 09:00-15:00',
      wage: 1350,
      since: 19,
      settings: ['noise'],
      licences: ['food_hygiene'],
      contract: 'fixed_term',
      flexible: true,
      remote: 'partly',
      openings: 2,
      startsIn: 10,
      closesIn: 3,
      stances: { regular_check_in: 'cannot', low_noise: 'policy' },
    }),
    role('Miller', { state: 'draft' }),
    role('Oven hand', { occupation: 'baker', hours: 'mon-fri 09:00-13:00', since: 8 }),
  ],
  people: [
    person('Ada O’Thimble Wick', {
      since: 18,
      coach: 'coach',
      stage: 'stabilising',
      at: [-0.5, 0],
      needs: [
        { code: 'dosing_window', weight: 'must', hours: 'mon 07:00-08:30' },
        { code: 'max_travel_minutes', weight: 'nice', minutes: 20 },
        { code: 'regular_check_in', weight: 'must' },
      ],
      avoid: ['noise'],
      licences: ['forklift'],
      floor: 1200,
      maxMinutes: 30,
      bars: ['no_cash_handling'],
      keepsAwayFrom: 'Harbour Bakery',
      age: 26,
      phone: '07700 900001',
      text: 'Baked.',
      worked: [{ text: 'Bread', occupation: 'baker', from: 6, until: 2 }],
    }),
    person('Least', { occupation: 'nothing known', notAsked: true }),
    person('Later', { since: 5, coach: 'robin', free: 'mon-fri 08:00-18:00; sat 08:00-12:00', freeIn: 30 }),
  ],
  acts: [
    {
      ago: 7,
      by: 'coach',
      does: { deed: 'decides', person: 'Ada O’Thimble Wick', job: 'Oven hand', action: 'shortlist' },
    },
    {
      ago: 6,
      by: 'coach',
      does: { deed: 'decides', person: 'Ada O’Thimble Wick', job: 'Oven hand', action: 'offer' },
    },
    // Not open any more: left out.
    {
      ago: 6,
      by: 'coach',
      does: { deed: 'decides', person: 'Ada O’Thimble Wick', job: 'Oven hand', action: 'shortlist' },
    },
    {
      ago: 5,
      by: 'coach',
      does: { deed: 'asks', whom: 'Mill', about: 'regular_check_in', answer: 'yes', note: 'Gladly' },
    },
    { ago: 3, by: 'supervisor', does: { deed: 'moves', person: 'Later', stage: 'paused', reason: 'Away' } },
    {
      ago: 1,
      by: 'supervisor',
      does: { deed: 'hands over', people: ['Later'], to: 'coach', note: 'Yours now' },
    },
  ],
};
