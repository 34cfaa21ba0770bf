import type { DemoPerson } from '../town.ts';
import { coachPeople } from './people-coach.ts';
import { otherPeople } from './people-others.ts';
import { robinPeople } from './people-robin.ts';

/** Who lives there. Their order is that of their external ids. */
export const people: readonly DemoPerson[] = [
  ...coachPeople.map((one) => ({ ...one, coach: 'coach' as const })),
  ...robinPeople.map((one) => ({ ...one, coach: 'robin' as const })),
  ...otherPeople,
];
