import { fileURLToPath } from 'node:url';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';

/** The taxonomy that ships, read once, and its indexes built once, for all tests of a process. */
export const shippedTaxonomy = createTaxonomy(() =>
  loadTaxonomy(fileURLToPath(new URL('../../config/taxonomy', import.meta.url))),
);
