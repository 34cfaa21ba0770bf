import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { askRescore } from './ask-rescore.ts';
import { type EngineDeps, engineFor } from './engine.ts';
import { createPreparedParticipants } from './prepared-participants.ts';
import { scoreOpportunity } from './score-opportunity.ts';
import { scoreParticipant } from './score-participant.ts';
import type { KeptLimits, ScorerDeps } from './scorer-deps.ts';

export interface Scoring {
  /** Scores a participant against the open opportunities and keeps the best. Gives how many rows were written. */
  readonly scoreParticipant: UseCase<[participantId: string], number>;
  /** Scores an opportunity against every participant. Gives how many rows were written. */
  readonly scoreOpportunity: UseCase<[opportunityId: string], number>;
  /** Asks for every participant of the scope's organisation to be scored again. */
  readonly rescoreAll: UseCase<[], number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly limits: KeptLimits;
}

/** Keeps matches in step with the facts. Writes only rows that changed; never moves a match a person has acted on. */
export function createScoring({ store, clock, newId, organisations, engine, limits }: Deps): Scoring {
  const deps: ScorerDeps = {
    store,
    clock,
    newId,
    limits,
    engineOf: async ({ scope }) => engineFor(engine, await organisations.get(scope.organisationId), clock()),
    prepared: createPreparedParticipants(),
  };
  const oneAtATime = createOneAtATime();
  /** Both sides write the same matches: in one process they wait for each other rather than undo each other's work. */
  const inTurn = (ctx: Context, work: () => Promise<number>) => oneAtATime(ctx.scope.organisationId, work);

  return {
    scoreParticipant: withPermission('match:keep', (ctx, id) =>
      inTurn(ctx, () => untilNotOvertaken(() => scoreParticipant(deps, ctx, id))),
    ),
    scoreOpportunity: withPermission('match:keep', (ctx, id) =>
      inTurn(ctx, () => scoreOpportunity(deps, ctx, id)),
    ),
    rescoreAll: withPermission('rescore:ask', (ctx) => askRescore(deps, ctx)),
  };
}
