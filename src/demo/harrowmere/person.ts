import type { Stage } from '../../domain/values/stage.ts';
import type { DemoPerson } from '../town.ts';

export const wholeWeek = 'mon-sun 06:00-22:00';
export const weekdays = 'mon-fri 08:00-18:00';
export const mornings = 'mon-fri 06:00-15:00';
export const evenings = 'mon-fri 15:00-23:00';
export const school = 'mon-fri 09:15-14:45';

/** Somebody who came so many working days ago, the kilometres east and north of the market square where they live, and when they are free. */
export const person = (
  name: string,
  since: number,
  stage: Stage,
  occupation: string,
  at: DemoPerson['at'],
  free: string,
  more: Partial<DemoPerson> = {},
): DemoPerson => ({ needs: [], ...more, name, since, stage, occupation, at, free });
