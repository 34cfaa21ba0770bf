import type { PastWork } from '../domain/values/past-work.ts';
import type { ParticipantInput } from '../services/participants/participants.ts';
import { blocks, type DemoContext } from './demo-context.ts';
import type { DemoPerson } from './town.ts';

/** In the order of the town. */
const externalIdOf = (at: number) => `demo-person-${at + 1}`;

/** Makes the people that are missing; four of five are in the charge of the coach. Gives the id of the first. */
export async function loadPeople(
  demo: DemoContext,
  employerIds: ReadonlyMap<string, string>,
  coachId: string | undefined,
): Promise<string | undefined> {
  const { ctx, services, town } = demo;
  for (const [at, person] of town.people.entries()) {
    const externalId = externalIdOf(at);
    if ((await services.participants.byExternalId(ctx, externalId)) !== undefined) continue;
    const { keepsAwayFrom } = person;
    await services.participants.create(ctx, {
      ...profile(demo, person, at),
      externalId,
      coachId: at % 5 === 4 ? undefined : coachId,
      safetyList: {
        employerIds: keepsAwayFrom === undefined ? [] : [employerIds.get(keepsAwayFrom) ?? ''],
        postcodes: [],
      },
    });
  }
  return (await services.participants.byExternalId(ctx, externalIdOf(0)))?.id;
}

function profile(demo: DemoContext, person: DemoPerson, at: number): ParticipantInput {
  const { town, today } = demo;
  const { uri, skills } = demo.occupation(person.occupation);
  const year = Number(today.slice(0, 4));
  const held = [...skills.essential.slice(0, 5 - (at % 3)), ...skills.optional.slice(0, at % 4)];
  return {
    displayName: person.name,
    contact: {
      email: `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@people.example`,
      preferred: 'email',
    },
    birthYear: person.birthYear ?? 1972 + at,
    stage: person.stage,
    skills: held.map((skill, index) => ({
      uri: skill,
      level: (['skilled', 'working', 'expert', 'basic'] as const)[(at + index) % 4] ?? 'working',
      lastUsed: year - ((at + index) % 6),
    })),
    languages: person.languages ?? [{ code: 'en', level: 'native' }],
    pastWork: [...(uri === undefined ? [] : [worked(uri, year, at)]), ...(person.worked ?? [])],
    asked: person.notAsked ? {} : { supportNeeds: today, pastWork: today, availability: today, place: today },
    experienceText: person.text,
    supportNeeds: person.needs.map(({ hours, ...need }) => ({
      ...need,
      ...(hours === undefined ? {} : { windows: blocks(hours) }),
    })),
    availability: blocks(person.free),
    place: demo.placeAt(person.at, 'Harrowmere'),
    travel: { modes: ['public_transport', 'bicycle'], maxMinutes: person.maxMinutes ?? 45 },
    preferences: {
      occupations: uri === undefined ? [] : [uri],
      avoidOccupations: [],
      sectors: [],
      contracts: at % 3 === 0 ? ['permanent'] : [],
      ...(person.floor === undefined
        ? {}
        : { wageFloor: { amountMinor: person.floor, currency: town.town.currency, per: 'hour' } }),
    },
    avoidSettings: person.avoid,
    licences: person.licences,
    recordConstraints: person.bars?.map((code) => ({ code })),
  };
}

/** Some years in an occupation, which ended with the skill last used. */
const worked = (occupation: string, year: number, at: number): PastWork => ({
  occupation,
  from: String(year - 4 - (at % 6) - (at % 5)),
  until: String(year - (at % 6)),
  where: 'paid',
});
