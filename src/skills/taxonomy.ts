import type { Nearness, Telling, UsualSkills } from '../domain/values/occupation.ts';
import type { Closeness, ConceptHit, UsualWork } from '../domain/values/skill.ts';
import { createCloseness } from './closeness.ts';
import { createLabelIndex } from './label-index.ts';
import { createNearness, createTelling } from './nearness.ts';
import { createOccupationSearch } from './occupation-search.ts';
import { once } from './once.ts';
import { createSkillGraph } from './skill-graph.ts';
import type { Occupation, SkillConcept, TaxonomyData } from './taxonomy-data.ts';
import { noTitleWords, type TitleWords } from './title-words.ts';
import { createUsualWork } from './usual-work.ts';

/** Skills and occupations, their names and how near they are. Unknown URIs are answered with undefined, never thrown at. */
export interface Taxonomy {
  readonly skills: readonly SkillConcept[];
  readonly occupations: readonly Occupation[];
  /** How near a held skill is to an asked one, in [0,1]. */
  readonly closeness: Closeness;
  /** Preferred label of a skill, occupation or skill group; of one that is retired the one it had. */
  label(uri: string): string | undefined;
  isSkill(uri: string): boolean;
  isOccupation(uri: string): boolean;
  /** ISCO-08 unit group of an occupation, four digits. */
  iscoOf(occupationUri: string): string | undefined;
  /** What an occupation needs, as URIs. */
  skillsOf(occupationUri: string): UsualSkills | undefined;
  /** How telling a skill is, from 1 to 100. */
  readonly telling: Telling;
  /** How near two occupations are, in [0,1]. */
  readonly nearness: Nearness;
  /** The skill with exactly this preferred or alternative label, letter case aside. */
  skillByLabel(label: string): string | undefined;
  occupationByLabel(label: string): string | undefined;
  /** Skills whose labels look like what was typed, best first. */
  searchSkills(typed: string, limit: number): ConceptHit[];
  searchOccupations(typed: string, limit: number): ConceptHit[];
  /** The occupations that some skills most likely come from, likeliest first; none where no skill is usual in any. */
  workFor(skills: readonly string[], limit: number): UsualWork[];
  /** Reads the data now. Throws a Problem that names what is missing. */
  read(): void;
  /** Builds now what is otherwise built at the first use. */
  prepare(): void;
}

/**
 * Wraps taxonomy data, or what reads them: that happens at the first use. Label indexes are built at the first search or look-up by
 * label, the graph at the first closeness, unless they are prepared before. Titles of jobs are found better with the words that such
 * titles have.
 */
export function createTaxonomy(
  given: TaxonomyData | (() => TaxonomyData),
  titleWords: () => TitleWords = () => noTitleWords,
): Taxonomy {
  const data = once(() => (typeof given === 'function' ? given() : given));
  const byUri = <T extends { readonly uri: string }>(list: (all: TaxonomyData) => readonly T[]) =>
    once(() => new Map(list(data()).map((one) => [one.uri, one])));
  const skillOf = byUri(({ skills }) => skills);
  const groupOf = byUri(({ groups }) => groups);
  const occupationOf = byUri(({ occupations }) => occupations);
  const retiredOf = byUri(({ retired = [] }) => retired);
  const skillLabels = once(() => createLabelIndex(data().skills));
  const occupationNames = once(() => createOccupationSearch(data().occupations, titleWords()));
  const telling = once(() => createTelling(data()));
  const nearness = once(() => createNearness(data()));
  const usualWork = once(() => createUsualWork(data()));
  const closeness = once(() => createCloseness(createSkillGraph(data())));

  return {
    get skills() {
      return data().skills;
    },
    get occupations() {
      return data().occupations;
    },
    closeness: Object.assign((held: string, asked: string) => closeness()(held, asked), {
      among: (...lists: Parameters<NonNullable<Closeness['among']>>) => closeness().among(...lists),
    }),
    label: (uri) =>
      (skillOf().get(uri) ?? occupationOf().get(uri) ?? groupOf().get(uri) ?? retiredOf().get(uri))?.label,
    isSkill: (uri) => skillOf().has(uri),
    isOccupation: (uri) => occupationOf().has(uri),
    iscoOf: (uri) => occupationOf().get(uri)?.isco,
    skillsOf: (uri) => occupationOf().get(uri),
    telling: (skill) => telling()(skill),
    nearness: (one, other) => nearness()(one, other),
    skillByLabel: (label) => skillLabels().exact(label),
    occupationByLabel: (label) => occupationNames().exact(label),
    searchSkills: (typed, limit) => skillLabels().search(typed, limit),
    searchOccupations: (typed, limit) => occupationNames().search(typed, limit),
    workFor: (skills, limit) => usualWork()(skills, limit),
    read() {
      data();
    },
    prepare() {
      usualWork();
      skillLabels().prepare();
      occupationNames().prepare();
      closeness();
      telling();
      nearness();
    },
  };
}
