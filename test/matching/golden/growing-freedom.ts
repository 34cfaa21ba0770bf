import { block, need } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

const early = { blocks: [block('mon-fri 06:00-14:00')], kind: 'fixed' as const };

export const growingFreedom: GoldenWorld = {
  name: 'a window that ends before the job starts does not count',
  person: {
    availability: [block('mon-fri 06:00-18:00')],
    needs: [need('dosing_window', 'must', { windows: [block('mon-fri 07:00-09:00')], until: '2026-12-31' })],
  },
  roles: {
    'starts in February': { schedule: early, startDate: '2027-02-01' },
    'starts in December': { schedule: early, startDate: '2026-12-07' },
  },
  expected: [
    { role: 'starts in February', because: 'the window is over by then' },
    { role: 'starts in December', because: 'the window still holds and is worked through' },
  ],
  absent: [],
};
