import { rmSync } from 'node:fs';
import type { Composition } from '../../src/compose.ts';
import { createNewId } from '../../src/security/ids.ts';
import { composeOver } from './compose.ts';
import { type Left, openTestStore } from './store.ts';
import { seedTenant, type Tenant } from './tenant.ts';

/** When apps of tests begin. */
const begun = Date.parse('2026-11-24T09:30:00Z');

/** A clock that stands still until it is told to go on, in seconds. */
export function standingClock(at = begun) {
  let now = at;
  return {
    clock: () => new Date(now).toISOString(),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

export interface Tenants {
  readonly home: Tenant;
  readonly away: Tenant;
}

/** Two organisations with one of everything. */
export async function seedTenants(composed: Composition, pass: (seconds: number) => void): Promise<Tenants> {
  const home = await seedTenant({ ...composed, pass }, 'home');
  return { home, away: await seedTenant({ ...composed, pass }, 'away') };
}

interface Seeded extends Tenants, Left {
  /** When an app on a copy begins. */
  readonly at: number;
}

let seeded: Promise<Seeded> | undefined;

/** The same in a folder to copy, made once for all apps of this process: to make them took most of the start of each. */
export function seededFolder(): Promise<Seeded> {
  seeded ??= (async () => {
    // A little early, so that the ids of what an app makes come after these.
    const early = 1;
    const { clock, pass } = standingClock(begun - early);
    const { store, dir, installationKey } = await openTestStore(clock);
    process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
    const composed = composeOver({ store, clock, newId: createNewId(clock) });
    const tenants = await seedTenants(composed, pass);
    await composed.audit.flush();
    await store.close();
    return { ...tenants, dir, installationKey, at: Date.parse(clock()) + early };
  })();
  return seeded;
}
