import { block, north } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

export const lawAndSafety: GoldenWorld = {
  name: 'what the law bars and whom a person must avoid never comes up, and is nobody’s to bargain over',
  person: {},
  gate: {
    safety: { employerIds: ['emp_feared'], postcodes: ['LS6'] },
    bars: [
      {
        settings: ['work_with_children'],
        citation: 'Act, section 1',
        liftedBy: 'the authority’s certificate',
      },
    ],
    workingAge: {
      citation: 'Young workers rules',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 40,
      restWindows: [block('mon-sun 22:00-06:00')],
      settings: ['heights'],
    },
  },
  roles: {
    library: {},
    'nursery school': { settings: ['work_with_children'] },
    roofing: { settings: ['heights'] },
    'ten-hour days': { schedule: { blocks: [block('mon-wed 08:00-18:00')], kind: 'fixed' } },
    'the feared employer': { employerId: 'emp_feared' },
    'the feared street': { place: north(1, 'LS6 2AB') },
  },
  expected: [{ role: 'library', because: 'nothing against it' }],
  absent: [
    { role: 'nursery school', rules: ['statutory_bar'], nearMiss: false, because: 'a bar in law' },
    { role: 'roofing', rules: ['working_age'], nearMiss: false, because: 'barred for young workers' },
    { role: 'ten-hour days', rules: ['working_age'], nearMiss: false, because: 'over eight hours a day' },
    { role: 'the feared employer', rules: ['safety_list'], nearMiss: false, because: 'on the safety list' },
    {
      role: 'the feared street',
      rules: ['safety_list'],
      nearMiss: false,
      because: 'its postcode is on the safety list',
    },
  ],
};
