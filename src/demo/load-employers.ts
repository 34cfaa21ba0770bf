import type { DemoContext } from './demo-context.ts';

/** Makes the employers that are missing. Gives the ids of all of them by name. */
export async function loadEmployers(demo: DemoContext): Promise<ReadonlyMap<string, string>> {
  const { ctx, services, town } = demo;
  const ids = new Map<string, string>();
  for (const { name, at, street, stances, sector, about, notes, contacts, said = [] } of town.employers) {
    const known = await services.employers.byName(ctx, name);
    const input = {
      ...{ name, sector, about, notes, contacts, place: demo.placeAt(at, street) },
      accommodations: demo.accommodations(stances, said[0]?.ago),
    };
    ids.set(name, (known ?? (await services.employers.create(ctx, input))).id);
  }
  return ids;
}
