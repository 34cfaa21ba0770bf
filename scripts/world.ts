import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify';
import { readEnvironment } from '../config/env.ts';
import { buildContainer } from '../src/container.ts';
import { loadTaxonomy } from '../src/skills/load.ts';
import { createWorld } from './world/create-world.ts';
import { opportunityRow, participantRow } from './world/csv.ts';
import { worldPassword, worldSignIns, writeWorld } from './world/write-world.ts';

const usage = `Makes a fictional world: as two CSV files that the import reads (--out), or straight into an empty data directory
(--data-dir), where the next start scores it.

  npx tsx scripts/world.ts --out DIR | --data-dir DIR [--seed 1] [--participants 200] [--opportunities 100] [--employers 20]
    [--taxonomy DIR] [--today YYYY-MM-DD] [--coach-email ADDRESS]`;

/** A whole number from the command line. */
function count(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

/** Streams records into a CSV file with a header; cells that a spreadsheet would run as a formula are escaped. */
async function write(path: string, rows: Iterable<object>): Promise<void> {
  await pipeline(
    Readable.from(rows),
    stringify({ header: true, escape_formulas: true }),
    createWriteStream(path),
  );
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    'data-dir': { type: 'string' },
    seed: { type: 'string', default: '1' },
    participants: { type: 'string', default: '200' },
    opportunities: { type: 'string', default: '100' },
    employers: { type: 'string', default: '20' },
    taxonomy: { type: 'string', default: 'config/taxonomy' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    'coach-email': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || (!values.out && !values['data-dir'])) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
const world = createWorld({
  seed: count('seed', values.seed),
  participants: count('participants', values.participants),
  opportunities: count('opportunities', values.opportunities),
  employers: count('employers', values.employers),
  occupations: loadTaxonomy(values.taxonomy).occupations,
  today: values.today,
});

async function writeFiles(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const coachEmail = values['coach-email'];
  await write(
    join(out, 'participants.csv'),
    mapped(world.participants(), (participant) => participantRow(participant, coachEmail)),
  );
  await write(join(out, 'opportunities.csv'), mapped(world.opportunities(), opportunityRow));
  console.log(`${values.participants} participants and ${values.opportunities} opportunities are in ${out}.`);
}

async function writeStore(dataDir: string): Promise<void> {
  const environment = readEnvironment({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if ('problems' in environment) throw new Error(environment.problems.join('\n'));
  const container = await buildContainer(environment);
  try {
    if ((await container.organisations.list()).length > 0)
      throw new Error(`${dataDir} holds records already. Name an empty directory.`);
    const written = await writeWorld(container, world, `World of seed ${values.seed}`);
    console.log(
      `${written.participants} participants and ${written.opportunities} opportunities are in ${dataDir}. Start with DEMO=off DATA_DIR=${dataDir} and sign in as ${worldSignIns.map(({ email }) => email).join(', ')} with the password ${worldPassword}.`,
    );
  } finally {
    await container.close();
  }
}

if (values.out) await writeFiles(values.out);
if (values['data-dir']) await writeStore(values['data-dir']);
