import type { ParticipantProfile } from '../../domain/participant.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import { type Field, fieldsOf } from './field.ts';
import { mergeItems } from './merging.ts';
import { placeFields } from './place-fields.ts';
import { preferenceFields } from './preference-fields.ts';
import { doubtOfPhone } from './values/cut-number.ts';
import { doubtOfBirth, doubtOfHours } from './values/doubts.ts';
import * as read from './values/readers.ts';
import { wageFloorField } from './wage-fields.ts';

/** What a file can say of a participant. */
export type ParticipantFields = ParticipantProfile & { readonly stage: Stage };

export interface ParticipantLookups extends ConceptLookup {
  readonly coachByEmail: (email: string, organisationId: string) => Promise<string | undefined>;
  /** The day it is in a zone. */
  readonly today: (zone: string) => LocalDate;
}

/** The columns of participants: how each is read, and what it becomes of a profile. */
export function participantFields(lookups: ParticipantLookups): readonly Field<ParticipantFields>[] {
  const { one, several } = fieldsOf<ParticipantFields>();
  return [
    one('externalId', { path: 'externalId', required: true, read: read.text }, () => ({})),
    one('displayName', { path: 'displayName', required: true, read: read.text }, (displayName) => ({
      displayName,
    })),
    one('email', { path: 'contact.email', read: read.email }, (email, { contact }) => ({
      contact: { ...contact, email: email ?? undefined },
    })),
    one('phone', { path: 'contact.phone', read: read.phone, doubts: doubtOfPhone }, (phone, { contact }) => ({
      contact: { ...contact, phone: phone ?? undefined },
    })),
    one('language', { path: 'language', lasting: true, read: read.language }, (language) => ({ language })),
    one('languages', { path: 'languages', read: read.languages }, (said, { languages }) => ({
      languages: mergeItems(
        languages ?? [],
        said ?? [],
        ({ code }) => code,
        ({ code, level }, known) => ({ code, level: level ?? known?.level }),
      ),
    })),
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
    one(
      'birthYear',
      { path: 'birthYear', read: read.birth, doubts: doubtOfBirth, says: ({ year }) => [year] },
      // A whole date of birth tells the month as well; a column of its own comes after it.
      (said) => ({
        birthYear: said === null ? null : said.year,
        ...(said?.month !== undefined && { birthMonth: said.month }),
      }),
    ),
    one('birthMonth', { path: 'birthMonth', read: read.birthMonth }, (birthMonth) => ({ birthMonth })),
    one('stage', { path: 'stage', lasting: true, read: read.stage }, (stage) => ({ stage })),
    one(
      'skills',
      { path: 'skills', read: read.skills(lookups.skill, lookups.skillsLike) },
      (skills, record) => ({
        skills: mergeItems(
          record.skills ?? [],
          skills ?? [],
          ({ uri }) => uri,
          ({ uri, level }, held) => ({ ...held, uri, level: level ?? held?.level ?? 'working' }),
        ),
      }),
    ),
    one('experienceText', { path: 'experienceText', read: read.text }, (experienceText) => ({
      experienceText,
    })),
    one('pastWork', { path: 'pastWork', read: read.pastWork(lookups.occupation) }, (said, { pastWork }) => ({
      pastWork: mergeItems(
        pastWork ?? [],
        said ?? [],
        ({ occupation, text }) => occupation ?? text ?? '',
        (work, known) => ({ ...known, ...work, where: work.where ?? known?.where ?? 'paid' }),
      ),
    })),
    one('needs', { path: 'supportNeeds', read: read.needs }, (needs, { supportNeeds }) => ({
      supportNeeds: mergeItems(
        supportNeeds ?? [],
        needs ?? [],
        ({ code }) => code,
        (said, known) => ({ ...known, ...said }),
      ),
    })),
    several(
      { asked: { path: 'asked', read: read.asked } },
      ({ asked = {} }, { asked: said }, { organisation }) => ({
        changes: {
          asked: Object.fromEntries(
            (said ?? []).map(({ matter, day }) => [
              matter,
              day ?? asked[matter] ?? lookups.today(organisation.zone),
            ]),
          ),
        },
      }),
    ),
    one('availability', { path: 'availability', read: read.blocks, doubts: doubtOfHours }, (blocks) => ({
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
    ...preferenceFields(lookups),
    one('avoidSettings', { path: 'avoidSettings', read: read.settings }, (settings) => ({
      avoidSettings: settings ?? [],
    })),
    one('licences', { path: 'licences', read: read.licences }, (licences) => ({ licences: licences ?? [] })),
    one(
      'recordConstraints',
      { path: 'recordConstraints', read: read.recordConstraints },
      (said, { recordConstraints }) => ({
        recordConstraints: mergeItems(
          recordConstraints ?? [],
          said ?? [],
          ({ code }) => code,
          ({ code, until }, known) => ({ code, until: until ?? known?.until }),
        ),
      }),
    ),
    one('availableFrom', { path: 'availableFrom', read: read.date }, (availableFrom) => ({ availableFrom })),
  ];
}
