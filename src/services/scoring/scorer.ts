import type { Employer } from '../../domain/employer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { ScoreRules } from '../../domain/score-rules.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { PreparedOpportunity, PreparedParticipant } from '../../matching/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Organisations } from '../people/organisations.ts';
import { type AsksAtHand, createAsksAtHand } from '../questions/asks-at-hand.ts';
import { type Engine, type EngineDeps, engineFor } from './engine.ts';
import type { KnownMatches } from './known-matches.ts';
import { createKnownPeople, type KnownPeople } from './known-people.ts';
import type { KeptLimits } from './own-list.ts';
import { createPreparedSides, type PreparedSides } from './prepared-sides.ts';
import { createSweeps, type Sweeps } from './sweeps.ts';

interface Deps {
  readonly store: Store;
  readonly known: KnownMatches;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly rules: Pick<ScoreRules, 'worth' | 'strong'>;
  readonly limits: KeptLimits;
}

/** What all scoring has in common: it keeps the same matches. */
export interface Scorer extends Omit<Deps, 'organisations' | 'engine'> {
  /** The engine as the scope's organisation runs it today. */
  readonly engineOf: (ctx: Context) => Promise<Engine>;
  /** Whether a person stopped scoring in the scope's organisation. */
  readonly isStopped: (ctx: Context) => Promise<boolean>;
  readonly knownPeople: KnownPeople;
  readonly people: PreparedSides<PreparedParticipant>;
  readonly postings: PreparedSides<PreparedOpportunity>;
  readonly sweeps: Sweeps;
  /** What the matches ask that were scored last. */
  readonly asks: AsksAtHand;
  /** In one process scores of one organisation wait for each other, rather than undo each other's work. */
  readonly inTurn: <T>(ctx: Context, work: () => Promise<T>) => Promise<T>;
}

/** Prepared people (some 15 kB each) and postings (20 kB) held. */
const mostPeople = 5_000;
const mostPostings = 3_000;

export function createScorer({ organisations, engine, ...deps }: Deps): Scorer {
  const oneAtATime = createOneAtATime();
  return {
    ...deps,
    async engineOf({ scope }) {
      return engineFor(engine, await organisations.get(scope.organisationId), deps.clock());
    },
    isStopped: async ({ scope }) =>
      (await organisations.get(scope.organisationId)).scoringStopped !== undefined,
    knownPeople: createKnownPeople(),
    people: createPreparedSides(mostPeople),
    postings: createPreparedSides(mostPostings),
    sweeps: createSweeps(),
    asks: createAsksAtHand(),
    inTurn: (ctx, work) => oneAtATime(ctx.scope.organisationId, work),
  };
}

/** The side of a posting with its employer, prepared unless it is held. */
export function postingSide(
  { postings }: Scorer,
  engine: Engine,
  row: Opportunity,
  employer: Employer | undefined,
): PreparedOpportunity {
  // A posting may end within a day, and its employer change, without a new version of it.
  const when = `${engine.when} ${engine.isOpen(row)} ${employer?.version}`;
  const stamp = { id: row.id, version: row.version, when };
  return postings.get(stamp) ?? postings.keep(stamp, engine.opportunity(row, employer));
}
