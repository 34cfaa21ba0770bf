import type { GoldenWorld } from './golden-world.ts';

export const trackRecord: GoldenWorld = {
  name: 'how placements held says a little, and with few of them less',
  person: {},
  roles: {
    'twenty, nearly all held': { track: { placements: 20, held: 18 } },
    'one, held': { track: { placements: 1, held: 1 } },
    'none yet': {},
    'one, ended': { track: { placements: 1, held: 0 } },
    'twenty, few held': { track: { placements: 20, held: 4 } },
  },
  expected: [
    { role: 'twenty, nearly all held', because: '(18 + 2) / 24 = 0.83' },
    { role: 'one, held', because: '(1 + 2) / 5 = 0.6' },
    { role: 'none yet', because: 'neutral: 0.5' },
    { role: 'one, ended', because: '(0 + 2) / 5 = 0.4: one ending proves little' },
    { role: 'twenty, few held', because: '(4 + 2) / 24 = 0.25' },
  ],
  absent: [],
};
