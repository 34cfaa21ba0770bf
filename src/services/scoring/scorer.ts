import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Organisations } from '../people/organisations.ts';
import { type Engine, type EngineDeps, engineFor } from './engine.ts';
import { createPreparedParticipants, type PreparedParticipants } from './prepared-participants.ts';

/** How many matches of one participant are kept, and from which score on one is strong. */
export interface KeptLimits {
  readonly keptSuggestions: number;
  readonly keptNearMisses: number;
  readonly strongScore: number;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly limits: KeptLimits;
}

/** What scoring a participant and scoring an opportunity have in common: they keep the same matches. */
export interface Scorer extends Omit<Deps, 'organisations' | 'engine'> {
  /** The engine as the scope's organisation runs it today. */
  readonly engineOf: (ctx: Context) => Promise<Engine>;
  readonly prepared: PreparedParticipants;
  /** In one process both wait for each other, rather than undo each other's work. */
  readonly inTurn: (ctx: Context, work: () => Promise<number>) => Promise<number>;
}

export function createScorer({ organisations, engine, ...deps }: Deps): Scorer {
  const oneAtATime = createOneAtATime();
  return {
    ...deps,
    engineOf: async ({ scope }) =>
      engineFor(engine, await organisations.get(scope.organisationId), deps.clock()),
    prepared: createPreparedParticipants(),
    inTurn: (ctx, work) => oneAtATime(ctx.scope.organisationId, work),
  };
}
