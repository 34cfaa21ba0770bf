import type { Match } from '../../domain/match.ts';
import { matches } from '../../store/collections/index.ts';
import type { Put, Removal, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** All matches that are kept of a person, or of a posting. */
export interface StandingMatches {
  readonly rows: readonly Match[];
  /** Those that cannot be read, as far as lies open of them: they are there, so nothing is made in their place. */
  readonly unreadable: readonly Pick<Match, 'id' | 'participantId' | 'opportunityId'>[];
}

/**
 * The matches that a process read or wrote, as they stand in the store: a version of a row is written once, so it says the same
 * whoever reads it. Held in a process and only there.
 */
export interface KnownMatches {
  /** The whole of rows of which only what lies open was read, in their order; what cannot be opened is left out. */
  readonly whole: (store: Store, ctx: Context, open: readonly Match[]) => Promise<readonly Match[]>;
  /** All matches of a person where these were held when so many units had written any (`Store.unitsOf`). */
  readonly ofPerson: (participantId: string, units: number | undefined) => StandingMatches | undefined;
  /** Holds what was read of a person after that number was asked for: all there is. */
  readonly hold: (participantId: string, units: number | undefined, all: StandingMatches) => void;
  /** Takes note of what one unit wrote and removed. */
  readonly wrote: (puts: readonly Put<Match>[], removals: readonly Removal[]) => void;
  /** Lets go of what is held of a person. */
  readonly forget: (participantId: string) => void;
}

/** What is held of a person; all there is where the number of units is told. */
interface Person {
  readonly rows: Map<string, Match>;
  readonly unreadable: StandingMatches['unreadable'];
  readonly units?: number | undefined;
}

/** Rows held, about 550 bytes each: those of some thousand people, and of what was superseded for a month. */
const most = 100_000;

const nobody: Person = { rows: new Map(), unreadable: [] };

export function createKnownMatches(): KnownMatches {
  const people = new Map<string, Person>();
  let held = 0;

  /** Those used last stay. */
  function keep(participantId: string, person: Person): void {
    drop(participantId);
    people.set(participantId, person);
    held += person.rows.size;
    while (held > most && people.size > 1) drop(people.keys().next().value ?? participantId);
  }
  function drop(participantId: string): void {
    held -= people.get(participantId)?.rows.size ?? 0;
    people.delete(participantId);
  }
  const known = ({ id, participantId, version }: Match): Match | undefined => {
    const row = people.get(participantId)?.rows.get(id);
    return row?.version === version ? row : undefined;
  };

  return {
    forget: drop,
    async whole(store, { scope }, open) {
      const rows = new Map(open.map((row) => [row.id, known(row)]));
      const unknown = open.filter(({ id }) => rows.get(id) === undefined).map(({ id }) => id);
      const read = unknown.length === 0 ? [] : await store.getMany(scope, matches, unknown);
      for (const row of read) rows.set(row.id, row);
      for (const [participantId, theirs] of byPerson(read)) {
        const { rows: before } = people.get(participantId) ?? nobody;
        // Whether these are all there are is not known.
        keep(participantId, { ...nobody, rows: new Map([...before, ...theirs.map(byId)]) });
      }
      return open.flatMap(({ id }) => rows.get(id) ?? []);
    },
    ofPerson(participantId, units) {
      const person = people.get(participantId);
      if (person?.units === undefined || person.units !== units) return undefined;
      keep(participantId, person);
      return { rows: [...person.rows.values()], unreadable: person.unreadable };
    },
    hold: (participantId, units, { rows, unreadable }) =>
      keep(participantId, { rows: new Map(rows.map(byId)), unreadable, units }),
    wrote(puts, removals) {
      const gone = new Set(removals.map(({ id }) => id));
      for (const [participantId, theirs] of byPerson(puts.map(({ row }) => row))) {
        const { rows, unreadable, units } = people.get(participantId) ?? { ...nobody, rows: new Map() };
        // Counted anew below.
        drop(participantId);
        if (gone.size > 0) for (const id of rows.keys()) if (gone.has(id)) rows.delete(id);
        for (const row of theirs) rows.set(row.id, slim(row));
        // The unit counts as one; if anybody wrote beside it, the number is another than this.
        keep(participantId, { rows, unreadable, units: units === undefined ? undefined : units + 1 });
      }
    },
  };
}

const byId = (row: Match): readonly [string, Match] => [row.id, slim(row)];

/** The same row with all fields named, absent ones too: an object of one known form takes a third of the room of one that grew. */
function slim(row: Match): Match {
  const all: Record<keyof Match, unknown> = {
    id: row.id,
    organisationId: row.organisationId,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    participantId: row.participantId,
    opportunityId: row.opportunityId,
    coachId: row.coachId,
    state: row.state,
    actedOn: row.actedOn,
    rank: row.rank,
    rankForPerson: row.rankForPerson,
    worth: row.worth,
    strong: row.strong,
    score: row.score,
    confidence: row.confidence,
    merits: row.merits,
    blockers: row.blockers,
    lifted: row.lifted,
    laterFrom: row.laterFrom,
    postedAt: row.postedAt,
    decidedAt: row.decidedAt,
    deferredUntil: row.deferredUntil,
    lastDecisionId: row.lastDecisionId,
    lastDecision: row.lastDecision,
    waitingSince: row.waitingSince,
    scoredAt: row.scoredAt,
    versions: row.versions,
    engine: row.engine,
    releaseId: row.releaseId,
    seen: row.seen,
  };
  return all as unknown as Match;
}

function byPerson(rows: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const people = new Map<string, Match[]>();
  for (const row of rows) {
    const theirs = people.get(row.participantId);
    if (theirs === undefined) people.set(row.participantId, [row]);
    else theirs.push(row);
  }
  return people;
}
