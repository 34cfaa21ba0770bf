import type { GoldenWorld } from './golden-world.ts';

const warehouse = { skills: { required: [{ uri: 'warehouse', level: 'working' as const }], desired: [] } };

export const licences: GoldenWorld = {
  name: 'a licence is held or it is not',
  person: { licences: ['forklift'], skills: [{ uri: 'warehouse', level: 'working', lastUsed: 2026 }] },
  roles: {
    'forklift driver': { licences: ['forklift'], ...warehouse },
    'van driver': { licences: ['driving_van'], ...warehouse },
    'van and lorry driver': { licences: ['driving_van', 'driving_lorry'], ...warehouse },
    'closed posting': { open: false, ...warehouse },
  },
  expected: [{ role: 'forklift driver', because: 'holds it' }],
  absent: [
    { role: 'van driver', rules: ['licence_missing'], nearMiss: true, because: 'one licence away' },
    {
      role: 'van and lorry driver',
      rules: ['licence_missing', 'licence_missing'],
      nearMiss: false,
      because: 'two licences away',
    },
    { role: 'closed posting', rules: ['opportunity_not_open'], nearMiss: false, because: 'takes nobody now' },
  ],
};
