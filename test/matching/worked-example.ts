import { block, need, north, pairOf, says } from './findings.ts';

/** The example that docs/scoring.md works out by hand. */
export const workedExample = {
  ...pairOf(
    {
      skills: [
        { uri: 'bread', level: 'working', lastUsed: 2021 },
        { uri: 'till', level: 'basic', lastUsed: 2025 },
      ],
      needs: [
        need('dosing_window', 'must', { windows: [block('mon-fri 07:00-09:00')] }),
        need('regular_check_in', 'prefer'),
        need('mentor_or_peer', 'nice'),
      ],
      availability: [block('mon-fri 08:00-16:00')],
      travel: { modes: ['walk', 'public_transport'], maxMinutes: 60 },
      preferences: {
        occupations: [],
        avoidOccupations: [],
        sectors: ['75'],
        contracts: ['permanent'],
        wageFloor: { amountMinor: 1200, currency: 'GBP', per: 'hour' },
      },
    },
    {
      occupation: 'baker',
      isco: '7512',
      skills: {
        required: [
          { uri: 'bread', level: 'skilled' },
          { uri: 'pastry', level: 'working' },
        ],
        desired: [{ uri: 'till', level: 'basic' }],
      },
      schedule: { blocks: [block('mon-fri 08:00-14:00')], kind: 'fixed' },
      wage: {
        min: { amountMinor: 1140, currency: 'GBP' },
        max: { amountMinor: 1300, currency: 'GBP' },
        per: 'hour',
      },
      place: north(3),
      accommodations: [says('regular_check_in', 'willing', { evidence: 'evidenced' })],
    },
  ),
  track: { placements: 4, held: 3 },
};
