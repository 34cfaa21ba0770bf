import type { LinkedText } from '../domain/values/skill.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { createEverydayPhrases, type Spoken } from './everyday-phrases.ts';
import type { EverydayRow } from './everyday-words.ts';
import { firmNamesIn } from './firm-names.ts';
import { gather } from './gather.ts';
import type { Linker } from './linker.ts';
import { findMentions, type NeedsSkill } from './mentions.ts';
import { createOccupationNames } from './occupation-names.ts';
import { tokensOf } from './phrases.ts';
import { findReferred, findShared } from './shared-objects.ts';
import type { Taxonomy } from './taxonomy.ts';
import { createTypingErrors } from './typing-errors.ts';
import { createUsualSkills } from './usual-skills.ts';

/** Reads what people say of their work: occupations first, then skills that the words name, and tickets. */
export interface Reader {
  /** In steps, each giving how much was looked at; between two steps anything else may go on. */
  readInSteps(text: string): Generator<number, LinkedText>;
}

/** Longer texts are read up to here. */
const mostCharacters = 20_000;
/** What looking a word up in the tables costs, beside looking at one label. */
const looksForWord = 200;
/** Words between two steps. */
const wordsAtOnce = 40;

/**
 * A reader over a taxonomy, the table of everyday words and the URIs of skills whose names mislead. Everyday words and names of
 * occupations come first; the linker reads what they leave. What somebody never did is left out, what they do not want again is
 * marked ([docs/taxonomy.md](../../docs/taxonomy.md)).
 */
export function createReader({
  taxonomy,
  everyday,
  misleading,
  linker,
}: {
  readonly taxonomy: Taxonomy;
  readonly everyday: readonly EverydayRow[];
  readonly misleading: ReadonlySet<string>;
  readonly linker: Linker;
}): Reader {
  const isKnown = ({ kind, concept }: EverydayRow) =>
    kind === 'skill'
      ? taxonomy.isSkill(concept)
      : kind === 'occupation'
        ? taxonomy.isOccupation(concept)
        : true;
  const phrases = createEverydayPhrases(everyday.filter(isKnown));
  const names = createOccupationNames(taxonomy.occupations);
  const usualIn = createUsualSkills(taxonomy, misleading, linker);
  const needsSkill: NeedsSkill = (occupation, skill) => {
    const needed = taxonomy.skillsOf(occupation);
    return needed !== undefined && (needed.essential.includes(skill) || needed.optional.includes(skill));
  };
  const correct = createTypingErrors(
    () =>
      everyday.filter(({ kind }) => kind === 'occupation').flatMap(({ words }) => words.flatMap(plainWords)),
    ({ text, form }) => linker.knows(form) || phrases.knows(text, form),
  );

  return {
    *readInSteps(whole) {
      const text = whole.slice(0, mostCharacters);
      const written = tokensOf(text);
      const firms = firmNamesIn(text, written);
      const silent = new Set(firms.flat());
      const tokens = correct(text, written).map((token, at) =>
        silent.has(at) ? { ...token, text: '', form: '' } : token,
      );
      const clauses = clausesOf(text, tokens);
      const mentions: ReturnType<typeof findMentions> = [];
      let words = 0;
      for (const [at, clause] of clauses.entries()) {
        mentions.push(...findShared(tokens, clauses, at, phrases));
        const named = findMentions(tokens, clause, phrases, names, needsSkill);
        mentions.push(...named, ...findReferred(tokens, clauses, at, phrases, named));
        words += clause.to - clause.from;
        if (words < wordsAtOnce) continue;
        yield words * looksForWord;
        words = 0;
      }
      yield words * looksForWord;
      const mentioned = [
        ...mentions.map(({ places, named }) => ({ places, isUnsure: isUnsure(named) })),
        ...firms.map((places) => ({ places, isUnsure: false })),
      ].map(({ places, ...mention }) => ({ ...mention, words: places.map((place) => tokens[place]!) }));
      const linked = yield* linker.linkInSteps(text, mentioned);
      const usual = usualIn(tokens, clauseOf(clauses));
      return gather({ text, tokens, clauses, mentions, linked, usual, misleading, labelOf: taxonomy.label });
    },
  };
}

/** The number of the clause that each place is in. */
function clauseOf(clauses: readonly Clause[]): (place: number) => number {
  const at = clauses.flatMap(({ from, to }, number) => Array<number>(to - from).fill(number));
  return (place) => at[place] ?? -1;
}

/** What was found by groups of words alone gives way to the name of a skill. */
const isUnsure = (named: readonly Spoken[]) => named.length > 0 && named.every(({ isByGroup }) => isByGroup);

/** The words of a phrase of the table, without its marks. */
const plainWords = (phrase: string) => phrase.replace(/[=?@~*]|#\S+/g, '').split(' ');
