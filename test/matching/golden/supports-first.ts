import { need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const supportsFirst: GoldenWorld = {
  name: 'stances and their evidence, from proven to refused',
  person: { needs: [need('trained_supervisor', 'prefer'), need('regular_check_in', 'nice')] },
  roles: {
    policy: { accommodations: [says('trained_supervisor', 'policy'), says('regular_check_in', 'policy')] },
    'willing, proven': {
      accommodations: [
        says('trained_supervisor', 'willing', { evidence: 'proven_by_placement' }),
        says('regular_check_in', 'willing'),
      ],
    },
    willing: { accommodations: [says('trained_supervisor', 'willing'), says('regular_check_in', 'willing')] },
    'case by case': {
      accommodations: [says('trained_supervisor', 'case_by_case'), says('regular_check_in', 'willing')],
    },
    'said a year ago': {
      accommodations: [
        says('trained_supervisor', 'policy', { expires: '2026-11-23' }),
        says('regular_check_in', 'willing'),
      ],
    },
    cannot: { accommodations: [says('trained_supervisor', 'cannot'), says('regular_check_in', 'willing')] },
  },
  expected: [
    { role: 'policy', because: 'both needs fully met' },
    { role: 'willing, proven', because: 'a placement proved it: half of what is missing is given back' },
    { role: 'willing', because: 'declared only' },
    { role: 'case by case', because: 'half for the weightier need' },
    { role: 'said a year ago', because: 'expired is unknown again: 0.3' },
    { role: 'cannot', because: 'refused, but a wish only: it is last and not blocked' },
  ],
  absent: [],
};
