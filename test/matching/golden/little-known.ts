import { need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const littleKnown: GoldenWorld = {
  name: 'a profile just begun: nothing is hidden, what is known ranks first',
  person: { availability: [], place: undefined, travel: { modes: [] }, needs: [need('mentor_or_peer')] },
  roles: {
    'has a mentor': { accommodations: [says('mentor_or_peer', 'has_done')] },
    'might have': { accommodations: [says('mentor_or_peer', 'case_by_case')] },
    'said nothing': {},
    'far away': { place: { lat: 51.5, lon: -0.12 } },
    'has none': { accommodations: [says('mentor_or_peer', 'cannot')] },
  },
  expected: [
    { role: 'has a mentor', because: 'the one need is met' },
    { role: 'might have', because: 'half met' },
    {
      role: 'far away',
      because:
        'where the person lives is not known, so distance cannot count (equal to "said nothing", listed by name)',
    },
    { role: 'said nothing', because: 'unknown: 0.3' },
  ],
  absent: [{ role: 'has none', rules: ['need_refused'], nearMiss: true, because: 'a must, refused' }],
};
