import type { Accommodation } from '../domain/values/accommodation.ts';
import type { Context } from '../services/kit/context.ts';
import type { DemoContext } from './demo-context.ts';
import type { DemoEmployer } from './town.ts';

/** Writes down an employer with what was said of the needs of people on that day, unless it is there. */
export async function makeEmployer(demo: DemoContext, ctx: Context, employer: DemoEmployer): Promise<void> {
  const { employers } = demo.composed.services;
  const { name, at, street, stances, sector, about, notes, contacts } = employer;
  if ((await employers.byName(ctx, name)) !== undefined) return;
  await employers.create(ctx, {
    ...{ name, sector, about, notes, contacts, place: demo.placeAt(at, street) },
    accommodations: accommodations(stances),
  });
}

export const accommodations = (stances: DemoEmployer['stances']): readonly Accommodation[] =>
  Object.entries(stances).map(([code, stance]) => ({
    code: code as Accommodation['code'],
    stance,
    evidence: stance === 'policy' ? 'evidenced' : 'declared',
  }));
