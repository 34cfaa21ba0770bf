import type { Instant } from '../domain/values/time.ts';
import type { Lane } from './lanes.ts';

/** What travels: which work to look at. Never more than ids. */
export interface Wake {
  readonly job: string;
  readonly workId: string;
  readonly organisationId: string;
  readonly epoch: number;
  /** When the work was made: work of the same id that is done and made anew is another. */
  readonly since: Instant;
  /** The lane it goes in; that of its job when absent. */
  readonly lane?: Lane | undefined;
}

/**
 * Wakes workers. It may lose, repeat or reorder: the store holds the record, and the relay wakes again what was not
 * claimed. One contract suite runs on every adapter.
 */
export interface Queue {
  /** Asks for a wake, after `delayMs` when given. Never throws for a slow or missing server: it resolves `false`. */
  wake(wake: Wake, delayMs?: number): Promise<boolean>;
  /** Sets the one handler; at most `concurrency` wakes are handled at once. Handler errors are the handler's affair. */
  start(handler: (wake: Wake) => Promise<void>, concurrency: number): Promise<void>;
  /** Tells the relays of other processes that facts wait. A hint: nobody may hear it. */
  announce(): void;
  /** Calls back when another process announces. */
  onAnnounced(listener: () => void): void;
  /** Whether other work waits in the lane of a wake, as far as this process knows. */
  isWaitedFor(wake: Pick<Wake, 'job' | 'lane'>): boolean;
  /** How many wait and run, as far as the queue knows. */
  counts(): Promise<{ waiting: number; running: number }>;
  /** How it is, in a word or a sentence that says what to do. */
  state(): Promise<string>;
  /** Takes no more, waits for what runs, at most `withinMs`. */
  close(withinMs: number): Promise<void>;
}
