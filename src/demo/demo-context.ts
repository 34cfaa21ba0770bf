import type { Composition } from '../compose.ts';
import type { SignedIn } from '../domain/access/actor.ts';
import { scopeOf } from '../domain/access/scope.ts';
import type { User } from '../domain/user.ts';
import type { Place } from '../domain/values/place.ts';
import { readBlock, type WeeklyBlock } from '../domain/values/week.ts';
import type { Context } from '../services/kit/context.ts';
import type { Colleague, DemoTown } from './town.ts';
import type { TownClock } from './town-clock.ts';

/** The demo's organisation while its weeks are played, and how words of the town become values of the domain. */
export interface DemoContext {
  readonly town: DemoTown;
  readonly composed: Composition;
  readonly clock: TownClock;
  /** On behalf of nobody in particular. */
  readonly ctx: Context;
  /** On behalf of a colleague, who is there by then. */
  as(colleague: Colleague): Context;
  /** On behalf of the same one, who has just said again who they are. */
  sure(ctx: Context): Context;
  /** On behalf of somebody who speaks for an employer. */
  asEmployer(ctx: Context, id: string, employerId: string): Context;
  /** On behalf of a partner's portal. */
  asPartner(partnerId: string): Context;
  userId(colleague: Colleague): string;
  know(colleague: Colleague, user: User): void;
  /** A place so many kilometres east and north of the market square. */
  placeAt(at: readonly [number, number], label: string): Place;
  /** An occupation by its label, and what it needs. */
  occupation(label: string): {
    readonly uri: string | undefined;
    readonly skills: { readonly essential: readonly string[]; readonly optional: readonly string[] };
  };
}

/** Hours such as `mon-fri 09:00-15:00`, several of them after each other. */
export function blocks(text: string): readonly WeeklyBlock[] {
  return text.split('; ').map((one) => {
    const block = readBlock(one);
    if (block === undefined) throw new Error(`The town has hours that cannot be read: ${one}.`);
    return block;
  });
}

const kilometresOfLatitude = 111.2;
/** At the latitude of the town. */
const kilometresOfLongitude = 65.7;

/** Binds what is played to the organisation of the demo. */
export function demoContext(
  town: DemoTown,
  composed: Composition,
  clock: TownClock,
  organisationId: string,
): DemoContext {
  const { taxonomy } = composed;
  const { lat, lon, country } = town.town;
  const users = new Map<Colleague, User>();
  const userOf = (colleague: Colleague): User => {
    const user = users.get(colleague);
    if (user === undefined) throw new Error(`The town knows nobody called ${colleague} yet.`);
    return user;
  };
  return {
    ...{ town, composed, clock },
    ctx: { scope: scopeOf({ kind: 'command', id: 'demo', organisationId }) },
    as(colleague) {
      const { id, role } = userOf(colleague);
      return { scope: scopeOf({ kind: 'user', id, organisationId, role }) };
    },
    sure: (ctx) => ({ ...ctx, scope: scopeOf({ ...(ctx.scope.actor as SignedIn), steppedUp: true }) }),
    asEmployer: (ctx, id, employerId) => ({
      ...ctx,
      scope: scopeOf({ kind: 'user', id, organisationId, role: 'employer', employerId }),
    }),
    asPartner: (partnerId) => ({
      scope: scopeOf({ kind: 'token', id: 'tok_demo', organisationId, role: 'partner', partnerId }),
    }),
    userId: (colleague) => userOf(colleague).id,
    know: (colleague, user) => users.set(colleague, user),
    placeAt: ([east, north], label) => ({
      lat: lat + north / kilometresOfLatitude,
      lon: lon + east / kilometresOfLongitude,
      label,
      country,
    }),
    occupation(label) {
      const uri = taxonomy.occupationByLabel(label);
      const said = town.skills[label];
      const uris = (labels: readonly string[]) => labels.flatMap((name) => taxonomy.skillByLabel(name) ?? []);
      if (said !== undefined)
        return { uri, skills: { essential: uris(said.usual), optional: uris(said.beside) } };
      const skills = uri === undefined ? undefined : taxonomy.skillsOf(uri);
      return { uri, skills: skills ?? { essential: [], optional: [] } };
    },
  };
}
