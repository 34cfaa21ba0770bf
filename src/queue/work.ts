import type { Cause } from '../domain/access/actor.ts';
import type { Row } from '../domain/values/row.ts';
import type { Instant } from '../domain/values/time.ts';
import type { Lane } from './lanes.ts';

/**
 * A piece of work, kept in the store until it is done. Its id is `<job>:<subject>`, so that work already waiting for the
 * same subject is not doubled: a worker re-reads the subject when it starts, so what waits sees the newest facts.
 */
export interface Work extends Row {
  readonly job: string;
  /** The lane it goes in, where that is not its job's. */
  readonly lane?: Lane | undefined;
  /** Who committed the fact that asks for it, the newest when several did; absent on work of an older release. */
  readonly cause?: Cause | undefined;
  /** Ids only. */
  readonly payload: Readonly<Record<string, string | readonly string[]>>;
  readonly state: 'waiting' | 'running' | 'dead';
  /** More with every claim: what a fence compares. */
  readonly epoch: number;
  readonly attempts: number;
  readonly dueAt: Instant;
  /** While running: until when the claim holds. */
  readonly leaseUntil?: Instant | undefined;
  /** While running: the process that has it. */
  readonly holder?: string | undefined;
  /** How many processes ended with it in their hands. That may be anybody's doing, so more of it is borne than of failures. */
  readonly deaths?: number | undefined;
  /** The code or name of the last error, without personal data. */
  readonly lastError?: string | undefined;
}

/** The last slot each scheduled job was given work for, so that a slot is served once whichever process does it. */
export interface ScheduleRow extends Row {
  readonly lastSlot: string;
}

/** Work that a fact or a slot asks for. `subject` names what it is about: work waiting for the same subject is not doubled. */
export interface AskedWork {
  readonly job: string;
  readonly subject: string;
  readonly payload: Work['payload'];
  readonly cause?: Cause | undefined;
  /** The lane it goes in, where that is not its job's. */
  readonly lane?: Lane | undefined;
  /** Whether it runs as whoever caused it. */
  readonly asCause: boolean;
}

/** What long work gives that has done a part and lets others have their turn. */
export const unfinished = 'unfinished';
export type Unfinished = typeof unfinished;

/** The id of the work of a job for a subject. */
export const workId = ({ job, subject }: Pick<AskedWork, 'job' | 'subject'>): string => `${job}:${subject}`;
