import type { GoldenWorld } from './golden-world.ts';

const bread = { uri: 'bread', level: 'skilled' as const };

export const baker: GoldenWorld = {
  name: 'skills: the same before the related, at level before below, required before desired',
  person: { skills: [{ uri: 'bread', level: 'skilled', lastUsed: 2025 }] },
  roles: {
    baker: { skills: { required: [bread], desired: [] } },
    'head baker': { skills: { required: [{ uri: 'bread', level: 'expert' }], desired: [] } },
    'pastry cook': { skills: { required: [{ uri: 'pastry', level: 'skilled' }], desired: [] } },
    'baker who also sells': { skills: { required: [bread], desired: [{ uri: 'till', level: 'basic' }] } },
    'seller who also bakes': { skills: { required: [{ uri: 'till', level: 'basic' }], desired: [bread] } },
    driver: { skills: { required: [{ uri: 'driving', level: 'basic' }], desired: [] } },
  },
  expected: [
    { role: 'baker', because: 'the skill asked for, at its level, used last year' },
    {
      role: 'baker who also sells',
      because:
        'required skill held, only a desired one missing: 3 of 4 (equal credit to one level below, listed by name)',
    },
    { role: 'head baker', because: 'one level below: 0.75' },
    { role: 'pastry cook', because: 'a related skill: 0.7' },
    { role: 'seller who also bakes', because: 'only the desired skill is held: 1 of 4' },
    { role: 'driver', because: 'nothing in common; kept, for low skills never block' },
  ],
  absent: [],
};
