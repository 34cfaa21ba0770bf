import { fileURLToPath } from 'node:url';
import { run as api } from './api.ts';
import { run as fleet } from './fleet.ts';
import { run as judgement } from './judgement.ts';
import { run as linking } from './linking.ts';
import { run as loop } from './loop.ts';
import { run as matching } from './matching.ts';
import { run as pipeline } from './pipeline.ts';
import { run as plainVoice } from './plain-voice.ts';
import { run as priors } from './priors.ts';
import { run as ranking } from './ranking.ts';
import { run as refusals } from './refusals.ts';
import { run as screens } from './screens.ts';
import { run as sealing } from './sealing.ts';
import type { Table } from './table.ts';
import { asMarkdown, keepTable } from './table.ts';
import { run as taxonomy } from './taxonomy.ts';
import { run as titles } from './titles.ts';

/** Every area; a new one is a file beside this with a `run`, and a line here. An area may have several tables. */
const areas: Readonly<Record<string, () => Promise<Table | undefined | readonly (Table | undefined)[]>>> = {
  matching,
  judgement,
  priors,
  taxonomy,
  linking: async () => [await linking(), await titles(), await plainVoice()],
  ranking,
  api,
  loop,
  pipeline,
  fleet,
  sealing,
  refusals,
  screens,
};

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !(name in areas));
if (unknown.length > 0 || process.argv.includes('--help')) {
  console.log(`npm run bench [-- AREA ...]; areas: ${Object.keys(areas).join(', ')}.
TAXONOMY_DIR: a full ESCO folder to measure with. LINKING_DIR: annotated phrases and titles, PLAIN_VOICE_DIR: texts in plain voice, both for the area linking.
WORLD_SIZE: participants x opportunities of the area pipeline, 500x200 when absent; 2000x500 with --large.
Each table is printed and kept in docs/benchmarks.md in place of the last one.`);
  process.exit(unknown.length > 0 ? 1 : 0);
}
const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const date = new Date().toISOString().slice(0, 10);
for (const [name, run] of Object.entries(areas)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const table of [await run()].flat()) {
    if (!table) continue;
    console.log(asMarkdown(table, date));
    keepTable(page, table, date);
  }
}
