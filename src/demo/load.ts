import { scopeOf } from '../domain/access/scope.ts';
import { Problem } from '../domain/problem.ts';
import type { Role } from '../domain/user.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { Place } from '../domain/values/place.ts';
import { type Clock, localDate, plusDays, plusSeconds } from '../domain/values/time.ts';
import type { Employers } from '../services/employers/employers.ts';
import { readBlock } from '../services/imports/cells.ts';
import type { Context } from '../services/kit/context.ts';
import type { Opportunities } from '../services/opportunities/opportunities.ts';
import type { Participants } from '../services/participants/participants.ts';
import type { Organisations } from '../services/people/organisations.ts';
import type { UserLookup } from '../services/people/user-lookup.ts';
import type { Users } from '../services/people/users.ts';
import {
  opportunities as opportunityRows,
  participants as participantRows,
} from '../store/collections/index.ts';
import type { Store } from '../store/port.ts';
import type { DemoTown } from './town.ts';

/** The demo's people who sign in. Outside the demo none of them exists. */
export const demoSignIns: readonly { readonly email: string; readonly role: Role; readonly name: string }[] =
  [
    { email: 'coach@demo.example', role: 'coach', name: 'Cass Coach' },
    { email: 'supervisor@demo.example', role: 'supervisor', name: 'Sam Supervisor' },
    { email: 'employer@demo.example', role: 'employer', name: 'Emery at Harbour Bakery' },
    { email: 'participant@demo.example', role: 'participant', name: 'Ada Thimblewick' },
    { email: 'partner@demo.example', role: 'partner', name: 'Harrowmere Partner Portal' },
    { email: 'auditor@demo.example', role: 'auditor', name: 'Ari Auditor' },
    { email: 'admin@demo.example', role: 'administrator', name: 'Alex Administrator' },
  ];
const password = 'demo-only-password';
const demoId = 'org_00000000000000000000000000';

interface Deps {
  readonly town: DemoTown;
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly userLookup: UserLookup;
  readonly services: {
    readonly users: Users;
    readonly employers: Employers;
    readonly opportunities: Opportunities;
    readonly participants: Participants;
  };
  readonly taxonomy: {
    occupationByLabel(label: string): string | undefined;
    skillsOf(
      uri: string,
    ): { readonly essential: readonly string[]; readonly optional: readonly string[] } | undefined;
  };
}

type Loaded = 'loaded' | 'there' | 'off';

/** Processes that start together make each other's tries fail; each failure is a piece that another has made. */
const mostTries = 300;

/**
 * Loads the fictional town when the store is empty. Everything has a name of its own, so that a load that was cut off is
 * finished by the next start, and processes that load at once finish it together. Gives `loaded`, `there` (it was there
 * already) or `off` (the store holds something else).
 */
export async function loadDemo(deps: Deps): Promise<Loaded> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await load(deps);
    } catch (error) {
      const raced = error instanceof Problem && ['conflict', 'stale_version'].includes(error.code);
      if (!raced || tries === mostTries) throw error;
    }
  }
}

async function load({
  store,
  clock,
  services,
  organisations,
  userLookup,
  taxonomy,
  town,
}: Deps): Promise<Loaded> {
  const standing = await organisations.list();
  if (standing.some(({ id }) => id !== demoId))
    return standing.some(({ id }) => id === demoId) ? 'there' : 'off';
  const { name, zone, country, currency } = town.town;
  if (standing.length === 0) await organisations.create({ id: demoId, name, zone, country, currency });
  const ctx: Context = { scope: scopeOf({ kind: 'command', id: 'demo', organisationId: demoId }) };
  // The last thing made: when it is there, so is everything before it.
  const finished = async () => (await userLookup.byEmail('admin@demo.example')) !== undefined;
  if (await finished()) return 'there';

  const today = localDate(clock(), zone);
  const placeAt = ([east, north]: readonly [number, number], label: string): Place => ({
    lat: town.town.lat + north / 111.2,
    lon: town.town.lon + east / 65.7,
    label,
    country,
  });
  const blocks = (text: string) => [readBlock('hours', text)];
  const accommodations = (
    stances: Readonly<Record<string, Accommodation['stance'] | undefined>>,
  ): Accommodation[] =>
    Object.entries(stances).flatMap(([code, stance]) =>
      stance === undefined
        ? []
        : [
            {
              code: code as Accommodation['code'],
              stance,
              evidence: stance === 'policy' ? 'evidenced' : 'declared',
              date: today,
            },
          ],
    );
  const occupation = (label: string) => {
    const uri = taxonomy.occupationByLabel(label);
    return {
      uri,
      skills: (uri === undefined ? undefined : taxonomy.skillsOf(uri)) ?? { essential: [], optional: [] },
    };
  };

  const employerIds = new Map<string, string>();
  for (const one of town.employers) {
    const known = await services.employers.byName(ctx, one.name);
    const row =
      known ??
      (await services.employers.create(ctx, {
        name: one.name,
        place: placeAt(one.at, one.street),
        accommodations: accommodations(one.stances),
      }));
    employerIds.set(one.name, row.id);
  }
  for (const { email, role, name: displayName } of demoSignIns.filter((user) =>
    ['coach', 'supervisor'].includes(user.role),
  )) {
    if ((await userLookup.byEmail(email)) === undefined)
      await services.users.create(ctx, { email, role, displayName, password });
  }
  const coach = await userLookup.byEmail('coach@demo.example');

  for (const [at, role] of town.roles.entries()) {
    const externalId = `demo-role-${at + 1}`;
    if ((await store.find(ctx.scope, opportunityRows, 'byExternalId', [externalId])) !== undefined) continue;
    const { uri, skills } = occupation(role.occupation);
    const employer = town.employers.find((one) => one.name === role.employer);
    const expiresAt = plusSeconds(clock(), (role.closesIn ?? 60 + at) * 86_400);
    const row = await services.opportunities.create(ctx, {
      externalId,
      employerId: employerIds.get(role.employer),
      title: role.title,
      duties: `${role.title} in Harrowmere: a fictional role of the demo.`,
      occupation: uri,
      skills: {
        required: skills.essential.slice(0, 5).map((skill) => ({ uri: skill, level: 'working' })),
        desired: skills.optional.slice(0, 3).map((skill) => ({ uri: skill, level: 'basic' })),
      },
      licences: role.licences,
      schedule: { blocks: blocks(role.hours), flexible: role.flexible ?? false },
      wage: { min: { amountMinor: role.wage, currency }, per: 'hour' },
      contract: role.contract ?? 'permanent',
      place: employer && placeAt(employer.at, employer.street),
      remote: role.remote,
      startDate: plusDays(today, 14),
      openings: role.openings,
      settings: role.settings,
      accommodations:
        role.stances === undefined ? undefined : accommodations({ ...employer?.stances, ...role.stances }),
      state: role.state === 'draft' ? 'draft' : 'open',
      expiresAt,
    });
    if (role.state !== undefined && role.state !== 'draft')
      await services.opportunities.changeState(ctx, row.id, undefined, { state: role.state });
  }

  for (const [at, person] of town.people.entries()) {
    const externalId = `demo-person-${at + 1}`;
    if ((await store.find(ctx.scope, participantRows, 'byExternalId', [externalId])) !== undefined) continue;
    const { uri, skills } = occupation(person.occupation);
    const held = [...skills.essential.slice(0, 5 - (at % 3)), ...skills.optional.slice(0, at % 4)];
    await services.participants.create(ctx, {
      externalId,
      displayName: person.name,
      contact: {
        email: `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@people.example`,
        preferred: 'email',
      },
      coachId: at % 5 === 4 ? undefined : coach?.id,
      birthYear: person.birthYear ?? 1972 + at,
      stage: person.stage,
      skills: held.map((skill, index) => ({
        uri: skill,
        level: (['skilled', 'working', 'expert', 'basic'] as const)[(at + index) % 4] ?? 'working',
        lastUsed: Number(today.slice(0, 4)) - ((at + index) % 6),
      })),
      experienceText: person.text,
      supportNeeds: person.needs.map(({ hours, ...need }) => ({
        ...need,
        ...(hours === undefined ? {} : { windows: blocks(hours) }),
      })),
      availability: blocks(person.free),
      place: placeAt(person.at, 'Harrowmere'),
      travel: { modes: ['public_transport', 'bicycle'], maxMinutes: person.maxMinutes ?? 45 },
      preferences: {
        occupations: uri === undefined ? [] : [uri],
        avoidOccupations: [],
        sectors: [],
        contracts: at % 3 === 0 ? ['permanent'] : [],
        ...(person.floor === undefined
          ? {}
          : { wageFloor: { amountMinor: person.floor, currency, per: 'hour' as const } }),
      },
      avoidSettings: person.avoid,
      safetyList: {
        employerIds: person.keepsAwayFrom === undefined ? [] : [employerIds.get(person.keepsAwayFrom) ?? ''],
        postcodes: [],
      },
      licences: person.licences,
      recordConstraints: person.bars?.map((code) => ({ code })),
    });
  }

  const ada = await store.find(ctx.scope, participantRows, 'byExternalId', ['demo-person-1']);
  for (const { email, role, name: displayName } of demoSignIns) {
    if ((await userLookup.byEmail(email)) !== undefined) continue;
    const employerId = role === 'employer' ? employerIds.get('Harbour Bakery') : undefined;
    const participantId = role === 'participant' ? ada?.id : undefined;
    await services.users.create(ctx, { email, role, displayName, password, employerId, participantId });
  }
  return 'loaded';
}
