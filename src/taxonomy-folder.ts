import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../config/env.ts';
import { loadTaxonomy } from './skills/load.ts';
import { createPlainVoice, loadPlainWords, type PlainVoice } from './skills/plain-voice.ts';
import { offerPrepared, prepareTaxonomy } from './skills/prepared.ts';
import { createTaxonomy, type Taxonomy } from './skills/taxonomy.ts';
import { loadTitleWords } from './skills/title-words.ts';

/** The folder of package.json, from the sources or from what was built of them. */
function projectRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return at;
}

const shipped = () => join(projectRoot(), 'config', 'taxonomy');

/** What a build prepared of the one that ships stands beside what it built; there is none beside the sources. */
const preparedFile = join(dirname(fileURLToPath(import.meta.url)), 'prepared-taxonomy');

/** Of the files that a cut is made of. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (/\.(tsv|json)$/.test(name))
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Prepares the taxonomy that ships, for every start to take. */
export function prepareShippedTaxonomy(): void {
  const folder = shipped();
  writeFileSync(preparedFile, prepareTaxonomy(loadTaxonomy(folder), digestOf(folder)));
}

const importedTo = (dataDir: string) => join(dataDir, 'taxonomy');

/** The taxonomy that is named, else the one that was imported, else the one that ships; read at its first use. */
export function openTaxonomy({ taxonomyDir, dataDir }: Environment): Taxonomy {
  const imported = importedTo(dataDir);
  const read = () => {
    const folder = taxonomyDir ?? (existsSync(imported) ? imported : shipped());
    const data = loadTaxonomy(folder);
    offerPrepared(
      data,
      () => digestOf(folder),
      () => (existsSync(preparedFile) ? readFileSync(preparedFile) : undefined),
    );
    return data;
  };
  return createTaxonomy(read, () => loadTitleWords(join(projectRoot(), 'config', 'title-words.csv')));
}

/** Plain voice read with the tables that ship. */
export function openPlainVoice(taxonomy: Taxonomy): PlainVoice {
  return createPlainVoice(taxonomy, () => loadPlainWords(join(projectRoot(), 'config')));
}

/**
 * Brings the taxonomy of a folder in, for the next start to use; gives how much is in it. Throws, and leaves the one that is
 * there alone, when the folder holds none.
 */
export function importTaxonomy(
  { dataDir }: Environment,
  folder: string,
): { readonly skills: number; readonly occupations: number } {
  const { skills, occupations } = loadTaxonomy(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = mkdtempSync(join(dataDir, 'taxonomy-'));
  for (const name of readdirSync(folder).filter((file) => /\.(csv|tsv|json|md)$/.test(file))) {
    const from = join(folder, name);
    if (statSync(from).isFile()) copyFileSync(from, join(draft, name));
  }
  rmSync(importedTo(dataDir), { recursive: true, force: true });
  renameSync(draft, importedTo(dataDir));
  return { skills: skills.length, occupations: occupations.length };
}
