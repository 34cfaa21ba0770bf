import type { Fact, OutboxRow } from '../domain/fact.ts';
import type { Asked, Job } from './job.ts';
import type { Lane } from './lanes.ts';
import { type AskedWork, workId } from './work.ts';

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
  /** The work that some rows ask for together, each with the rows that do. */
  askedByAll<R extends Pick<OutboxRow, 'id' | 'fact' | 'cause' | 'workId'>>(
    rows: readonly R[],
  ): readonly Gathered<R>[];
}

/** Work, and the rows of the outbox that ask for it. */
export interface Gathered<R> {
  readonly asked: AskedWork;
  readonly by: readonly R[];
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
  const askedBy: Jobs<D>['askedBy'] = ({ id, fact, cause, workId }) =>
    all.flatMap(({ name, startedBy, rights, lane: own }) => {
      // The table's type ties each start to its fact; that the two are of one type cannot be said of a fact of any type.
      const start = startedBy[fact.type] as ((fact: Fact, outboxId: string) => Asked | undefined) | undefined;
      const asked = start?.(fact, id);
      return asked
        ? [{ ...asked, job: name, cause, asCause: rights === 'cause', ...laneOf(own, { cause, workId }) }]
        : [];
    });
  /** What many facts of one thing ask of a job, as the job does it that does many at once. */
  const manyOf = ({ id, cause, workId: behind }: OutboxOrigin, asked: AskedWork): AskedWork | undefined => {
    const many = byName.get(asked.job)?.manyAs?.name;
    const of = behind ?? (cause?.kind === 'command' ? `command:${cause.id}` : undefined);
    if (many === undefined || of === undefined || asked.lane !== 'rounds') return undefined;
    const lists = Object.entries(asked.payload).map(([field, value]) => [`${field}s`, [value]]);
    const none = { participantIds: [], opportunityIds: [] };
    return {
      ...asked,
      job: many,
      subject: id,
      payload: { ...none, ...Object.fromEntries(lists), cause: of },
    };
  };
  return {
    all,
    find: (name) => byName.get(name),
    laneOf: (name) => byName.get(name)?.lane ?? 'rounds',
    isSerial: (name) => byName.get(name)?.serial === true,
    askedBy,
    askedByAll(rows) {
      const single = new Map<string, { asked: AskedWork; by: (typeof rows)[number][] }>();
      const many = new Map<string, { asked: AskedWork; by: (typeof rows)[number][]; of: Set<string> }>();
      for (const row of rows)
        for (const asked of askedBy(row)) {
          const id = workId(asked);
          single.set(id, { asked, by: [...(single.get(id)?.by ?? []), row] });
          const one = manyOf(row, asked);
          if (one === undefined) continue;
          const key = `${one.job} ${one.payload.cause}`;
          const known = many.get(key) ?? { asked: one, by: [], of: new Set() };
          known.of.add(id);
          known.by.push(row);
          known.asked = { ...known.asked, payload: joined(known.asked, one) };
          many.set(key, known);
        }
      const gathered = [...many.values()].filter(({ of }) => of.size >= fewestGathered);
      for (const { of } of gathered) for (const id of of) single.delete(id);
      return [...single.values(), ...gathered];
    },
  };
}

/** Fewer are done one by one: each is then done once, however many facts ask for it while it waits. */
const fewestGathered = 20;

type OutboxOrigin = Pick<OutboxRow, 'id' | 'cause' | 'workId'>;

/** One payload of two: their lists together, each thing once; of everything else, which is the same, the first. */
function joined({ payload: one }: AskedWork, { payload: other }: AskedWork): AskedWork['payload'] {
  return Object.fromEntries(
    Object.entries(one).map(([field, value]) => {
      const more = other[field];
      return [field, Array.isArray(value) && Array.isArray(more) ? [...new Set([...value, ...more])] : value];
    }),
  );
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
