import type { ParticipantProfile, Preferences } from '../../domain/participant.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import type { Stage } from '../../domain/values/stage.ts';
import { type Field, fieldsOf } from './field.ts';
import { mergeItems, orNothing } from './merging.ts';
import { placeFields } from './place-fields.ts';
import * as read from './values/readers.ts';
import { wageFloorField } from './wage-fields.ts';

/** What a file can say of a participant. */
export type ParticipantFields = ParticipantProfile & { readonly stage: Stage };

export interface ParticipantLookups {
  readonly skill: (uriOrLabel: string) => string | undefined;
  readonly coachByEmail: (email: string, organisationId: string) => Promise<string | undefined>;
}

const noPreferences: Preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

/** The columns of participants: how each is read, and what it becomes of a profile. */
export function participantFields(lookups: ParticipantLookups): readonly Field<ParticipantFields>[] {
  const { one } = fieldsOf<ParticipantFields>();
  const hours = (side: 'min' | 'max', value: number | null, preferences: Preferences = noPreferences) => ({
    preferences: {
      ...preferences,
      hoursPerWeek: orNothing({ ...preferences.hoursPerWeek, [side]: value ?? undefined }),
    },
  });
  return [
    one('externalId', { path: 'externalId', required: true, read: read.text }, () => ({})),
    one('displayName', { path: 'displayName', required: true, read: read.text }, (displayName) => ({
      displayName,
    })),
    one('email', { path: 'contact.email', read: read.email }, (email, { contact }) => ({
      contact: { ...contact, email: email ?? undefined },
    })),
    one('phone', { path: 'contact.phone', read: read.phone }, (phone, { contact }) => ({
      contact: { ...contact, phone: phone ?? undefined },
    })),
    one('language', { path: 'language', lasting: true, read: read.language }, (language) => ({ language })),
    one(
      'coachEmail',
      {
        path: 'coachId',
        async read(given, context) {
          const email = read.email(given, context);
          if ('fault' in email) return email;
          const id = await lookups.coachByEmail(email.value, context.organisation.id);
          return id === undefined ? { fault: sentenceOf('cell_not_a_coach') } : { value: id };
        },
      },
      (coachId) => ({ coachId }),
    ),
    one('birthYear', { path: 'birthYear', read: read.birthYear }, (birthYear) => ({ birthYear })),
    one('stage', { path: 'stage', lasting: true, read: read.stage }, (stage) => ({ stage })),
    one('skills', { path: 'skills', read: read.skills(lookups.skill) }, (skills, record) => ({
      skills: mergeItems(
        record.skills ?? [],
        skills ?? [],
        ({ uri }) => uri,
        ({ uri, level }, held) => ({ ...held, uri, level: level ?? held?.level ?? 'working' }),
      ),
    })),
    one('experienceText', { path: 'experienceText', read: read.text }, (experienceText) => ({
      experienceText,
    })),
    one('needs', { path: 'supportNeeds', read: read.needs }, (needs, { supportNeeds }) => ({
      supportNeeds: mergeItems(
        supportNeeds ?? [],
        needs ?? [],
        ({ code }) => code,
        (said, known) => ({ ...known, ...said }),
      ),
    })),
    one('availability', { path: 'availability', read: read.blocks }, (blocks) => ({
      availability: blocks ?? [],
    })),
    ...placeFields(),
    one('modes', { path: 'travel.modes', read: read.modes }, (modes, { travel }) => ({
      travel: { ...travel, modes: modes ?? [] },
    })),
    one('maxMinutes', { path: 'travel.maxMinutes', read: read.maxMinutes }, (maxMinutes, { travel }) => ({
      travel: { modes: [], ...travel, maxMinutes: maxMinutes ?? undefined },
    })),
    wageFloorField(),
    one(
      'hoursMin',
      { path: 'preferences.hoursPerWeek.min', read: read.weekHours },
      (least, { preferences }) => hours('min', least, preferences),
    ),
    one('hoursMax', { path: 'preferences.hoursPerWeek.max', read: read.weekHours }, (most, { preferences }) =>
      hours('max', most, preferences),
    ),
    one('avoidSettings', { path: 'avoidSettings', read: read.settings }, (settings) => ({
      avoidSettings: settings ?? [],
    })),
    one('licences', { path: 'licences', read: read.licences }, (licences) => ({ licences: licences ?? [] })),
    one('availableFrom', { path: 'availableFrom', read: read.date }, (availableFrom) => ({ availableFrom })),
  ];
}
