import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { loadTitleWords } from '../../src/skills/title-words.ts';
import { createRandom } from '../world/random.ts';
import { workedSoFar } from './held-loop.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const typed = 300;

/** How long the thread itself worked: what else the machine does changes that less than the clock. */
function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = workedSoFar();
  const value = work();
  return { value, ms: workedSoFar() - start };
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

/** Megabytes in use once what nobody holds is gone. */
function held(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const onDisk = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;

/** Reading a taxonomy and looking things up in it. */
export async function run(): Promise<Table> {
  const titleWords = loadTitleWords('config/title-words.csv');
  const folders = [...new Set(['config/taxonomy', taxonomyFolder()])];
  const rows = folders.map((folder) => {
    const loads = Array.from({ length: 5 }, () => timed(() => loadTaxonomy(folder)));
    const [first, ...again] = loads.map(({ ms }) => ms);
    loads.length = 0;
    const before = held();
    const data = loadTaxonomy(folder);
    const taxonomy = createTaxonomy(data, () => titleWords);
    const index = timed(() => taxonomy.prepare()).ms;
    const memory = held() - before;
    const labels = data.skills.map((skill) => skill.label);
    const texts = typings(labels);
    // Once over to warm up: the spelling index is built at the first mistyped word.
    for (const text of texts) taxonomy.searchSkills(text, 10);
    const times = texts.map((text) => timed(() => taxonomy.searchSkills(text, 10)).ms).sort((a, b) => a - b);
    return [
      folder === 'config/taxonomy' ? 'the one that ships' : `full ${data.name} ${data.version}`,
      figure(data.skills.length),
      figure(data.occupations.length),
      figure(onDisk(folder)),
      figure(first!),
      figure(median(again)),
      figure(index),
      figure(memory),
      figure(median(times)),
      figure(times[Math.floor(times.length * 0.99)]!),
    ];
  });
  return {
    title: 'Taxonomy',
    about: `Reading (the first in a process, and the median of four after it), building all indexes of names and nearness, memory held with them (the linker's not counted), and a search: ${typed} beginnings of labels, half of them with a wrong letter. Milliseconds are what the thread worked.`,
    columns: [
      'taxonomy',
      'skills',
      'occupations',
      'MB on disk',
      'first load ms',
      'load ms',
      'index ms',
      'MB held',
      'search ms, median',
      'search ms, p99',
    ],
    rows,
  };
}
