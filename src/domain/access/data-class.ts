import type { Row } from '../values/row.ts';

/** How harmful a field is in the wrong hands, least first. `sud`: it tells of a substance use disorder or its treatment. */
export const dataClasses = ['public', 'internal', 'personal', 'sensitive', 'criminal', 'sud'] as const;
export type DataClass = (typeof dataClasses)[number];

/** Whether a class is no more harmful than another. */
export const isWithin = (one: DataClass, ceiling: DataClass): boolean =>
  dataClasses.indexOf(one) <= dataClasses.indexOf(ceiling);

/** The class of every field of a noun beyond those of a row. A field without one does not compile. */
export type ClassesOf<R extends Row> = Readonly<Record<Exclude<keyof R & string, keyof Row>, DataClass>>;

/** The fields that every row has tell nothing but that it is there. */
export const rowClasses = {
  id: 'internal',
  organisationId: 'internal',
  version: 'internal',
  createdAt: 'internal',
  updatedAt: 'internal',
} as const satisfies Record<keyof Row, DataClass>;
