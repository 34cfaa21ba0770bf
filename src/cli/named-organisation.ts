import type { Organisation } from '../domain/organisation.ts';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';

/** The one named by id or name; the only one when none is named. Throws Problem `invalid` that says which there are. */
export function namedOrganisation(all: readonly Organisation[], named: string | undefined): Organisation {
  const meant = named === undefined ? all : all.filter(({ name }) => name === named);
  const found = all.find(({ id }) => id === named) ?? (meant.length === 1 ? meant[0] : undefined);
  if (found !== undefined) return found;
  if (all.length === 0) throw new Problem('invalid', 'organisation_none');
  // Made before names were unique.
  if (named !== undefined && meant.length > 1)
    throw new Problem('invalid', sentence('organisation_ambiguous', { known: meant.map(({ id }) => id) }));
  const known = all.map(({ id, name }) => `${name} (${id})`);
  throw new Problem('invalid', sentence('organisation_missing', { known }));
}
