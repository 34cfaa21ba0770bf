import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import { stemsOfTitle } from '../src/skills/title-ranker.ts';
import { readTitles } from './learn/titles.ts';

/** A word is kept for an occupation when so many of its titles have it: no title can be told from the table. */
const leastTitles = 2;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    titles: { type: 'string' },
    out: { type: 'string', default: 'config/title-words.csv' },
  },
});
if (!values.from || !values.titles)
  throw new Error('Say where the CSV files of ESCO are and where the titles: --from DIR --titles DIR');
const titles = readTitles(values.titles);
if (!titles) throw new Error('jobbert_validation_titles.csv is not there.');

const uriOf = new Map(
  loadTaxonomy(values.from).occupations.map(({ uri, label }) => [label.toLowerCase(), uri]),
);
const totals = new Map<string, number>();
const filed = new Map<string, { label: string; titles: number; words: Map<string, number> }>();
let counted = 0;
for (const { title, label } of titles.tuning) {
  const uri = uriOf.get(label);
  if (uri === undefined) continue;
  counted += 1;
  const row = filed.get(uri) ?? { label, titles: 0, words: new Map<string, number>() };
  filed.set(uri, row);
  row.titles += 1;
  for (const stem of stemsOfTitle(title)) {
    totals.set(stem, (totals.get(stem) ?? 0) + 1);
    row.words.set(stem, (row.words.get(stem) ?? 0) + 1);
  }
}
const kept = (words: ReadonlyMap<string, number>, isKept: (stem: string, count: number) => boolean) =>
  [...words]
    .filter(([stem, count]) => /^[^|:",\n]+$/.test(stem) && isKept(stem, count))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, count]) => `${stem}:${count}`)
    .join('|');
const rows = [...filed]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([uri, row]) => ({ uri, ...row, words: kept(row.words, (_, count) => count >= leastTitles) }))
  .filter(({ titles, words }) => titles >= leastTitles || words !== '');
const named = new Set(rows.flatMap(({ words }) => words.split('|').map((entry) => entry.split(':')[0])));
const quoted = (label: string) => (label.includes(',') ? `"${label}"` : label);
writeFileSync(
  values.out,
  [
    'concept,label,titles,words',
    `,all titles counted,${counted},${kept(totals, (stem) => named.has(stem))}`,
    ...rows.map(({ uri, label, titles, words }) => `${uri},${quoted(label)},${titles},${words}`),
    '',
  ].join('\n'),
);
console.log(`${rows.length} occupations, ${named.size} words of ${counted} titles`);
