import type { DemoAct } from '../town.ts';
import { coachActs } from './acts-coach.ts';
import { otherActs } from './acts-others.ts';

/** What people there did over the last weeks. */
export const acts: readonly DemoAct[] = [...coachActs, ...otherActs];
