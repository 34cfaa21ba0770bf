import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import { readTitles } from './learn/titles.ts';

/** An occupation is taken when so many titles of the tuning half were filed under it. */
const leastTitles = 5;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    titles: { type: 'string' },
    out: { type: 'string', default: 'scripts/cut-chosen.json' },
  },
});
if (!values.from || !values.titles)
  throw new Error('Say where the CSV files of ESCO are and where the titles: --from DIR --titles DIR');
const titles = readTitles(values.titles);
if (!titles) throw new Error('jobbert_validation_titles.csv is not there.');

const counts = new Map<string, number>();
for (const { label } of titles.tuning) counts.set(label, (counts.get(label) ?? 0) + 1);
const chosen = loadTaxonomy(values.from)
  .occupations.filter(
    ({ label, isco }) => !/^[4-9]/.test(isco) && (counts.get(label.toLowerCase()) ?? 0) >= leastTitles,
  )
  .map(({ label }) => label)
  .sort();
writeFileSync(values.out, `${JSON.stringify(chosen, null, 2)}\n`);
console.log(`${chosen.length} occupations chosen by ${titles.tuning.length} titles`);
