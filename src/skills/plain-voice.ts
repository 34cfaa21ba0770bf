import { join } from 'node:path';
import type { ConceptHit, FoundConcept, LinkedText } from '../domain/values/skill.ts';
import { createConceptSearch } from './concept-search.ts';
import { type EverydayRow, loadEverydayWords } from './everyday-words.ts';
import { createLinker } from './linker.ts';
import { loadMisleadingLabels } from './misleading-labels.ts';
import { once } from './once.ts';
import { createReader } from './reader.ts';
import { createSkillSearch } from './skill-search.ts';
import type { Taxonomy } from './taxonomy.ts';
import {
  createTranslatedWords,
  loadTranslatedWords,
  type NamedSkill,
  type TranslatedLanguage,
  type TranslatedRow,
} from './translated-words.ts';

/** The tables that plain voice is read with. */
export interface PlainWords {
  readonly everyday: readonly EverydayRow[];
  readonly misleading: ReadonlySet<string>;
  readonly translated: readonly TranslatedRow[];
}

/** What people say, read and looked up in the terms of a taxonomy. */
export interface PlainVoice {
  /** What a text says, in steps, each giving how much was looked at. */
  readInSteps(text: string): Generator<number, LinkedText>;
  /** Skills for what was typed, be it the beginning of a name or a phrase, best first. */
  searchSkills(typed: string, limit: number): ConceptHit[];
  /** Skills, occupations and licences for what was typed, best first. */
  searchConcepts(typed: string, limit: number): FoundConcept[];
  /** The same for what was typed in another language. */
  searchTranslated(language: TranslatedLanguage, typed: string, limit: number): ConceptHit[];
  /** What a text in another language says. */
  readTranslated(language: TranslatedLanguage, text: string): LinkedText;
  /** What is done in an occupation, where people named it in plain words; nothing where nobody did. */
  usualIn(occupationUri: string): readonly NamedSkill[];
  /** Builds now what is otherwise built at the first use. */
  prepare(): void;
}

/** Reads the tables from a folder. Throws a Problem that names the file that is missing. */
export function loadPlainWords(folder: string): PlainWords {
  return {
    everyday: loadEverydayWords(join(folder, 'everyday-words.csv')),
    misleading: loadMisleadingLabels(join(folder, 'misleading-labels.csv')),
    translated: loadTranslatedWords(join(folder, 'translated-words.csv')),
  };
}

/** The tables are read at the first use. */
export function createPlainVoice(taxonomy: Taxonomy, readWords: () => PlainWords): PlainVoice {
  const words = once(readWords);
  const linker = once(() => createLinker(taxonomy.skills, taxonomy.occupations));
  const reader = once(() => createReader({ taxonomy, ...words(), linker: linker() }));
  const skills = once(() => createSkillSearch(taxonomy, linker()));
  const concepts = once(() => createConceptSearch(taxonomy, words().everyday));
  const translated = once(() => createTranslatedWords(taxonomy, words().translated));
  return {
    readInSteps: (text) => reader().readInSteps(text),
    searchSkills: (typed, limit) => skills()(typed, limit),
    searchConcepts: (typed, limit) => concepts().search(typed, limit),
    searchTranslated: (language, typed, limit) => translated().search(language, typed, limit),
    readTranslated: (language, text) => translated().read(language, text),
    usualIn: (occupationUri) => translated().usualIn(occupationUri),
    prepare() {
      reader();
      concepts().prepare();
    },
  };
}
