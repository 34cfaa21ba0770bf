import { z } from 'zod';
import type { Permission } from '../domain/access/permissions.ts';
import type { Fact, FactType } from '../domain/fact.ts';
import type { JobContext } from './job-context.ts';
import type { Lane } from './lanes.ts';
import type { Slot } from './slot.ts';
import type { Work } from './work.ts';

const text = z.string().min(1).max(200);

/** What a payload may hold: ids, and the instant something began. */
export const id = text;
export const ids = z.array(text).readonly();
export const instant = text;

type Fields = Readonly<Record<string, typeof text | typeof ids>>;
type Payload<F extends Fields> = { readonly [K in keyof F]: z.output<F[K]> };

/** What a fact asks of a job. `subject` names what it is about: work waiting for the same subject is not doubled. */
export interface Asked<P = Work['payload']> {
  readonly subject: string;
  readonly payload: P;
}

/**
 * The facts that start a job. A fact that is a cause of its own has the id of its outbox row for a subject; one that does not
 * concern the job after all, as when work of another job died, gives undefined.
 */
type Starts<P> = {
  readonly [T in FactType]?: (
    fact: Extract<Fact, { readonly type: T }>,
    outboxId: string,
  ) => Asked<P> | undefined;
};

/**
 * Does one piece of work. It may be called twice for one cause: it re-reads its subject, re-checks, and commits its
 * effects under `ctx.fence`. Long work that others wait for gives `unfinished` and is called again when they had their turn.
 */
type Run<P> = (ctx: JobContext, payload: P) => Promise<unknown>;

/** A job as relay and runtime know it. `D` is what it needs to run: the use cases it calls. */
export interface Job<in D = never> {
  readonly name: string;
  readonly lane: Lane;
  /** Whether one at a time is done for an organisation: the next would only wait for it. */
  readonly serial?: true | undefined;
  /**
   * The job that does, all at once, what many facts of one file, round or command ask of this one: its payload has a list of the
   * ids that this one's has one of, and the cause.
   */
  readonly manyAs?: { readonly name: string } | undefined;
  /** Milliseconds it may take before it counts as hanging. */
  readonly timeoutMs: number;
  /**
   * Whether anybody can ask for its work again, as `rescore` does. Such work, and what the clock asks for, is skipped where it is
   * about a record that cannot be read; all other dies, so that somebody is told.
   */
  readonly canBeAskedAgain?: true | undefined;
  /** Which slot of time an instant falls into, for a job that the clock asks for: once in each slot. */
  readonly slot?: Slot | undefined;
  /** Whether a store that has never had its work needs none before the next slot: nothing there has passed yet. */
  readonly firstNextSlot?: true | undefined;
  /**
   * What it may do, for work of the system's own. Or `cause`: it runs as the person, machine or command that caused it, with
   * what they may do when it runs.
   */
  readonly rights: readonly Permission[] | 'cause';
  readonly startedBy: Starts<Work['payload']>;
  /** Throws when the payload is not what the job is told. */
  readonly run: (deps: D) => Run<Work['payload']>;
}

/** A whole job: what it is told, which facts or slots start it, how long it may take, and what it does. */
interface Declared<F extends Fields, D> extends Omit<Job<D>, 'startedBy' | 'run'> {
  readonly payload: F;
  readonly startedBy?: Starts<Payload<F>>;
  readonly run: (deps: D) => Run<Payload<F>>;
}

/** Declares a job. What a fact gives it must be what `run` takes, or it does not compile. */
export function job<F extends Fields, D>({ payload, startedBy = {}, run, ...rest }: Declared<F, D>): Job<D> {
  const shape = z.strictObject(payload);
  return {
    ...rest,
    startedBy,
    run: (deps) => {
      const does = run(deps);
      return (ctx, given) => does(ctx, shape.parse(given) as Payload<F>);
    },
  };
}

/** All that any of some jobs needs. */
export type DepsOf<J extends readonly Job[]> = J extends readonly Job<infer D>[] ? D : never;
