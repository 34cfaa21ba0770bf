import { notFound } from '../domain/errors.ts';
import type { Clock } from '../domain/time.ts';
import { evaluatePrepared, pairWeek } from '../matching/index.ts';
import { employers, opportunities, participants } from '../store/collections.ts';
import type { Store } from '../store/port.ts';
import type { Context } from './context.ts';
import { type EngineDeps, engineFor } from './engine.ts';
import type { Organisations } from './organisations.ts';
import { said, summary } from './pairs.ts';
import type { EvaluationView } from './views.ts';

export interface Evaluations {
  /** The full result for any pair as the facts stand now: the answer to "why?" and "why not?". Nothing of it is kept. */
  evaluate(ctx: Context, participantId: string, opportunityId: string): Promise<EvaluationView>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly labelOf: (uri: string) => string;
}

/** Evaluation on demand. */
export function createEvaluations({ store, clock, organisations, engine, labelOf }: Deps): Evaluations {
  return {
    async evaluate(ctx, participantId, opportunityId) {
      const [participant, opportunity] = await Promise.all([
        store.get(ctx.scope, participants, participantId),
        store.get(ctx.scope, opportunities, opportunityId),
      ]);
      if (participant === undefined) throw notFound('participant');
      if (opportunity === undefined) throw notFound('opportunity');
      const employer = await store.get(ctx.scope, employers, opportunity.employerId);
      const { world, ...prepare } = engineFor(
        engine,
        await organisations.get(ctx.scope.organisationId),
        clock(),
      );
      const sides = {
        participant: prepare.participant(participant),
        opportunity: prepare.opportunity(opportunity),
      };
      const evaluation = evaluatePrepared(sides.participant, sides.opportunity, world);
      const audit = [
        {
          action: 'read',
          noun: 'evaluation',
          subjectId: `${participantId} ${opportunityId}`,
          outcome: 'allowed' as const,
        },
      ];
      await store.commit(ctx.scope, { organisationId: ctx.scope.organisationId, audit });
      const rows = { participant, opportunity, employer };
      return {
        ...said(evaluation, rows, labelOf),
        ...summary({ participantId, opportunityId }, rows),
        participantId,
        opportunityId,
        week: pairWeek(sides.participant.facts, sides.opportunity.facts, world.today),
      };
    },
  };
}
