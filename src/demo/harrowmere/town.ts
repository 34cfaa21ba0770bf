import type { DemoTown } from '../town.ts';
import { acts } from './acts.ts';
import { employers } from './employers.ts';
import { people } from './people.ts';
import { roles } from './roles.ts';
import { skills } from './skills.ts';

/**
 * Harrowmere, a town that does not exist, with people, companies and streets that do not exist. Written so that every gate, every part
 * of a score and every state of a match can be seen; the remark on a line says what it is there for.
 */
export const harrowmere: DemoTown = {
  town: {
    name: 'Stepwell Demo (Harrowmere)',
    zone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
    phone: '0113 496 0142',
    lat: 53.8,
    lon: -1.55,
  },
  skills,
  employers,
  roles,
  people,
  acts,
};
