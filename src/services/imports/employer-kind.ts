import type { Employer } from '../../domain/employer.ts';
import { Problem } from '../../domain/problem.ts';
import { plainId } from '../../domain/values/external-id.ts';
import {
  type EmployerInput,
  type EmployerPatch,
  type Employers,
  employerMayLack,
} from '../employers/employers.ts';
import { changesOf } from '../kit/patches.ts';
import type { Organisations } from '../people/organisations.ts';
import { accommodationField } from './accommodation-field.ts';
import type { CellMemories } from './cell-memory.ts';
import { type Check, checkedBy } from './check.ts';
import { contactFields } from './contact-fields.ts';
import { type Field, fieldsOf } from './field.ts';
import { type Kind, kindOf } from './kind.ts';
import { placeFields } from './place-fields.ts';
import * as read from './values/readers.ts';

export interface EmployerKindDeps {
  readonly employers: Employers;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly memories: CellMemories;
  readonly checkNew: Check<EmployerInput>;
  readonly checkChange: Check<EmployerPatch>;
}

/** What a file can say of an employer. */
export type EmployerFields = Pick<
  Employer,
  'name' | 'sector' | 'about' | 'contacts' | 'place' | 'accommodations'
>;

/** The columns of employers: how each is read, and what it becomes of one. */
export function employerFields(): readonly Field<EmployerFields>[] {
  const { one } = fieldsOf<EmployerFields>();
  return [
    one('externalId', { path: 'externalId', required: true, read: read.text }, () => ({})),
    one('name', { path: 'name', required: true, read: read.text }, (name) => ({ name })),
    one('sector', { path: 'sector', read: read.text }, (sector) => ({ sector })),
    one('about', { path: 'about', read: read.text }, (about) => ({ about })),
    ...contactFields(),
    ...placeFields(),
    accommodationField(),
  ];
}

/**
 * Files of employers. One that a file of postings made, or somebody by hand, has no externalId: it gets that of the row that has
 * its name.
 */
export function createEmployerKind(deps: EmployerKindDeps): Kind {
  const { employers, organisations, memories } = deps;
  return kindOf<EmployerFields, Employer>({
    fields: employerFields(),
    memories,
    organisations,
    knownBy: ['externalId', 'name'],
    async find(ctx, externalId, { name }) {
      const known = await employers.byExternalId(ctx, externalId);
      if (known !== undefined || typeof name !== 'string') return known;
      const named = await employers.byName(ctx, name);
      return named?.externalId === undefined ? named : undefined;
    },
    async draft(ctx, externalId, changes, { made }) {
      const fields = { ...changes, externalId: plainId(externalId) };
      const drafted = await employers.draft(ctx, checkedBy(deps.checkNew, fields, 'new'));
      // An earlier row of the file makes one of this name, and nobody can find that yet.
      if (made.has(drafted.row.nameKey)) throw new Problem('conflict', 'employer_name_taken');
      return { ...drafted, makes: drafted.row };
    },
    async redraft(ctx, old, changes, _row, externalId) {
      const patch = checkedBy(deps.checkChange, changes, 'change');
      const isKnown = old.externalId !== undefined;
      if (isKnown && changesOf<Employer>(old, patch, employerMayLack) === undefined) return undefined;
      return employers.redraft(ctx, old, patch, isKnown ? undefined : plainId(externalId));
    },
  });
}
