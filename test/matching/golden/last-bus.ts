import { need, north } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const lastBus: GoldenWorld = {
  name: 'no car: the nearer the better, and too far is said',
  person: {
    travel: { modes: ['walk', 'public_transport'], maxMinutes: 45 },
    needs: [need('public_transport')],
  },
  roles: {
    'across the road': { place: north(0.3) },
    'six kilometres': { place: north(6) },
    'from home': { place: north(80), remote: 'fully' },
    'next town': { place: north(25) },
    'site without an address': { place: undefined },
  },
  expected: [
    { role: 'from home', because: 'no way at all' },
    { role: 'across the road', because: 'a few minutes on foot' },
    { role: 'six kilometres', because: '42 minutes, within the limit, but near it' },
    {
      role: 'site without an address',
      because: 'nothing is known of the way: neutral there, the need for transport open',
    },
  ],
  absent: [
    {
      role: 'next town',
      rules: ['too_far'],
      nearMiss: true,
      because: 'about two hours; the person could say otherwise',
    },
  ],
};
