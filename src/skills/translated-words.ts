import type { OwnLanguage } from '../domain/own-language.ts';
import type { ConceptHit, LinkedOccupation, LinkedText } from '../domain/values/skill.ts';
import { readTable } from './read-table.ts';
import type { Taxonomy } from './taxonomy.ts';
import { fold } from './words.ts';

/** A language that people say their work in, beside English. */
export type TranslatedLanguage = Exclude<OwnLanguage, 'en'>;

/** Everyday words of one language for one kind of work, with what ESCO calls it and what is done in it. */
export interface TranslatedRow {
  readonly language: TranslatedLanguage;
  readonly words: readonly string[];
  readonly occupation: string;
  readonly skills: readonly string[];
}

/** A skill by the name that ESCO prefers. */
export interface NamedSkill {
  readonly uri: string;
  readonly label: string;
}

/** What people say of their work in another language, looked up in a table made by hand. */
export interface TranslatedWords {
  /** Skills for what was typed, a word or its beginning, best first; `matchedLabel` is the word of the table. */
  search(language: TranslatedLanguage, typed: string, limit: number): ConceptHit[];
  /** The work that a text speaks of. Suggests only: a person confirms each. */
  read(language: TranslatedLanguage, text: string): LinkedText;
  /** What is done in an occupation, in whichever language it was named; nothing where the table does not have it. */
  usualIn(occupationUri: string): readonly NamedSkill[];
}

const mostCharacters = 20_000;
const mostOccupations = 6;
/** Beginnings of words that are looked for: shorter ones begin too many. */
const fewestTyped = 2;

/**
 * Reads the table, a CSV file with the columns `language`, `words` (by `|`), `occupation`, `skills` (by `|`; both as ESCO names them in
 * English) and `source`. Throws a Problem that names a file or column that is missing.
 */
export function loadTranslatedWords(path: string): TranslatedRow[] {
  const table = readTable(path, ['language', 'words', 'occupation', 'skills']);
  return table.flatMap(([language, words = '', occupation = '', skills = '']) =>
    language === 'es' || language === 'ar'
      ? [{ language, words: words.split('|'), occupation, skills: skills.split('|') }]
      : [],
  );
}

/** Endings that say who or when, and not what: *panadera* is *panadero*, *cocinando* is *cocinar*. */
const endings = {
  es: /(?:ando|iendo|aba[ns]?|ado|ada|ar|er|ir|[aoe]s|[aoes])$/,
  ar: /(?:ات|ون|ين|ه|ا)$/,
} as const;
const article = /^و?(?:ال|بال|لل)(?=.{3})/;
const shortestStem = 3;

/** The one form that forms of a word share, accents and vowel marks folded. */
function stemOf(language: TranslatedLanguage, word: string): string {
  const folded = fold(word).replaceAll('ـ', '').replaceAll('ة', 'ه').replaceAll('ى', 'ي');
  const bare = language === 'ar' ? folded.replace(article, '') : folded;
  const stem = bare.replace(endings[language], '');
  return stem.length < shortestStem ? bare : stem;
}

interface Token {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const tokensOf = (language: TranslatedLanguage, text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    ...{ stem: stemOf(language, word), start: index, end: index + word.length },
  }));

/** What somebody never did, and what they wish for or do not want again, by the words before it in the sentence. */
const attitudes = {
  es: {
    never: /\b(?:nunca|jamas)\b/,
    refuses: /\bno (?:quiero|me gusta)/,
    wishes: /\b(?:quiero|quisiera|me gustaria)\b/,
  },
  ar: {
    never: /(?:^|\s)(?:لم|لن)\s/,
    refuses: /(?:^|\s)لا (?:اريد|احب)/,
    wishes: /(?:^|\s)(?:اريد|ارغب|اتمني)/,
  },
} as const;

/** The table over a taxonomy: a name that the taxonomy does not have is left out. */
export function createTranslatedWords(
  taxonomy: Pick<Taxonomy, 'skillByLabel' | 'occupationByLabel'>,
  rows: readonly TranslatedRow[],
): TranslatedWords {
  const phrases = rows.flatMap((row) =>
    row.words.map((word) => {
      const stems = tokensOf(row.language, word).map(({ stem }) => stem);
      return { row, word, key: stems.join(' '), size: stems.length, plain: fold(word) };
    }),
  );
  const byKey = new Map<string, (typeof phrases)[number][]>();
  for (const phrase of phrases) {
    const key = `${phrase.row.language} ${phrase.key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), phrase]);
  }
  const longest = Math.max(0, ...phrases.map(({ size }) => size));
  const skillsOf = ({ skills }: TranslatedRow) =>
    skills.flatMap((label) => {
      const uri = taxonomy.skillByLabel(label);
      return uri === undefined ? [] : [{ uri, label }];
    });

  const usual = new Map<string, Map<string, NamedSkill>>();
  for (const row of rows) {
    const uri = taxonomy.occupationByLabel(row.occupation);
    if (uri === undefined) continue;
    const known = usual.get(uri) ?? new Map<string, NamedSkill>();
    usual.set(uri, known);
    for (const skill of skillsOf(row)) known.set(skill.uri, skill);
  }

  /** The phrases that stand in a text, each place once, the longest first. */
  function* spokenIn(language: TranslatedLanguage, text: string) {
    const tokens = tokensOf(language, text);
    for (let at = 0; at < tokens.length; at++)
      for (let size = Math.min(longest, tokens.length - at); size > 0; size--) {
        const span = tokens.slice(at, at + size);
        const found = byKey.get(`${language} ${span.map(({ stem }) => stem).join(' ')}`);
        if (found === undefined) continue;
        yield { found, start: span[0]!.start, end: span[size - 1]!.end };
        at += size - 1;
        break;
      }
  }

  return {
    search(language, typed, limit) {
      const spoken = [...spokenIn(language, typed.slice(0, 200))].flatMap(({ found }) => found);
      const plain = fold(typed).trim();
      const begun = phrases.filter(
        (phrase) =>
          phrase.row.language === language &&
          plain.length >= fewestTyped &&
          phrase.plain.split(' ').some((_, at, words) => words.slice(at).join(' ').startsWith(plain)),
      );
      const hits = new Map<string, ConceptHit>();
      for (const { row, word } of [...spoken, ...begun])
        for (const { uri, label } of skillsOf(row))
          if (!hits.has(uri)) hits.set(uri, { uri, label, matchedLabel: word });
      return [...hits.values()].slice(0, limit);
    },
    read(language, whole) {
      const text = whole.slice(0, mostCharacters);
      const { never, refuses, wishes } = attitudes[language];
      const occupations = new Map<string, LinkedOccupation>();
      for (const { found, start, end } of spokenIn(language, text)) {
        const before = fold(text.slice(Math.max(0, start - 200), start)).replaceAll('ى', 'ي');
        const told = before.slice(before.search(/[^.;!?\n؛؟]*$/));
        if (never.test(told)) continue;
        const refused = refuses.test(told);
        const wished = !refused && wishes.test(told);
        for (const { row } of found) {
          const uri = taxonomy.occupationByLabel(row.occupation);
          if (uri === undefined || occupations.has(uri) || occupations.size === mostOccupations) continue;
          occupations.set(uri, {
            ...{ uri, label: row.occupation, words: text.slice(start, end), start, end },
            ...{ done: !wished, skills: skillsOf(row) },
            ...((refused || wished) && { wanted: wished }),
          });
        }
      }
      return { skills: [], occupations: [...occupations.values()], licences: [] };
    },
    usualIn: (occupationUri) => [...(usual.get(occupationUri)?.values() ?? [])],
  };
}
