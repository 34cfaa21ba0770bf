import type { Fact, OutboxRow } from '../domain/fact.ts';
import type { Asked, Job } from './job.ts';
import type { Lane } from './lanes.ts';
import type { AskedWork } from './work.ts';

/** The table of jobs: every job there is, by name. */
export interface Jobs<in D = never> {
  readonly all: readonly Job<D>[];
  find(name: string): Job<D> | undefined;
  /** The lane of a job; the last for a job of another release, that is not in the table. */
  laneOf(name: string): Lane;
  /** Whether of the work of a job one at a time is done for an organisation. */
  isSerial(name: string): boolean;
  /** The work a row of the outbox asks for. */
  askedBy(row: Pick<OutboxRow, 'id' | 'fact' | 'cause' | 'workId'>): readonly AskedWork[];
}

/** Makes the table. Throws when two jobs have one name, for the work of one would be done by the other. */
export function createJobs<D>(all: readonly Job<D>[]): Jobs<D> {
  const byName = new Map(all.map((job) => [job.name, job]));
  if (byName.size < all.length) {
    const names = all.map(({ name }) => name);
    throw new Error(
      `Two jobs have one name: ${names.filter((name, at) => names.indexOf(name) < at).join(', ')}.`,
    );
  }
  return {
    all,
    find: (name) => byName.get(name),
    laneOf: (name) => byName.get(name)?.lane ?? 'rounds',
    isSerial: (name) => byName.get(name)?.serial === true,
    askedBy: ({ id, fact, cause, workId }) =>
      all.flatMap(({ name, startedBy, rights, lane: own }) => {
        // The table's type ties each start to its fact; that the two are of one type cannot be said of a fact of any type.
        const start = startedBy[fact.type] as
          | ((fact: Fact, outboxId: string) => Asked | undefined)
          | undefined;
        const asked = start?.(fact, id);
        return asked
          ? [{ ...asked, job: name, cause, asCause: rights === 'cause', ...laneOf(own, { cause, workId }) }]
          : [];
      }),
  };
}

/**
 * What a person touched goes before what follows from other work, a file or a round over everybody: of that there may be
 * thousands. What tells somebody of something goes in its own lane, whoever caused it.
 */
function laneOf(
  own: Lane,
  { cause, workId }: Pick<OutboxRow, 'cause' | 'workId'>,
): { readonly lane?: Lane | undefined } {
  const byHand = workId === undefined && (cause?.kind === 'user' || cause?.kind === 'token');
  return own === 'changes' && !byHand ? { lane: 'rounds' } : {};
}
