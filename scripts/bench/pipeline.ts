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
import {
  drawn,
  type Model,
  modelOf,
  mostWanted,
  type Posted,
  postOne,
  untilNothingIsLeft,
} from './postings.ts';
import type { Table } from './table.ts';

/** WORLD_SIZE such as 100x50; with `--large` 2,000 people and 500 postings, which takes many minutes; else what is promised. */
const usual = process.argv.includes('--large') ? '2000x500' : '500x200';
const [participants = 500, opportunities = 200] = (process.env.WORLD_SIZE ?? usual).split('x').map(Number);
const world: Size = { participants, opportunities };
/** Copies of the most wanted posting, starts. */
const posted = 5;
/** Postings drawn of which a copy is posted. */
const anyPosted = 12;
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

/** The matches that were kept, read beside the server rather than through it. */
const matchesIn = (dataDir: string) =>
  withContainer(dataDir, async ({ store }) => {
    const rows = [];
    for await (const row of walk(store, acrossOrganisations('bench'), matchRows, 'all'))
      rows.push({ ...row, opportunity: { id: row.opportunityId } });
    return rows;
  });

/** What version 1 took for 500 participants and 200 opportunities on a machine of two cores; of other sizes nothing is said. */
const versionOne: Readonly<Record<string, string>> = {
  '  seconds of processor time': '88',
  '  most memory held, MB': '2,100',
  '  written, MB': '18,600',
  '  disk afterwards, MB': '275',
  'matches kept': '45,000',
  'the most wanted posting until all is done, ms, median': '600',
};
const beside = (rows: readonly (readonly [string, string])[]): string[][] =>
  rows.map(([what, now]) => [
    what,
    (world.participants === 500 && world.opportunities === 200 && versionOne[what.replace(/\s+$/, '')]) || '',
    now,
  ]);

/** Posts copies of some opportunities one after the other, beside a look into the store. */
const postAll = (dataDir: string, pid: number, coach: Ask, models: readonly Model[]) =>
  withContainer(dataDir, async ({ store }) => {
    const answers: Posted[] = [];
    for (const [at, model] of models.entries())
      answers.push(await postOne(coach, model, at + 1, () => untilNothingIsLeft(store, wait), pid));
    return answers;
  });

function rowsOf(title: string, answers: readonly Posted[]): [string, string][] {
  const mean = (of: 'seconds' | 'written') => answers.reduce((sum, one) => sum + one[of], 0) / answers.length;
  return [
    [title, figure(median(answers.map(({ ms }) => ms)))],
    ['  seconds of processor time for each', figure(mean('seconds'))],
    ['  written for each, MB', figure(mean('written') / 1e6)],
    ['  slowest of them, ms', figure(Math.max(...answers.map(({ ms }) => ms)))],
    ['  notices for each, median', figure(median(answers.map(({ notices }) => notices)))],
  ];
}

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

    const wanted = await modelOf(coach, mostWanted(matches));
    const others = await Promise.all(drawn(open, anyPosted).map((id) => modelOf(coach, id)));
    const post = (models: readonly Model[]) => postAll(folder.dataDir, server.pid, coach, models);
    const mostAsked = await post(Array.from({ length: posted }, () => wanted));
    const any = await post(others);
    const peak = peakMemory(server.pid);
    await server.stop();
    const ready = {
      full: await readyIn(folder.start),
      empty: await readyIn(() => startServer({ env: { ...taxonomyOf(), DEMO: 'off' } })),
      demo: await readyIn(() => startServer()),
    };
    return {
      title: 'From a fact to a notice',
      about: `The built server (API and worker in one process, embedded store) on a made-up world of ${figure(world.participants)} participants, all with one coach, and ${figure(world.opportunities)} opportunities, of which ${open.length} are open. The first run scores every participant against the open opportunities and every open opportunity against the participants, it keeps the best as matches and tells of them. Then opportunities are posted one after the other, and the time is taken until nothing is first found left for good, looked for in the store beside the process: all that follows is done then, scores, questions, notices. The most wanted posting is the one with the most strong matches, posted ${posted} times: the worst that the world holds, for each copy comes onto the lists of the same people. A posting like any is a copy of one drawn from all that were open, each as likely as any other, ${anyPosted} of them, posted afterwards. Processor time and what is written for each are the mean, and do not hold the reading of the notices. What is written is what the process handed over to be written, its few answers included; of version 1 it is what the kernel called written, which can be several times as much. Disk counts everything a record brings: indexes, audit entries, facts, for matches their notices too. Memory is what the process held at most (VmHWM), both threads, and the pages of the store and of programs that it had mapped included; how much these are is told beside. Processor time is that of the process from its start, all threads. Time to ready is from starting the process to its line, median of ${posted} starts.`,
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
        ...rowsOf('a posting like any until all is done, ms, median', any),
        ...rowsOf('the most wanted posting until all is done, ms, median', mostAsked),
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
