import { scopeOf } from '../domain/access/scope.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { Place } from '../domain/values/place.ts';
import { type Clock, type Instant, type LocalDate, localDate, plusSeconds } from '../domain/values/time.ts';
import { readBlock, type WeeklyBlock } from '../domain/values/week.ts';
import type { EmployerContacts } from '../services/employers/contacts.ts';
import type { Employers } from '../services/employers/employers.ts';
import type { Context } from '../services/kit/context.ts';
import type { Opportunities } from '../services/opportunities/opportunities.ts';
import type { Participants } from '../services/participants/participants.ts';
import type { Organisations } from '../services/people/organisations.ts';
import type { UserLookup } from '../services/people/user-lookup.ts';
import type { Users } from '../services/people/users.ts';
import type { DemoEmployer, DemoTown } from './town.ts';

/** What loads the demo. */
export interface DemoDeps {
  readonly town: DemoTown;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly userLookup: UserLookup;
  readonly services: {
    readonly users: Users;
    readonly employers: Employers;
    readonly employerContacts: EmployerContacts;
    readonly opportunities: Opportunities;
    readonly participants: Participants;
  };
  readonly taxonomy: {
    occupationByLabel(label: string): string | undefined;
    skillByLabel(label: string): string | undefined;
    skillsOf(
      uri: string,
    ): { readonly essential: readonly string[]; readonly optional: readonly string[] } | undefined;
  };
}

/** The demo's organisation on the day it is loaded, and how words of the town become values of the domain. */
export interface DemoContext extends DemoDeps {
  readonly ctx: Context;
  readonly now: Instant;
  readonly today: LocalDate;
  /** A place so many kilometres east and north of the market square. */
  placeAt(at: readonly [number, number], label: string): Place;
  /** An occupation by its label, and what it needs. */
  occupation(label: string): {
    readonly uri: string | undefined;
    readonly skills: { readonly essential: readonly string[]; readonly optional: readonly string[] };
  };
  /** What was said so many days ago, today where nothing else is said. */
  accommodations(stances: DemoEmployer['stances'], ago?: number): readonly Accommodation[];
  /** So many days ago, in the morning. */
  morning(ago: number): Instant;
}

/** Hours such as `mon-fri 09:00-15:00`. */
export function blocks(text: string): readonly WeeklyBlock[] {
  const block = readBlock(text);
  if (block === undefined) throw new Error(`The town has hours that cannot be read: ${text}.`);
  return [block];
}

const kilometresOfLatitude = 111.2;
/** At the latitude of the town. */
const kilometresOfLongitude = 65.7;

/** On behalf of a coach of the demo. */
export const contextOfCoach = ({ scope: { organisationId } }: Context, id: string): Context => ({
  scope: scopeOf({ kind: 'user', id, organisationId, role: 'coach' }),
});

/** Binds the loader to the organisation of the demo and to this day. */
export function demoContext(deps: DemoDeps, organisationId: string): DemoContext {
  const { clock, taxonomy } = deps;
  const { lat, lon, zone, country } = deps.town.town;
  const now = clock();
  const today = localDate(now, zone);
  const morning = (ago: number): Instant =>
    `${plusSeconds(now, -ago * 86_400).slice(0, 10)}T10:${String((ago * 7) % 60).padStart(2, '0')}:00.000Z`;
  return {
    ...deps,
    ctx: { scope: scopeOf({ kind: 'command', id: 'demo', organisationId }) },
    now,
    today,
    placeAt: ([east, north], label) => ({
      lat: lat + north / kilometresOfLatitude,
      lon: lon + east / kilometresOfLongitude,
      label,
      country,
    }),
    occupation(label) {
      const uri = taxonomy.occupationByLabel(label);
      const said = deps.town.skills[label];
      const uris = (labels: readonly string[]) => labels.flatMap((name) => taxonomy.skillByLabel(name) ?? []);
      if (said !== undefined)
        return { uri, skills: { essential: uris(said.usual), optional: uris(said.beside) } };
      const skills = uri === undefined ? undefined : taxonomy.skillsOf(uri);
      return { uri, skills: skills ?? { essential: [], optional: [] } };
    },
    morning,
    accommodations: (stances, ago = 0) =>
      Object.entries(stances).map(([code, stance]) => ({
        code: code as Accommodation['code'],
        stance,
        evidence: stance === 'policy' ? 'evidenced' : 'declared',
        date: ago === 0 ? today : localDate(morning(ago), zone),
      })),
  };
}
