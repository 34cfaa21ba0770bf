import { block, need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const morningDose: GoldenWorld = {
  name: 'a daily appointment at 7 keeps early shifts away unless somebody asks',
  person: {
    availability: [block('mon-fri 06:00-18:00')],
    needs: [need('dosing_window', 'must', { windows: [block('mon-fri 07:00-08:30')] })],
  },
  roles: {
    'late start': { schedule: { blocks: [block('mon-fri 09:00-15:00')], kind: 'fixed' } },
    'early, hours can move': { schedule: { blocks: [block('mon-fri 06:00-14:00')], kind: 'flexible' } },
    'early, nobody asked': { schedule: { blocks: [block('mon-fri 06:00-14:00')], kind: 'fixed' } },
    'early, refused': {
      schedule: { blocks: [block('mon-fri 06:00-14:00')], kind: 'fixed' },
      accommodations: [says('dosing_window', 'cannot')],
    },
    'only that hour': { schedule: { blocks: [block('mon-fri 07:00-08:30')], kind: 'fixed' } },
  },
  expected: [
    { role: 'late start', because: 'its hours leave the whole window free' },
    { role: 'early, hours can move', because: 'the employer would move hours, worth "willing"' },
    { role: 'early, nobody asked', because: 'some hours are common, but the window is worked through' },
  ],
  absent: [
    {
      role: 'early, refused',
      rules: ['need_refused'],
      nearMiss: true,
      because: 'a must, and the employer said no',
    },
    {
      role: 'only that hour',
      rules: ['no_common_hours'],
      nearMiss: true,
      because: 'without the window no hour is common; the employer could move the shift',
    },
  ],
};
