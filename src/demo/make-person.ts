import type { PastWork } from '../domain/values/past-work.ts';
import type { Context } from '../services/kit/context.ts';
import type { ParticipantInput } from '../services/participants/participants.ts';
import { blocks, type DemoContext } from './demo-context.ts';
import { employerId, personKey } from './finding.ts';
import type { DemoPerson } from './town.ts';

/** Writes down somebody unless they are there. */
export async function makePerson(demo: DemoContext, ctx: Context, person: DemoPerson): Promise<void> {
  const { participants } = demo.composed.services;
  const externalId = personKey(demo.town, person.name);
  if ((await participants.byExternalId(ctx, externalId)) !== undefined) return;
  const { coach, keepsAwayFrom } = person;
  await participants.create(ctx, {
    ...profile(demo, person),
    externalId,
    coachId: coach && demo.userId(coach),
    safetyList: {
      employerIds: keepsAwayFrom === undefined ? [] : [await employerId(demo, keepsAwayFrom)],
      postcodes: [],
    },
  });
}

function profile(demo: DemoContext, person: DemoPerson): ParticipantInput {
  const { town, clock } = demo;
  const at = town.people.indexOf(person);
  const asked = clock.workingDay(person.since ?? 0);
  const year = Number(clock.today.slice(0, 4));
  const { uri, skills } = demo.occupation(person.occupation);
  const held = [...skills.essential.slice(0, 5 - (at % 3)), ...skills.optional.slice(0, at % 4)];
  return {
    displayName: person.name,
    contact: {
      email: `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@people.example`,
      phone: person.phone,
      preferred: person.phone === undefined ? 'email' : 'phone',
    },
    birthYear: year - (person.age ?? 24 + ((at * 7) % 34)),
    stage: person.stage,
    skills: held.map((skill, index) => ({
      uri: skill,
      level: (['skilled', 'working', 'expert', 'basic'] as const)[(at + index) % 4] ?? 'working',
      lastUsed: year - ((at + index) % 6),
    })),
    languages: person.languages ?? [{ code: 'en', level: 'native' }],
    pastWork: (person.worked ?? []).map(
      (one): PastWork => ({
        text: one.text,
        occupation: one.occupation === undefined ? undefined : demo.occupation(one.occupation).uri,
        from: String(year - one.from),
        until: one.until === undefined ? undefined : String(year - one.until),
        where: one.where ?? 'paid',
      }),
    ),
    asked: person.notAsked ? {} : { supportNeeds: asked, pastWork: asked, availability: asked, place: asked },
    experienceText: person.text,
    supportNeeds: person.needs.map(({ hours, ...need }) => ({
      ...need,
      ...(hours === undefined ? {} : { windows: blocks(hours) }),
    })),
    availability: person.free === '' ? [] : blocks(person.free),
    availableFrom: person.freeIn === undefined ? undefined : clock.day(person.freeIn),
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
