import { need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const barAndBakery: GoldenWorld = {
  name: 'alcohol at work: a must against it, and a setting avoided',
  person: { needs: [need('no_alcohol_service')], avoidSettings: ['night_work'] },
  roles: {
    'bakery that promised': { accommodations: [says('no_alcohol_service', 'policy')] },
    'café that would keep it apart': {
      settings: ['alcohol_served'],
      accommodations: [says('no_alcohol_service', 'willing')],
    },
    'bakery that said nothing': {},
    'pub kitchen': { settings: ['alcohol_served'] },
    'night bakery': { settings: ['night_work'], accommodations: [says('no_alcohol_service', 'policy')] },
    'night bar': { settings: ['alcohol_served', 'night_work'] },
  },
  expected: [
    { role: 'bakery that promised', because: 'the need is met by policy' },
    {
      role: 'café that would keep it apart',
      because: 'served there, but the employer is willing to keep it from the tasks',
    },
    { role: 'bakery that said nothing', because: 'nothing against it, but not known either' },
  ],
  absent: [
    {
      role: 'pub kitchen',
      rules: ['setting_avoided'],
      nearMiss: true,
      because: 'served, and nobody has asked: one call',
    },
    { role: 'night bakery', rules: ['setting_avoided'], nearMiss: true, because: 'the person avoids nights' },
    {
      role: 'night bar',
      rules: ['setting_avoided', 'setting_avoided'],
      nearMiss: false,
      because: 'two obstacles are no near miss',
    },
  ],
};
