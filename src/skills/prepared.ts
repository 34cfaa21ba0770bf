import { deserialize, serialize } from 'node:v8';
import { type NameWords, offerWordsOfNames, wordsOfNames } from './name-words.ts';
import { once } from './once.ts';
import { takeStems } from './stems.ts';
import type { TaxonomyData } from './taxonomy-data.ts';
import { type NearWork, nearWorkOf, offerNearWork } from './work-odds.ts';

/** What of a taxonomy takes longest to work out; every index is made of it in milliseconds. */
interface Prepared {
  /** Of the files that it was made of. */
  readonly digest: string;
  readonly skills: NameWords;
  readonly occupations: NameWords;
  readonly nearWork: NearWork;
}

/** Works it out, for a file that later starts take it from. */
export function prepareTaxonomy({ skills, occupations }: TaxonomyData, digest: string): Uint8Array {
  const prepared: Prepared = {
    digest,
    skills: wordsOfNames(skills),
    occupations: wordsOfNames(occupations),
    nearWork: nearWorkOf(occupations),
  };
  return serialize(prepared);
}

/**
 * Lets a taxonomy take what was prepared, read when it is first needed. What was made of other files, by another Node or is damaged
 * is left, and worked out again.
 */
export function offerPrepared(
  { skills, occupations }: TaxonomyData,
  digest: () => string,
  bytes: () => Uint8Array | undefined,
): void {
  const prepared = once(() => {
    const found = read(bytes());
    if (found?.digest !== digest()) return undefined;
    for (const { words, stems } of [found.skills, found.occupations]) takeStems(words, stems);
    return found;
  });
  offerWordsOfNames(skills, () => prepared()?.skills);
  offerWordsOfNames(occupations, () => prepared()?.occupations);
  offerNearWork(occupations, () => prepared()?.nearWork);
}

function read(bytes: Uint8Array | undefined): Prepared | undefined {
  if (bytes === undefined) return undefined;
  try {
    return deserialize(bytes);
  } catch {
    return undefined;
  }
}
