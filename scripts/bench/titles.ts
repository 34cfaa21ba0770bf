import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { loadTitleWords } from '../../src/skills/title-words.ts';
import { type FiledTitle, readTitles } from '../learn/titles.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const shown = 20;
/** Every so many titles of a half are looked up: two thousand are enough. */
const every = 4;

/** How often the occupation of a real job title is found, and in the cut at all. Wants LINKING_DIR, a folder with `jobbert_validation_titles.csv`. */
export async function run(): Promise<Table | undefined> {
  const halves = process.env.LINKING_DIR ? readTitles(process.env.LINKING_DIR) : undefined;
  if (!halves) {
    console.log('Job titles are left out: set LINKING_DIR to the folder with the titles.');
    return undefined;
  }
  const words = loadTitleWords('config/title-words.csv');
  const rows = [...new Set(['config/taxonomy', taxonomyFolder()])].flatMap((folder) => {
    const data = loadTaxonomy(folder);
    const taxonomy = createTaxonomy(data, () => words);
    const held = new Set(data.occupations.map(({ label }) => label.toLowerCase()));
    const row = (half: string, titles: readonly FiledTitle[]) => {
      const times: number[] = [];
      const looked = titles.filter((_, at) => at % every === 0);
      const places = looked.map(({ title, label }) => {
        const start = performance.now();
        const hits = taxonomy.searchOccupations(title, shown);
        times.push(performance.now() - start);
        return 1 + hits.findIndex((hit) => hit.label.toLowerCase() === label);
      });
      const share = (count: number, of: number) => (count / of).toFixed(3);
      return [
        folder === 'config/taxonomy' ? 'the one that ships' : `full ${data.name} ${data.version}`,
        half,
        figure(titles.length),
        share(titles.filter(({ label }) => held.has(label)).length, titles.length),
        share(
          places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0),
          looked.length,
        ),
        share(places.filter((place) => place > 0 && place <= 5).length, looked.length),
        figure(median(times)),
      ];
    };
    return Object.entries(halves).map(([half, titles]) => row(half, titles));
  });
  return {
    title: 'Job titles',
    about: `Titles of a real job board, each filed under an ESCO occupation (JobBERT evaluation data, Decorte et al. 2021), halved by the digest of the title; occupations of the cut were chosen and words counted on the tuning half alone. In the taxonomy: whose occupation it has. Then every ${every}th title is asked of the occupation search, of which ${shown} are looked at; one that the taxonomy has not counts as not found.`,
    columns: ['taxonomy', 'half', 'titles', 'in the taxonomy', 'MRR', 'in the first five', 'ms, median'],
    rows,
  };
}
