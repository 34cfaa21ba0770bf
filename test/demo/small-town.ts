import type { DemoPerson, DemoRole, DemoTown } from '../../src/demo/town.ts';

const role = (title: string, more: Partial<DemoRole> = {}): DemoRole => ({
  employer: 'Mill',
  occupation: 'nothing known',
  title,
  hours: 'wed 10:00-12:00',
  wage: 1200,
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

/** A town of which everything can be told: each field once as given and once left out. */
export const smallTown: DemoTown = {
  town: { name: 'Small', zone: 'Europe/London', country: 'GB', currency: 'GBP', lat: 48, lon: 2 },
  skills: {},
  employers: [
    {
      name: 'Harbour Bakery',
      street: 'Kettle Lane',
      at: [65.7, 111.2],
      stances: { regular_check_in: 'policy', phased_hours: 'has_done' },
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
      hours: 'mon-tue 09:00-15:00',
      wage: 1250,
      settings: ['noise'],
      licences: ['food_hygiene'],
      contract: 'fixed_term',
      flexible: true,
      remote: 'partly',
      openings: 2,
      closesIn: 3,
      stances: { regular_check_in: 'cannot', low_noise: 'policy' },
    }),
    role('Miller', { state: 'draft' }),
    role('Porter', { state: 'paused' }),
    role('Driver', { state: 'filled' }),
    role('Cook', { state: 'withdrawn' }),
  ],
  people: [
    person('Least', { occupation: 'nothing known' }),
    person('Ada O’Thimble Wick', {
      stage: 'paused',
      at: [-65.7, 0],
      free: 'mon-tue 08:00-18:00',
      needs: [
        { code: 'dosing_window', weight: 'must', hours: 'mon 07:00-08:30' },
        { code: 'max_travel_minutes', weight: 'nice', minutes: 20 },
      ],
      avoid: ['noise'],
      licences: ['forklift'],
      floor: 1100,
      maxMinutes: 30,
      bars: ['no_cash_handling'],
      keepsAwayFrom: 'Mill',
      birthYear: 2010,
      text: 'Baked.',
    }),
    ...['Third', 'Fourth', 'Fifth', 'Sixth'].map((name) => person(name)),
  ],
};
