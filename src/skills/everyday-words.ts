import { readTable } from './read-table.ts';
import { labelKey } from './words.ts';

/** What everyday words speak of. `nothing`: words that sound like a skill and are none ("let go", "did my back in"). */
export const everydayKinds = ['occupation', 'skill', 'licence', 'nothing'] as const;
export type EverydayKind = (typeof everydayKinds)[number];

/** One concept with the words that people use for it, or a group of words that phrases name. */
export interface EverydayRow {
  readonly kind: EverydayKind | 'group';
  /** A URI, the code of a licence, the name of a group in small letters, or empty for `nothing`. */
  readonly concept: string;
  /** The name ESCO gives the concept, for whoever reviews the table. */
  readonly label: string;
  /**
   * Phrases of small words. `*` stands for up to three words, and a class of the table in capitals (FAMILY) has been written out.
   * A group in capitals (`FOLD * CLOTHES`) is too large for that: it became `#fold * #clothes`, and is found word by word.
   * The forms of a word are one (*drive* is *drove*), but a word after `=` is meant as it stands: `=tills` is not *till*.
   * A phrase after `?` is only typed, for in a text it says too little (`?kids`); one after `@` is a place where people do many
   * things (`@care home`): it speaks of its own trade only where nobody names another beside it. One after `~` (`~army`) is a place
   * that says so little that any other occupation in the text is meant instead.
   */
  readonly words: readonly string[];
}

/**
 * Reads the table of everyday words, a CSV file with the columns `kind`, `concept`, `label`, `words` (by `|`) and `source`. Throws a
 * Problem that names a file or column that is missing.
 */
export function loadEverydayWords(path: string): EverydayRow[] {
  const table = readTable(path, ['kind', 'concept', 'label', 'words']);
  const classes = new Map<string, readonly string[]>();
  const groups = new Set<string>();
  for (const [kind, name = '', , words = ''] of table) {
    if (kind === 'class') classes.set(name, words.split('|'));
    if (kind === 'group') groups.add(name);
  }
  const isKind = (kind: string): kind is EverydayRow['kind'] =>
    kind === 'group' || (everydayKinds as readonly string[]).includes(kind);
  return table.flatMap(([kind = '', concept = '', label = '', words = '']) => {
    if (!isKind(kind)) return [];
    const phrases = words.split('|').flatMap((phrase) => writtenOut(phrase, classes, groups));
    return [{ kind, concept: kind === 'group' ? labelKey(concept) : concept, label, words: phrases }];
  });
}

/** A phrase once for each word of the class it names, with the groups it names marked. */
function writtenOut(
  phrase: string,
  classes: ReadonlyMap<string, readonly string[]>,
  groups: ReadonlySet<string>,
): string[] {
  const marked = phrase.replace(/[A-Z]{3,}/g, (name) => (groups.has(name) ? `#${name.toLowerCase()}` : name));
  const name = marked.match(/[A-Z]{3,}/)?.[0];
  const members = name === undefined ? undefined : classes.get(name);
  if (name === undefined || !members) return [labelKey(marked)];
  return members.map((member) => labelKey(marked.replace(name, member)));
}
