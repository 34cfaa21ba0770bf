import type { GoldenWorld } from './golden-world.ts';

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });

export const wageFloor: GoldenWorld = {
  name: 'pay by the hour against the floor, whatever the period',
  person: {
    preferences: {
      occupations: [],
      avoidOccupations: [],
      sectors: [],
      contracts: [],
      wageFloor: { ...gbp(1200), per: 'hour' },
    },
  },
  roles: {
    'by the year': { wage: { min: gbp(2_496_000), per: 'year' } },
    'a range around the floor': { wage: { min: gbp(1080), max: gbp(1300), per: 'hour' } },
    'not said': {},
    'in euros': { wage: { min: { amountMinor: 900, currency: 'EUR' }, per: 'hour' } },
    'under it': { wage: { min: gbp(1100), per: 'hour' } },
  },
  expected: [
    { role: 'by the year', because: '24,960 a year of 2,080 hours is 12.00 an hour: the floor' },
    {
      role: 'a range around the floor',
      because: 'starts at nine tenths, and its upper end reaches the floor',
    },
    { role: 'in euros', because: 'not comparable: unknown, neutral (equal to "not said", listed by name)' },
    { role: 'not said', because: 'unknown: neutral' },
  ],
  absent: [
    {
      role: 'under it',
      rules: ['wage_below_floor'],
      nearMiss: true,
      because: 'at most 11.00; the employer could pay more',
    },
  ],
};
