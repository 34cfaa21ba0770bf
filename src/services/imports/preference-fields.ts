import type { ParticipantProfile, Preferences } from '../../domain/participant.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import { type Field, fieldsOf } from './field.ts';
import { orNothing } from './merging.ts';
import * as read from './values/readers.ts';

type Preferring = Pick<ParticipantProfile, 'preferences'>;

const none: Preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

/** The columns of what a participant would like, but for the wage. */
export function preferenceFields({
  occupation,
  occupationsLike,
}: Pick<ConceptLookup, 'occupation' | 'occupationsLike'>): readonly Field<Preferring>[] {
  const { one } = fieldsOf<Preferring>();
  const occupations = read.occupations(occupation, occupationsLike);
  const list = <N extends 'occupations' | 'avoidOccupations' | 'sectors' | 'contracts'>(
    name: N,
    reader: Parameters<typeof one<Preferences[N]>>[1]['read'],
  ) =>
    one<Preferences[N]>(
      name,
      { path: `preferences.${name}`, read: reader },
      (items, { preferences = none }) => ({
        preferences: { ...preferences, [name]: items ?? [] },
      }),
    );
  const hours = (name: string, side: 'min' | 'max') =>
    one<number>(
      name,
      { path: `preferences.hoursPerWeek.${side}`, read: read.weekHours },
      (value, { preferences = none }) => ({
        preferences: {
          ...preferences,
          hoursPerWeek: orNothing({ ...preferences.hoursPerWeek, [side]: value ?? undefined }),
        },
      }),
    );
  return [
    list('occupations', occupations),
    list('avoidOccupations', occupations),
    list('sectors', read.sectors),
    hours('hoursMin', 'min'),
    hours('hoursMax', 'max'),
    list('contracts', read.contracts),
  ];
}
