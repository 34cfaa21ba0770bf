import type { DemoEmployer } from '../town.ts';
import { deskEmployers } from './employers-desk.ts';
import { foodEmployers } from './employers-food.ts';
import { yardEmployers } from './employers-yard.ts';

/** The companies, in the order of what they look for. */
export const employers: readonly DemoEmployer[] = [...foodEmployers, ...yardEmployers, ...deskEmployers];
