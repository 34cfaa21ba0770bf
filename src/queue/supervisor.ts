import { parentPort, Worker } from 'node:worker_threads';

/** What the two sides say to each other. */
type ToThread = 'wake' | 'stop';
type FromThread = 'beat';

export type SupervisorEvent = 'thread.started' | 'thread.stalled' | 'thread.ended' | 'thread.failed';

export interface SuperviseOptions {
  readonly entry: URL;
  readonly workerData?: unknown;
  readonly execArgv?: string[] | undefined;
  /** How often it is looked whether the thread still beats. */
  readonly heartbeatMs?: number | undefined;
  /** Without a beat for so long, the thread hangs. */
  readonly stallMs?: number | undefined;
  /** How long the thread may take until its first beat. */
  readonly startMs?: number | undefined;
  /** The wait before the thread is started again; doubled each time it ends early, at most ten seconds. */
  readonly backoffMs?: number | undefined;
  readonly onEvent?:
    | ((event: SupervisorEvent, details: Readonly<Record<string, string | number>>) => void)
    | undefined;
}

export interface SupervisedWorker {
  /** There may be work. */
  wake(): void;
  /** Whether its thread has begun to beat. */
  isRunning(): boolean;
  /** Asks the thread to stop, and ends it when it does not within `withinMs`. */
  stop(withinMs?: number): Promise<void>;
}

/** Scoring makes short-lived values: with room for them less time is spent on sweeping up. The room counts as held, used or not. */
const youngGenerationMb = 12;
const longestBackoffMs = 10_000;
/** A thread that ran so long ended for a reason of its own: the next one starts at once. */
const healthyMs = 60_000;

/**
 * Runs a thread and keeps it running: one that ends, or that hangs in a loop and so sends no beat, is replaced. What it held
 * is taken over when its leases pass; the thread that watches does nothing else that could hang.
 */
export function superviseWorker(options: SuperviseOptions): SupervisedWorker {
  const { entry, workerData, execArgv, heartbeatMs = 1000, stallMs = 15_000, startMs = 60_000 } = options;
  const { backoffMs = 200, onEvent = () => {} } = options;
  let thread: Worker | undefined;
  let beating = false;
  let stopping = false;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;
  let ended: Promise<void> = Promise.resolve();

  function start(): void {
    const startedAt = performance.now();
    let deadline = startedAt + startMs;
    const worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
      ...(execArgv === undefined ? {} : { execArgv }),
    });
    thread = worker;
    onEvent('thread.started', { threadId: worker.threadId });
    const watch = setInterval(() => {
      if (performance.now() < deadline) return;
      onEvent('thread.stalled', { threadId: worker.threadId });
      deadline = Number.POSITIVE_INFINITY;
      void worker.terminate();
    }, heartbeatMs);
    watch.unref();
    worker.on('message', (message: FromThread) => {
      if (message !== 'beat') return;
      beating = true;
      deadline = performance.now() + stallMs;
    });
    worker.on('error', (error: unknown) =>
      onEvent('thread.failed', { error: error instanceof Error ? error.name : 'unknown' }),
    );
    ended = new Promise((done) => {
      worker.on('exit', (code) => {
        clearInterval(watch);
        thread = undefined;
        beating = false;
        onEvent('thread.ended', { code });
        if (!stopping) {
          failures = performance.now() - startedAt > healthyMs ? 0 : failures + 1;
          restart = setTimeout(start, Math.min(longestBackoffMs, backoffMs * 2 ** Math.max(0, failures - 1)));
        }
        done();
      });
    });
  }

  start();
  return {
    wake: () => thread?.postMessage('wake' satisfies ToThread),
    isRunning: () => beating,
    async stop(withinMs = 7000) {
      stopping = true;
      clearTimeout(restart);
      if (thread === undefined) return;
      thread.postMessage('stop' satisfies ToThread);
      const late = setTimeout(() => void thread?.terminate(), withinMs);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The thread's side: beats while its event loop turns, hands on hints, and ends when asked to and done. */
export function serveSupervisor(options: {
  readonly onStop: () => Promise<void>;
  readonly onWake: () => void;
  readonly heartbeatMs?: number | undefined;
}): void {
  const port = parentPort;
  if (port === null) throw new Error('This runs in a thread of a process that supervises it.');
  const beat = () => port.postMessage('beat' satisfies FromThread);
  setInterval(beat, options.heartbeatMs ?? 1000);
  beat();
  port.on('message', (message: ToThread) => {
    if (message === 'wake') options.onWake();
    if (message !== 'stop') return;
    // In a thread this ends the thread alone.
    void options.onStop().finally(() => process.exit(0));
  });
}
