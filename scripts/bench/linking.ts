import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { readAnnotations } from './annotations.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const sets = ['house', 'tech'] as const;

/**
 * How often the linker finds the skill that people chose for a phrase. Wants LINKING_DIR, a folder with
 * `house_validation_annotations.csv` and `tech_validation_annotations.csv`, and a full ESCO in TAXONOMY_DIR.
 */
export async function run(): Promise<Table | undefined> {
  const folder = process.env.LINKING_DIR;
  if (!folder || !existsSync(folder)) {
    console.log('Skill linking is left out: set LINKING_DIR to the folder with the annotated phrases.');
    return undefined;
  }
  const { skills, occupations, version } = loadTaxonomy(taxonomyFolder());
  const linker = createLinker(skills, occupations);
  const rows = sets.map((set) => {
    const annotations = readAnnotations(join(folder, `${set}_validation_annotations.csv`));
    let first = 0;
    let five = 0;
    for (const { phrase, label } of annotations) {
      const found = linker.rank(phrase, 5).map((skill) => skill.label.toLowerCase());
      if (found[0] === label.toLowerCase()) first += 1;
      if (found.includes(label.toLowerCase())) five += 1;
    }
    const share = (count: number) => (count / annotations.length).toFixed(3);
    return [set, annotations.length, share(first), share(five)];
  });
  return {
    title: 'Skill linking',
    about: `Phrases of real job adverts with the ESCO skill people chose for each (validation sets of Decorte et al. 2022; phrases without a skill are left out), ranked among ${skills.length} skills of ESCO ${version}. The linker's few constants were chosen on these sets, so expect a little less on other texts.`,
    columns: ['set', 'phrases', 'accuracy at 1', 'recall at 5'],
    rows,
  };
}
