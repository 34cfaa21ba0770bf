import { existsSync } from 'node:fs';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { type Annotation, annotationSets, readAnnotationHalves } from './annotations.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

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
  const row = (set: string, half: string, annotations: readonly Annotation[]) => {
    const places = annotations.map(({ phrase, label }) =>
      linker.rank(phrase, 5).findIndex((skill) => skill.label.toLowerCase() === label.toLowerCase()),
    );
    const share = (isRight: (place: number) => boolean) =>
      (places.filter(isRight).length / annotations.length).toFixed(3);
    return [set, half, annotations.length, share((place) => place === 0), share((place) => place >= 0)];
  };
  return {
    title: 'Skill linking',
    about: `Phrases of real job adverts with the ESCO skill people chose for each (validation sets of Decorte et al. 2022; phrases without a skill are left out), ranked among ${skills.length} skills of ESCO ${version}. Each set is halved by the digest of the phrase: the order was learned from the tuning half (scripts/fit-skill-order.ts); expect of other texts what the unseen half says, or a little less, for the few constants of likeness were once chosen on both.`,
    columns: ['set', 'half', 'phrases', 'accuracy at 1', 'recall at 5'],
    rows: annotationSets.flatMap((set) =>
      Object.entries(readAnnotationHalves(folder, set)).map(([half, annotations]) =>
        row(set, half, annotations),
      ),
    ),
  };
}
