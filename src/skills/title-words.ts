import { readTable } from './read-table.ts';

/** Which words stand in the job titles that were filed under an occupation. */
export interface TitleWords {
  readonly titles: number;
  /** Titles that each stem stands in. */
  readonly titlesWith: ReadonlyMap<string, number>;
  readonly filed: readonly {
    /** URI of the occupation. */
    readonly concept: string;
    readonly titles: number;
    /** Titles of this occupation that a stem stands in. */
    readonly words: ReadonlyMap<string, number>;
  }[];
}

export const noTitleWords: TitleWords = { titles: 0, titlesWith: new Map(), filed: [] };

/**
 * Reads the table that scripts/count-title-words.ts makes, a CSV file with the columns `concept`, `titles` and `words` (`stem:count`, by `|`);
 * the row without a concept counts all titles. Throws a Problem that names a file or column that is missing.
 */
export function loadTitleWords(path: string): TitleWords {
  const rows = readTable(path, ['concept', 'titles', 'words']).map(
    ([concept = '', titles = '', words = '']) => ({
      concept,
      titles: Number(titles),
      words: countsOf(words),
    }),
  );
  const all = rows.find(({ concept }) => concept === '');
  return {
    titles: all?.titles ?? 0,
    titlesWith: all?.words ?? new Map(),
    filed: rows.filter(({ concept }) => concept !== ''),
  };
}

function countsOf(words: string): Map<string, number> {
  if (words === '') return new Map();
  return new Map(
    words.split('|').map((entry) => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );
}
