import { block, need } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const nightShift: GoldenWorld = {
  name: 'nights run past midnight and past Sunday',
  person: {
    availability: [block('mon-sun 20:00-08:00')],
    needs: [need('curfew', 'prefer', { windows: [block('sun 22:00-06:00')] })],
  },
  roles: {
    weeknights: { schedule: { blocks: [block('mon-fri 22:00-06:00')], kind: 'fixed' } },
    'Monday small hours': { schedule: { blocks: [block('mon 00:00-06:00')], kind: 'fixed' } },
    'Sunday night': { schedule: { blocks: [block('sun 22:00-06:00')], kind: 'fixed' } },
    days: { schedule: { blocks: [block('mon-fri 09:00-17:00')], kind: 'fixed' } },
  },
  expected: [
    { role: 'weeknights', because: 'all free, and Sunday night stays at home' },
    { role: 'Monday small hours', because: 'six of the eight hours at home would be worked' },
    { role: 'Sunday night', because: 'all eight would be worked' },
  ],
  absent: [{ role: 'days', rules: ['no_common_hours'], nearMiss: true, because: 'free at night only' }],
};
