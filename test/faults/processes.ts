import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outbox, schedules, stageChanges, work } from '../../src/store/collections/index.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { everywhere, within } from '../workers/work-bench.ts';
import { buildThreads } from './built.ts';

/** The steps at which a process may die: a fact is written; work is claimed, has its effect, and is finished. */
export type Step = 'state' | 'claim' | 'effect' | 'finish';

/** Ways to build it wrong. Each must show. */
export type Defect = 'no fence' | 'no unique key' | 'effect before commit' | 'outbox outside the unit';

export interface ProcessOrder {
  readonly role: 'write' | 'work';
  readonly place: { readonly dir: string } | { readonly mongodbUrl: string };
  readonly redisUrl?: string | undefined;
  /** Keeps apart the queues of different tests. */
  readonly name: string;
  readonly subjects: number;
  readonly from?: number;
  readonly leaseMs: number;
  readonly die?: { readonly step: Step; readonly when: 'before' | 'after'; readonly nth: number } | undefined;
  readonly defect?: Defect | undefined;
  /** Says `holding` in the work on the first subject, before its effect; then stays there, or stands still until it gets SIGCONT. */
  readonly holds?: 'awake' | 'still';
  /** `false`: an effect has no key, so that only the fence keeps it from happening twice. */
  readonly keyed?: boolean;
  readonly clockAheadMs?: number;
  /** How often its relay looks by itself; 100 when absent. */
  readonly everyMs?: number;
  /** The file that an effect outside of the store goes to. */
  readonly outside?: string;
}

export interface TestProcess {
  readonly process: ChildProcess;
  /** Resolves when it says a word. */
  said(word: string): Promise<void>;
  /** What it has said so far. */
  readonly words: readonly string[];
  readonly gone: Promise<unknown>;
  stop(): Promise<void>;
}

const living = new Set<ChildProcess>();

/** Ends whatever a test that failed left running or standing still. */
export async function endProcesses(): Promise<void> {
  await Promise.all(
    [...living].map(async (child) => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }),
  );
}

/** Starts a process that writes or works. */
export async function startProcess(order: ProcessOrder): Promise<TestProcess> {
  const file = join(await buildThreads(), 'process.js');
  const child = fork(file, [JSON.stringify(order)], { execArgv: ['--enable-source-maps'] });
  living.add(child);
  child.once('exit', () => living.delete(child));
  const gone = once(child, 'exit');
  const words: string[] = [];
  child.on('message', (word: string) => words.push(word));
  return {
    process: child,
    words,
    gone,
    async said(word) {
      while (!words.includes(word)) {
        if (child.exitCode !== null) throw new Error(`The process ended before it said ${word}.`);
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Resolves when every fact is handed on and all work is done. Throws when that takes longer than `withinMs`. */
export async function untilDone(store: Store, withinMs = 30_000): Promise<void> {
  for (const end = Date.now() + withinMs; ; ) {
    const facts = await store.count(everywhere, outbox, 'byRelayed', [false]);
    const left = (await store.list(within, work, 'all', { limit: 1000 })).items;
    if (facts === 0 && left.length === 0) return;
    if (Date.now() > end)
      throw new Error(
        `Not done: ${facts} facts, ${left.map(({ id, state }) => `${id} ${state}`).join(', ')}`,
      );
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** How many effects every subject that was written has had that has not had exactly one. */
export async function wrongEffects(store: Store, outside?: string): Promise<readonly string[]> {
  const effects = new Map<string, number>();
  const note = (subject: string) => effects.set(subject, (effects.get(subject) ?? 0) + 1);
  if (outside !== undefined) {
    for (const line of existsSync(outside) ? readFileSync(outside, 'utf8').split('\n') : [])
      if (line) note(line);
  } else {
    for await (const { participantId } of walk(store, within, stageChanges, 'all')) note(participantId);
  }
  const wrong: string[] = [];
  for await (const { id } of walk(store, within, schedules, 'all')) {
    if (!id.startsWith('state_')) continue;
    const subject = id.replace('state_', 'par_');
    if (effects.get(subject) !== 1) wrong.push(`${subject}: ${effects.get(subject) ?? 0} effects`);
  }
  return wrong;
}
