import type { DemoTown } from '../town.ts';
import { employerLives } from './employer-lives.ts';
import { employers } from './employers.ts';
import { people } from './people.ts';
import { roles } from './roles.ts';
import { skills } from './skills.ts';

/**
 * Harrowmere, a town that does not exist, with people, companies and streets that do not exist. Written so that every gate
 * and every part of a score can be seen; the remark on a line says what it is there for. Strong matches and near misses
 * raise notices at once, postings about to close within the hour; answers, changed facts, the end of a pause and stopped
 * work do when somebody brings them about, and an old profile after ninety days.
 */
export const harrowmere: DemoTown = {
  town: {
    name: 'Stepwell Demo (Harrowmere)',
    zone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
    lat: 53.8,
    lon: -1.55,
  },
  skills,
  employers: employers.map((employer) => ({ ...employer, ...employerLives[employer.name] })),
  roles,
  people,
};
