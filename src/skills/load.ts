import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { loadCut } from './load-cut.ts';
import { loadEsco } from './load-esco.ts';
import type { TaxonomyData } from './taxonomy-data.ts';

/**
 * Reads a taxonomy folder: a cut made by scripts/cut-taxonomy.ts (it has a `taxonomy.json`), or the English CSV files of
 * ESCO as the European Commission publishes them. Reads synchronously, once, at start. Throws a Problem that names the file or
 * column that is missing.
 */
export function loadTaxonomy(folder: string): TaxonomyData {
  if (existsSync(join(folder, 'taxonomy.json'))) return loadCut(folder);
  if (existsSync(join(folder, 'skills_en.csv'))) return loadEsco(folder);
  throw new Problem('invalid', sentence('taxonomy_missing', { folder }));
}
