import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { embedded, fleet, type Installation } from '../test/faults/installations.ts';
import { differences } from '../test/faults/outcome.ts';
import { killing, tell } from '../test/faults/story.ts';
import { noMongo, startMongo } from '../test/support/mongo.ts';
import { noRedis, startRedis } from '../test/support/redis.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    rows: { type: 'string', default: '3000' },
    fleet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const isCount = (text: string) => /^\d{1,4}$/.test(text);
if (values.help || !isCount(values.kills) || !isCount(values.rows)) {
  console.log(
    `npm run faults [-- --kills 100] [--rows 3000] [--fleet]
Kills processes that write and work while a file of so many rows is imported, and compares with a run in peace.
One process on the embedded store; with --fleet two that take requests and three that work, on MongoDB and Redis.
Then runs the tests of faults with many rounds of what chance decides: races, kills and malformed requests.`,
  );
  process.exit(values.help ? 0 : 1);
}
const kills = Number(values.kills);
// About as much to do as the kills take up.
const size = { participants: 6 * kills, opportunities: 20, imported: Number(values.rows) };

async function createFleet(): Promise<{ open: () => Promise<Installation>; end: () => Promise<void> }> {
  const [mongo, redis] = [await startMongo(), await startRedis()];
  if (mongo === undefined) throw new Error(noMongo);
  if (redis === undefined) throw new Error(noRedis);
  console.log(`On ${mongo.kind === 'secantusdb' ? 'a stand-in for MongoDB' : 'MongoDB'} and Redis.`);
  return {
    open: () => fleet({ mongodbUrl: mongo.url(), redisUrl: redis.url, webs: 2, workers: 3 }),
    end: async () => {
      await mongo.stop();
      await redis.stop();
    },
  };
}

const { open, end } = values.fleet ? await createFleet() : { open: embedded, end: async () => {} };
const started = Date.now();
const undisturbed = await tell(await open(), size);
console.log(
  `Left in peace: ${undisturbed.outcome.matches.length} matches, ${undisturbed.outcome.notices.length} notices, ${Math.round((Date.now() - started) / 1000)} s.`,
);
const disturbed = await tell(await open(), size, killing(kills));
const wrong = differences(undisturbed.outcome, disturbed.outcome);
for (const sentence of wrong) console.log(sentence);
const { acknowledged, matches, notices } = disturbed.outcome;
console.log(
  `${disturbed.troubles} kills, ${disturbed.repeats} requests sent again: ${wrong.length} differences among ${acknowledged.size} acknowledged records, ${matches.length} matches and ${notices.length} notices.`,
);
await end();
const folders = values.fleet ? ['fleet'] : ['faults', 'http'];
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', ...folders], {
  stdio: 'inherit',
  env: { ...process.env, ROUNDS: 'many' },
});
process.exit(wrong.length === 0 && status === 0 ? 0 : 1);
