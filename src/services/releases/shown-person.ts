import type { Arrangement } from '../../domain/arrangement.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Release, ReleasedWork, ReleaseField } from '../../domain/release.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { HeldSkill } from '../../domain/values/skill.ts';
import type { WeeklyBlock } from '../../domain/values/week.ts';
import { given } from '../kit/patches.ts';

/** Of a person what they released, and nothing else: a field that was not released is not there. */
export interface ShownPerson {
  readonly displayName?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly skills?: readonly Pick<HeldSkill, 'uri' | 'level'>[] | undefined;
  readonly pastWork?: readonly ReleasedWork[] | undefined;
  readonly availability?: readonly WeeklyBlock[] | undefined;
  readonly message?: string | undefined;
  readonly arrangements?: readonly Arrangement[] | undefined;
  /** The names of the concepts among them. */
  readonly conceptNames: readonly NamedConcept[];
}

/** An entry of past work as it leaves: without where it was. */
export const leaving = ({ occupation, text, from, until }: ReleasedWork): ReleasedWork =>
  given({ occupation, text, from, until });

/** The entries that fields name, as they stand now. */
export function namedWork(
  fields: readonly ReleaseField[],
  pastWork: Participant['pastWork'],
): readonly ReleasedWork[] {
  const places = fields
    .filter((field) => field.startsWith('pastWork:'))
    .map((field) => Number(field.slice(9)));
  const all = fields.includes('pastWork') ? pastWork.map((_, at) => at) : places;
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .flatMap((at) => (pastWork[at] ? [leaving(pastWork[at])] : []));
}

/**
 * What a release shows of a person today: named fields as they stand, entries of past work as they were released, as long as the
 * person has them in their list. Fields are taken one by one, never the person without some.
 */
export function shownPerson(
  {
    fields,
    pastWork,
    message,
    arrangements,
  }: Pick<Release, 'fields' | 'pastWork' | 'message' | 'arrangements'>,
  person: Participant,
): ShownPerson {
  const has = (field: ReleaseField) => fields.includes(field);
  const stillThere = new Set(person.pastWork.map((one) => JSON.stringify(leaving(one))));
  const works = pastWork.filter((one) => stillThere.has(JSON.stringify(leaving(one))));
  const skills = person.skills.map(({ uri, level }) => ({ uri, level }));
  const shown = given({
    displayName: has('displayName') ? person.displayName : undefined,
    phone: has('phone') ? person.contact.phone : undefined,
    email: has('email') ? person.contact.email : undefined,
    skills: has('skills') ? skills : undefined,
    pastWork: fields.some((field) => field.startsWith('pastWork')) ? works : undefined,
    availability: has('availability') ? person.availability : undefined,
    message: has('message') ? message : undefined,
    arrangements: has('arrangements') ? arrangements : undefined,
  });
  const uris = new Set([
    ...(shown.skills ?? []).map(({ uri }) => uri),
    ...(shown.pastWork ?? []).flatMap(({ occupation }) => occupation ?? []),
  ]);
  return { ...shown, conceptNames: (person.conceptNames ?? []).filter(({ uri }) => uris.has(uri)) };
}

/** The names of what a person is shown by, for the trail and their own list. */
export const fieldsShown = ({ conceptNames: _, ...shown }: ShownPerson): readonly string[] =>
  Object.keys(shown);
