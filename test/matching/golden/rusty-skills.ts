import type { GoldenWorld } from './golden-world.ts';

const asks = (uri: string) => ({ skills: { required: [{ uri, level: 'working' as const }], desired: [] } });

export const rustySkills: GoldenWorld = {
  name: 'time away costs some of a skill, never more than half',
  person: {
    skills: [
      { uri: 'cleaning', level: 'working', lastUsed: 2024 },
      { uri: 'warehouse', level: 'working', lastUsed: 2018 },
      { uri: 'till', level: 'working', lastUsed: 1996 },
    ],
  },
  roles: { cleaner: asks('cleaning'), 'warehouse hand': asks('warehouse'), cashier: asks('till') },
  expected: [
    { role: 'cleaner', because: 'used two years ago: full' },
    { role: 'warehouse hand', because: 'eight years ago, five beyond three: 0.75' },
    { role: 'cashier', because: 'thirty years ago: one half, not nothing' },
  ],
  absent: [],
};
