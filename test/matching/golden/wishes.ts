import type { GoldenWorld } from './golden-world.ts';

export const wishes: GoldenWorld = {
  name: 'preferences order what else is equal, and hide nothing',
  person: {
    preferences: {
      occupations: ['gardener'],
      avoidOccupations: ['cleaner'],
      sectors: ['61'],
      contracts: ['permanent'],
      hoursPerWeek: { min: 16, max: 24 },
    },
  },
  roles: {
    gardener: { occupation: 'gardener', isco: '6113', contract: 'permanent', schedule: hours(20) },
    'tree nursery': { occupation: 'grower', isco: '6112', contract: 'permanent', schedule: hours(20) },
    'gardener, long hours': {
      occupation: 'gardener',
      isco: '6113',
      contract: 'permanent',
      schedule: hours(30),
    },
    'something else': { occupation: 'baker', isco: '7512', contract: 'permanent', schedule: hours(20) },
    'cleaner, temporary': { occupation: 'cleaner', isco: '9112', contract: 'temporary', schedule: hours(20) },
  },
  expected: [
    { role: 'gardener', because: 'occupation, hours and contract as wished' },
    { role: 'tree nursery', because: 'the wanted sector: 0.8' },
    { role: 'gardener, long hours', because: 'six hours over the wish: 0.4 for hours' },
    { role: 'something else', because: 'another occupation: 0.25' },
    { role: 'cleaner, temporary', because: 'not wanted, and another contract; last, yet a person decides' },
  ],
  absent: [],
};

function hours(week: number) {
  return {
    blocks: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '15:00' }],
    kind: 'fixed' as const,
    hoursPerWeek: { min: week, max: week },
  };
}
