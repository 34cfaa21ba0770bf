import { scoreRules } from '../../config/score.ts';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { matches as matchRows } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import type { Ask } from '../../test/support/http-client.ts';
import { everything, signIn, untilIdle } from '../../test/support/operator.ts';
import { startServer } from '../../test/support/server.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import {
  createFolder,
  mappedMemory,
  peakMemory,
  type Size,
  taxonomyOf,
  withContainer,
  workOf,
} from './installation.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';

/** WORLD_SIZE such as 100x50; with `--large` 2,000 people and 500 postings, which takes many minutes; else what is promised. */
const usual = process.argv.includes('--large') ? '2000x500' : '500x200';
const [participants = 500, opportunities = 200] = (process.env.WORLD_SIZE ?? usual).split('x').map(Number);
const world: Size = { participants, opportunities };
const posted = 5;
const wait = 1_800_000;

/** Bytes a record takes, by what a folder grew. */
async function diskUse() {
  const grown = async (some: Size) => {
    const folder = await createFolder(some);
    const bytes = folder.size();
    folder.remove();
    return bytes;
  };
  const empty = await grown({ participants: 0, opportunities: 0 });
  const people = await grown({ ...world, opportunities: 0 });
  const both = await grown(world);
  return {
    participant: (people - empty) / world.participants,
    opportunity: (both - people) / world.opportunities,
    before: both,
  };
}

/**
 * Milliseconds from posting a copy of an opportunity until all that follows of it is done, seconds of processor time that the process
 * took for it, and how many notices tell of it: to read these is no part of it.
 */
export async function postOne(
  coach: Ask,
  administrator: Ask,
  model: Record<string, unknown>,
  at: number,
  pid?: number,
) {
  const secondsOf = () => (pid === undefined ? undefined : workOf(pid)?.seconds) ?? Number.NaN;
  const before = secondsOf();
  const { externalId: _, ...posting } = model;
  const asked = performance.now();
  const made = await coach('/opportunities', {
    method: 'POST',
    body: { ...posting, title: `${posting.title} ${at}`, state: 'open' },
  });
  if (made.status !== 201) throw new Error(`The opportunity was refused (${made.status}): ${made.text}`);
  const ms = (await untilIdle(administrator, wait, 20)) - asked;
  const seconds = secondsOf() - before;
  const notices = (await everything(coach, '/notices')).filter(
    ({ opportunityId }) => opportunityId === made.body.id,
  );
  return { ms, seconds, notices: notices.length };
}

/** Milliseconds from starting the process to its line that it is ready; median of some starts. */
async function readyIn(start: () => ReturnType<typeof startServer>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < posted; round += 1) {
    const begun = performance.now();
    const server = await start();
    taken.push(performance.now() - begun);
    await server.stop();
  }
  return median(taken);
}

const writable = [
  'employerId',
  'title',
  'duties',
  'occupation',
  'skills',
  'licences',
  'schedule',
  'wage',
  'contract',
  'place',
  'remote',
  'openings',
  'settings',
  'expiresAt',
];

/** The matches that were kept, read beside the server rather than through it. */
const matchesIn = (dataDir: string) =>
  withContainer(dataDir, async ({ store }) => {
    const rows = [];
    for await (const row of walk(store, acrossOrganisations('bench'), matchRows, 'all'))
      rows.push({ ...row, opportunity: { id: row.opportunityId } });
    return rows;
  });

/** What can be posted again of the opportunity with the most strong matches, for those are told of. */
export async function popularPosting(
  coach: Ask,
  matches: readonly { state: string; worth: boolean; rankForPerson: number; opportunity: { id: string } }[],
): Promise<Record<string, unknown>> {
  const suggested = new Map<string, number>();
  for (const { state, worth, rankForPerson, opportunity } of matches)
    if (state === 'suggested' && worth && rankForPerson <= scoreRules.strong.best)
      suggested.set(opportunity.id, (suggested.get(opportunity.id) ?? 0) + 1);
  const [popular] = [...suggested].sort((a, b) => b[1] - a[1])[0] ?? [];
  const model = (await coach(`/opportunities/${popular}`)).body;
  return Object.fromEntries(writable.filter((field) => field in model).map((field) => [field, model[field]]));
}

/** What version 1 took for 500 participants and 200 opportunities on a machine of two cores; of other sizes nothing is said. */
const versionOne: Readonly<Record<string, string>> = {
  '  seconds of processor time': '88',
  '  most memory held, MB': '2,100',
  '  written, MB': '18,600',
  '  disk afterwards, MB': '275',
  'matches kept': '45,000',
  'posted opportunity until all is done, ms, median': '600',
};
const beside = (rows: readonly (readonly [string, string])[]): string[][] =>
  rows.map(([what, now]) => [
    what,
    (world.participants === 500 && world.opportunities === 200 && versionOne[what.replace(/\s+$/, '')]) || '',
    now,
  ]);

/** The whole way of the facts: what is written, scored, kept and told, by the built server on a folder of its own. */
export async function run(): Promise<Table> {
  const disk = await diskUse();
  const folder = await createFolder(world);
  const server = await folder.start();
  try {
    const started = performance.now();
    const coach = await signIn(server.url, worldSignIns[0].email, worldPassword);
    const administrator = await signIn(server.url, worldSignIns[2].email, worldPassword);
    // Not often: to answer is work of the process, too.
    await untilIdle(administrator, wait, 400);
    const seconds = (performance.now() - started) / 1000;
    // Before anything is read: to say each match with its reasons takes longer than to score all of them.
    const first = workOf(server.pid);
    const firstPeak = peakMemory(server.pid);
    const firstMapped = mappedMemory(server.pid);
    const size = folder.size();
    const open = await everything(coach, '/opportunities?state=open');
    const matches = await matchesIn(folder.dataDir);
    const matchBytes = (size - disk.before) / matches.length;

    const posting = await popularPosting(coach, matches);
    const answers = [];
    for (let at = 1; at <= posted; at += 1)
      answers.push(await postOne(coach, administrator, posting, at, server.pid));
    const each = answers.reduce((sum, { seconds }) => sum + seconds, 0) / posted;
    const peak = peakMemory(server.pid);
    await server.stop();
    const ready = {
      full: await readyIn(folder.start),
      empty: await readyIn(() => startServer({ env: { ...taxonomyOf(), DEMO: 'off' } })),
      demo: await readyIn(() => startServer()),
    };
    return {
      title: 'From a fact to a notice',
      about: `The built server (API and worker in one process, embedded store) on a made-up world of ${figure(world.participants)} participants, all with one coach, and ${figure(world.opportunities)} opportunities, of which ${open.length} are open. The first run scores every participant against the open opportunities and every open opportunity against the participants, it keeps the best as matches and tells of them. Then ${posted} opportunities are posted one after the other, each a copy of the one with the most strong matches, and the time is taken until the queues are first found empty for good: all that follows is done then, scores, questions, notices. Its processor time holds what it takes to ask for that fifty times a second, but not the reading of the notices. Disk counts everything a record brings: indexes, audit entries, facts, for matches their notices too. Memory is what the process held at most (VmHWM), both threads, and the pages of the store and of programs that it had mapped included; how much these are is told beside. Processor time is that of the process from its start, all threads. Time to ready is from starting the process to its line, median of ${posted} starts.`,
      columns: ['what', 'version 1', 'now'],
      rows: beside([
        ['first run, seconds', figure(seconds)],
        ['  seconds of processor time', figure(first?.seconds ?? Number.NaN)],
        ['  most memory held, MB', figure((firstPeak ?? Number.NaN) / 1e6)],
        ['  of what is held then, pages of files, MB', figure((firstMapped ?? Number.NaN) / 1e6)],
        ['  written, MB', figure((first?.written ?? Number.NaN) / 1e6)],
        ['  disk afterwards, MB', figure(size / 1e6)],
        ['pairs of the world a second, first run', figure((world.participants * open.length) / seconds)],
        ['matches kept', figure(matches.length)],
        ['posted opportunity until all is done, ms, median', figure(median(answers.map(({ ms }) => ms)))],
        ['  seconds of processor time for each', figure(each)],
        ['  slowest of them, ms', figure(Math.max(...answers.map(({ ms }) => ms)))],
        ['  notices for each, median', figure(median(answers.map(({ notices }) => notices)))],
        ['most memory held, MB', peak === undefined ? 'unknown here' : figure(peak / 1e6)],
        ['ready on an empty store, ms', figure(ready.empty)],
        ['  with the demo loaded, ms', figure(ready.demo)],
        ['  on this store, ms', figure(ready.full)],
        ['disk for a participant, kB', figure(disk.participant / 1000)],
        ['disk for an opportunity, kB', figure(disk.opportunity / 1000)],
        ['disk for a match, kB', figure(matchBytes / 1000)],
      ]),
    };
  } finally {
    await server.stop();
    folder.remove();
  }
}
