import type { ImportKind } from '../../src/domain/import.ts';

/** The columns of each kind of file, in the order in which they are offered; those that no row can do without come first. */
export const columnsOf = {
  participants: [
    ...['externalId', 'displayName', 'email', 'phone', 'language', 'languages', 'coachEmail', 'birthYear'],
    ...[
      'birthMonth',
      'stage',
      'skills',
      'experienceText',
      'pastWork',
      'needs',
      'asked',
      'availability',
      'lat',
      'lon',
    ],
    ...[
      'postcode',
      'modes',
      'maxMinutes',
      'wageFloor',
      'currency',
      'wagePer',
      'occupations',
      'avoidOccupations',
    ],
    ...[
      'sectors',
      'hoursMin',
      'hoursMax',
      'contracts',
      'avoidSettings',
      'licences',
      'recordConstraints',
      'availableFrom',
    ],
  ],
  opportunities: [
    ...[
      'externalId',
      'employer',
      'title',
      'schedule',
      'duties',
      'occupation',
      'requiredSkills',
      'desiredSkills',
    ],
    ...[
      'licences',
      'training',
      'scheduleKind',
      'hoursMin',
      'hoursMax',
      'wageMin',
      'wageMax',
      'currency',
      'wagePer',
    ],
    ...[
      'contract',
      'lat',
      'lon',
      'postcode',
      'remote',
      'startDate',
      'openings',
      'settings',
      'accommodations',
      'state',
    ],
    ...['expiresAt'],
  ],
  employers: [
    ...['externalId', 'name', 'sector', 'about', 'contactName', 'contactEmail', 'contactPhone', 'lat', 'lon'],
    ...['postcode', 'accommodations'],
  ],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>;

export type ColumnName = (typeof columnsOf)[ImportKind][number];

export const requiredOf: Readonly<Record<ImportKind, readonly ColumnName[]>> = {
  participants: ['externalId', 'displayName'],
  opportunities: ['externalId', 'employer', 'title', 'schedule'],
  employers: ['externalId', 'name'],
};

/** Those of any kind. */
export const needed: readonly string[] = Object.values(requiredOf).flat();

/** Columns of which a cell may run over several lines. */
export const spanning: readonly string[] = ['experienceText', 'duties', 'about'];
