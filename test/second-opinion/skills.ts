import type { Ask } from './facts.ts';
import { type Item, meanOf, type Part } from './part.ts';
import type { Read } from './read.ts';

const levels = ['basic', 'working', 'skilled', 'expert'];
const prior = 1_200;

interface Source {
  readonly uri: string;
  readonly level: string;
  readonly year?: number | undefined;
  readonly isNamed: boolean;
}

interface Asked extends Ask {
  readonly isRequired: boolean;
}

function recency(year: number | undefined, thisYear: number): number {
  if (year === undefined) return 1;
  return Math.max(50, 100 - 5 * Math.max(0, thisYear - year - 3)) / 100;
}

/** Each skill once, at its highest level. */
function highest(asks: readonly Ask[]): ReadonlyMap<string, Ask> {
  const found = new Map<string, Ask>();
  for (const ask of asks) {
    const before = found.get(ask.uri);
    if (before === undefined || levels.indexOf(ask.level) > levels.indexOf(before.level))
      found.set(ask.uri, ask);
  }
  return found;
}

function asksOf({ posting, tables }: Read): { readonly asks: readonly Asked[]; readonly areUsual: boolean } {
  const { required, desired } = posting.skills;
  const usual =
    posting.occupation === undefined ? undefined : tables.occupations.skillsOf(posting.occupation);
  const asWorking = (uris: readonly string[] = []) => uris.map((uri) => ({ uri, level: 'working' }));
  const areUsual = required.length + desired.length === 0;
  const [must, wish] = areUsual
    ? [asWorking(usual?.essential), asWorking(usual?.optional)]
    : [required, desired];
  const [musts, wishes] = [highest(must), highest(wish)];
  const all = [
    ...[...musts.values()].map((ask) => ({ ...ask, isRequired: true })),
    ...[...wishes.values()]
      .filter(({ uri }) => !musts.has(uri))
      .map((ask) => ({ ...ask, isRequired: false })),
  ];
  return { asks: all, areUsual };
}

function sourcesOf({ person, tables }: Read): readonly Source[] {
  const named = person.skills.map(({ uri, level, lastUsed }) => ({
    uri,
    level,
    year: lastUsed,
    isNamed: true,
  }));
  const usual = workKnown({ person, tables }).flatMap(({ occupation, lastYear }) => {
    const skills = tables.occupations.skillsOf(occupation);
    return [...(skills?.essential ?? []), ...(skills?.optional ?? [])].map((uri) => ({
      ...{ uri, level: 'working', year: lastYear, isNamed: false },
    }));
  });
  if (named.length + usual.length === 0) return [];
  const spoken = (person.spoken ?? []).map(({ uri, level }) => ({ uri, level, isNamed: true }));
  return [...named, ...spoken, ...usual];
}

/** Past work that the taxonomy knows skills of. */
function workKnown({ person, tables }: Pick<Read, 'person' | 'tables'>) {
  return person.pastWork.filter(({ occupation }) => {
    const skills = tables.occupations.skillsOf(occupation);
    return skills !== undefined && skills.essential.length + skills.optional.length > 0;
  });
}

/** Whether a skill or past work of the person is known. */
export const isPersonKnown = (facts: Read): boolean => sourcesOf(facts).length > 0;

export interface SkillsPart extends Part {
  /** Before training is counted. */
  readonly plain: number;
}

export function skillsOf(facts: Read): SkillsPart {
  const { person, posting, tables, thisYear } = facts;
  const sources = sourcesOf(facts);
  const { training } = posting;
  if (sources.length === 0) {
    const more = training === 'given' ? 1_000 : training === 'some' ? 500 : 0;
    return { value: prior + more, known: 0, plain: 0 };
  }
  const { asks, areUsual } = asksOf(facts);
  const taught = training === 'given' ? 4_000 : training === 'some' ? 2_500 : 0;

  const credits = asks.map((ask) => {
    const best = sources
      .map((source) => {
        const below = Math.max(0, levels.indexOf(ask.level) - levels.indexOf(source.level));
        const near = tables.closeness(source.uri, ask.uri);
        const credit = Math.round(10_000 * near * (1 - 0.25 * below) * recency(source.year, thisYear));
        const known = source.isNamed && source.year !== undefined ? 100 : 50;
        return { credit, known, rank: (source.isNamed ? 2 : 0) + (source.year !== undefined ? 1 : 0) };
      })
      .reduce((one, other) =>
        other.credit > one.credit || (other.credit === one.credit && other.rank > one.rank) ? other : one,
      );
    const known = best.credit > 0 ? best.known : person.skills.length > 0 ? 100 : 50;
    return {
      ...{ credit: best.credit, isRequired: ask.isRequired },
      weight: (ask.isRequired ? 3 : 1) * tables.occupations.telling(ask.uri),
      known: areUsual ? Math.round(known / 2) : known,
    };
  });
  const view = (worth: (credit: (typeof credits)[number]) => number): Part =>
    credits.length === 0
      ? { value: prior, known: 0 }
      : meanOf(credits.map((credit): Item => ({ ...credit, value: worth(credit) })));
  const bySkill = view(({ credit, isRequired }) => (isRequired ? Math.max(credit, taught) : credit));
  const bySkillUntaught = view(({ credit }) => credit);

  const { occupation } = posting;
  const byWork =
    occupation === undefined
      ? []
      : workKnown(facts).map((work) => ({
          value: Math.round(
            10_000 *
              tables.occupations.nearness(work.occupation, occupation) *
              recency(work.lastYear, thisYear),
          ),
          known: work.lastYear === undefined ? 50 : 100,
        }));
  const better = (one: Part, other: Part) =>
    other.value > one.value || (other.value === one.value && other.known > one.known) ? other : one;
  return {
    ...byWork.reduce(better, bySkill),
    plain: Math.max(bySkillUntaught.value, ...byWork.map(({ value }) => value)),
  };
}
