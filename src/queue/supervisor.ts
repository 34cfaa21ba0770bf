import { parentPort, Worker } from 'node:worker_threads';

type ToThread = { readonly type: 'wake' } | { readonly type: 'stop' };
type FromThread = { readonly type: 'beat' } | { readonly type: 'stopped' };

export interface SupervisorOptions {
  readonly entry: URL;
  readonly workerData: unknown;
  /** Without a sign of life for this long, the thread is ended and another started. */
  readonly stallMs?: number;
  readonly onEvent?: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface SupervisedWorker {
  /** A hint that there are facts to hand on. */
  wake(): void;
  stop(withinMs?: number): Promise<void>;
}

/**
 * Keeps a worker thread going. A job that loops for ever or ends its thread takes only the thread with it; the work's
 * attempts, counted in the store, say when it is dead.
 */
export function superviseWorker({
  entry,
  workerData,
  stallMs = 20_000,
  onEvent = () => {},
}: SupervisorOptions): SupervisedWorker {
  let stopping = false;
  let restarts = 0;
  let beatAt = Date.now();
  let thread: Worker;

  function spawn(): void {
    beatAt = Date.now();
    thread = new Worker(entry, { workerData });
    const started = thread;
    started.on('message', (message: FromThread) => {
      if (message.type === 'beat') beatAt = Date.now();
    });
    started.on('error', (error) => onEvent('worker.crashed', { error: error.name }));
    started.on('exit', (code) => {
      if (stopping) return;
      restarts += 1;
      onEvent('worker.restarting', { code, restarts });
      setTimeout(() => !stopping && spawn(), Math.min(5000, 200 * restarts)).unref();
    });
  }

  const watch = setInterval(() => {
    if (stopping || Date.now() - beatAt < stallMs) return;
    onEvent('worker.stalled', { silentMs: Date.now() - beatAt });
    beatAt = Date.now();
    void thread.terminate();
  }, 1000);
  watch.unref();
  spawn();

  return {
    wake: () => thread.postMessage({ type: 'wake' } satisfies ToThread),
    async stop(withinMs = 7000) {
      stopping = true;
      clearInterval(watch);
      const ended = new Promise<void>((done) => thread.once('exit', () => done()));
      thread.postMessage({ type: 'stop' } satisfies ToThread);
      const late = new Promise<void>((done) => setTimeout(done, withinMs).unref());
      await Promise.race([ended, late]);
      await thread.terminate();
    },
  };
}

/** The thread's side: tells that it lives, and hears hints and the wish to stop. */
export function serveSupervisor({
  onWake,
  onStop,
}: {
  readonly onWake: () => void;
  readonly onStop: () => Promise<void>;
}): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a worker thread.');
  setInterval(() => port.postMessage({ type: 'beat' } satisfies FromThread), 1000).unref();
  port.on('message', (message: ToThread) => {
    if (message.type === 'wake') onWake();
    else void onStop().finally(() => process.exit(0));
  });
}
