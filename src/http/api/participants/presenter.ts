import type { Fields } from '../../../domain/access/decide.ts';
import type { Participant, StageChange } from '../../../domain/participant.ts';
import type { Duplicate } from '../../../services/participants/duplicates.ts';
import { capital } from '../../../words/phrases.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';
import { type LabelOf, labelled, labelsWith } from '../shapes/label.ts';
import { presentBlock, presentHome, presentPlace } from '../shapes/place.ts';
import { presentStatements } from '../shapes/statement.ts';

/** A participant, for coaches and supervisors. */
export function presentParticipant(participant: Participant, fields: Fields, known: LabelOf) {
  const labelOf = labelsWith(known, participant.conceptNames);
  const { contact, preferences, travel, safetyList, pastWork, asked } = participant;
  const worked = pastWork.flatMap(({ occupation }) => occupation ?? []);
  const shown = {
    ...presentRow(participant),
    displayName: participant.displayName,
    contact: { email: contact.email, phone: contact.phone, preferred: contact.preferred },
    language: participant.language,
    coachId: participant.coachId,
    barredUserIds: participant.barredUserIds,
    languages: participant.languages.map(({ code, level }) => ({ code, level })),
    birthYear: participant.birthYear,
    birthMonth: participant.birthMonth,
    stage: participant.stage,
    stageSince: shownInstant(participant.stageSince),
    scoringOff: shownInstant(participant.scoringOff),
    skills: participant.skills.map(({ uri, level, lastUsed }) => labelled({ uri, level, lastUsed }, labelOf)),
    pastWork: pastWork.map(({ occupation, text, from, until, where }) => ({
      occupation,
      text,
      from,
      until,
      where,
    })),
    asked: {
      supportNeeds: asked.supportNeeds,
      pastWork: asked.pastWork,
      availability: asked.availability,
      place: asked.place,
    },
    experienceText: participant.experienceText,
    supportNeeds: participant.supportNeeds.map(({ code, weight, windows, minutes, from, until, note }) => ({
      code,
      weight,
      windows: windows?.map(presentBlock),
      minutes,
      from,
      until,
      note,
    })),
    availability: participant.availability.map(presentBlock),
    place: presentHome(participant.place),
    nextPlace: presentPlace(participant.nextPlace),
    travel: { modes: travel.modes, maxMinutes: travel.maxMinutes },
    preferences: {
      occupations: preferences.occupations,
      avoidOccupations: preferences.avoidOccupations,
      sectors: preferences.sectors,
      wageFloor: preferences.wageFloor,
      hoursPerWeek: preferences.hoursPerWeek,
      contracts: preferences.contracts,
    },
    avoidSettings: participant.avoidSettings,
    safetyList: { employerIds: safetyList.employerIds, postcodes: safetyList.postcodes },
    licences: participant.licences,
    recordConstraints: participant.recordConstraints.map(({ code, until }) => ({ code, until })),
    availableFrom: participant.availableFrom,
    statements: presentStatements(participant.statements),
    externalId: participant.externalId,
    occupationLabels: namesOf(
      [...preferences.occupations, ...preferences.avoidOccupations, ...worked],
      labelOf,
    ),
  };
  return visible(fields, shown, { occupationLabels: 'preferences' });
}

function namesOf(uris: readonly string[], labelOf: LabelOf): Readonly<Record<string, string>> {
  const named = uris.map((uri) => [uri, labelOf(uri)] as const);
  return Object.fromEntries(
    named.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  );
}

/** People who may be somebody already, with what speaks for it. */
export function presentDuplicates(found: readonly Duplicate[], fields: Fields, words: Words) {
  const items = found.map(({ person: { id, displayName }, why }) =>
    visible(
      fields,
      {
        ...{ id, displayName },
        why: capital(why.map((likeness) => words.label('likenesses', likeness)).join(', ')),
      },
      { why: 'displayName' },
    ),
  );
  return { items, nextCursor: null };
}

/** One line of the stage history. */
export function presentStageChange(change: StageChange, fields: Fields) {
  const { participantId, stage, reason, by } = change;
  return visible(fields, { ...presentRow(change), participantId, stage, reason, by });
}
