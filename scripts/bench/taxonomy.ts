import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { createRandom } from '../world/random.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const typed = 300;

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** What people type on the way to a label: its beginning, now and then with a letter wrong. */
function typings(labels: readonly string[]): string[] {
  const random = createRandom('typing');
  return Array.from({ length: typed }, () => {
    const label = random.pick(labels);
    const begun = label.slice(0, random.int(2, label.length));
    const at = random.int(0, begun.length - 1);
    return random.chance(0.5)
      ? begun
      : begun.slice(0, at) + random.pick([...'aeinrst']) + begun.slice(at + 1);
  });
}

/** Reading a taxonomy and looking things up in it. */
export async function run(): Promise<Table> {
  const folders = [...new Set(['config/taxonomy', taxonomyFolder()])];
  const rows = folders.map((folder) => {
    const loads = Array.from({ length: 5 }, () => timed(() => loadTaxonomy(folder)));
    const data = loads[0]!.value;
    const taxonomy = createTaxonomy(data);
    const index = timed(() => taxonomy.searchSkills('baking', 1)).ms;
    const labels = data.skills.map((skill) => skill.label);
    const texts = typings(labels);
    // Once over to warm up: the spelling index is built at the first mistyped word.
    for (const text of texts) taxonomy.searchSkills(text, 10);
    const times = texts.map((text) => timed(() => taxonomy.searchSkills(text, 10)).ms).sort((a, b) => a - b);
    return [
      folder === 'config/taxonomy' ? 'the one that ships' : `full ${data.name} ${data.version}`,
      figure(data.skills.length),
      figure(data.occupations.length),
      figure(median(loads.map(({ ms }) => ms))),
      figure(index),
      figure(median(times)),
      figure(times[Math.floor(times.length * 0.99)]!),
    ];
  });
  return {
    title: 'Taxonomy',
    about: `Reading (median of five), building the typeahead index at the first search, and a search: ${typed} beginnings of labels, half of them with a wrong letter.`,
    columns: [
      'taxonomy',
      'skills',
      'occupations',
      'load ms',
      'index ms',
      'search ms, median',
      'search ms, p99',
    ],
    rows,
  };
}
