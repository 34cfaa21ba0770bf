import type { Taxonomy } from './taxonomy.ts';

export interface NamedSkill {
  readonly uri: string;
  readonly label: string;
}

/** The usual skills of an occupation, most telling first, without those that were named already. */
export type UsualSkills = (occupation: string, named: ReadonlySet<string>) => NamedSkill[];

/** More would be a form to fill in. */
const mostUsual = 8;

/** What an occupation cannot be had without, the skills that fewest others need before those that everybody needs. */
export function createUsualSkills(taxonomy: Taxonomy, misleading: ReadonlySet<string>): UsualSkills {
  const uses = new Map<string, number>();
  for (const { essential } of taxonomy.occupations) {
    for (const uri of essential) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  }
  return (occupation, named) =>
    [...(taxonomy.skillsOf(occupation)?.essential ?? [])]
      .filter((uri) => !named.has(uri) && !misleading.has(uri))
      .sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, mostUsual)
      .map((uri) => ({ uri, label: taxonomy.label(uri) ?? uri }));
}
