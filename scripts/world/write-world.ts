import type { Container } from '../../src/container.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { World } from './create-world.ts';

type Opened = Pick<Container, 'services' | 'organisations' | 'userLookup'>;

/** Who signs in to a world that was written into a store. The password is for made-up worlds only. */
export const worldSignIns = [
  { email: 'coach@world.example', role: 'coach', displayName: 'Coach of the world' },
  { email: 'supervisor@world.example', role: 'supervisor', displayName: 'Supervisor of the world' },
  { email: 'admin@world.example', role: 'administrator', displayName: 'Administrator of the world' },
] as const;
export const worldPassword = 'world-only-password';

export interface Written {
  readonly organisationId: string;
  readonly participants: number;
  readonly opportunities: number;
}

/** As many at once: their units share one flush to disk. */
const lanes = 32;

async function forEachInLanes<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<number> {
  const iterator = items[Symbol.iterator]();
  let count = 0;
  const lane = async () => {
    for (let item = iterator.next(); !item.done; item = iterator.next()) {
      await work(item.value);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return count;
}

/**
 * Writes a made-up world straight into a store, through the same use cases as the API: an organisation of its own, one
 * coach in charge of everybody, and everything in `world`. What needs scoring is scored by the workers at the next start.
 */
export async function writeWorld(
  { services, organisations, userLookup }: Opened,
  world: World,
  name: string,
): Promise<Written> {
  const organisation = await organisations.create({
    name,
    zone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  const ctx: Context = {
    scope: scopeOf({ kind: 'command', id: 'world', organisationId: organisation.id }),
  };
  for (const person of worldSignIns) await services.users.create(ctx, { ...person, password: worldPassword });
  const coach = await userLookup.byEmail(worldSignIns[0].email);
  const employerIds = new Map<string, string>();
  await forEachInLanes(world.employers(), async ({ externalId, name: called, place, accommodations }) => {
    const { id } = await services.employers.create(ctx, { name: called, place, accommodations });
    employerIds.set(externalId, id);
  });
  const opportunities = await forEachInLanes(
    world.opportunities(),
    async ({ externalId, employer, posting, state }) => {
      const employerId = employerIds.get(employer.externalId);
      await services.opportunities.create(ctx, { ...posting, externalId, employerId, state });
    },
  );
  const participants = await forEachInLanes(world.participants(), async ({ externalId, profile, stage }) => {
    await services.participants.create(ctx, { ...profile, externalId, stage, coachId: coach?.id });
  });
  return { organisationId: organisation.id, participants, opportunities };
}
