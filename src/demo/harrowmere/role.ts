import type { DemoRole } from '../town.ts';

type AtSomebody = Omit<DemoRole, 'employer'>;

/** What an employer looks for since so many working days: the work, when it is done, and for how many pence an hour. */
export const role = (
  since: number,
  occupation: string,
  title: string,
  hours: string,
  wage: number,
  duties: string,
  more: Partial<AtSomebody> = {},
): AtSomebody => ({ ...more, since, occupation, title, hours, wage, duties });

export const at = (employer: string, ...some: readonly AtSomebody[]): readonly DemoRole[] =>
  some.map((one) => ({ ...one, employer }));

export const day = 'mon-fri 09:00-15:00';
export const early = 'mon-fri 05:00-11:00';
export const late = 'mon-fri 16:00-22:00';
export const night = 'mon-thu 22:00-06:00';
export const short = 'tue,thu 10:00-14:00';
