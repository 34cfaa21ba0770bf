import type { Evaluation, PairWeek } from '../../domain/evaluation.ts';
import type { Clock } from '../../domain/values/time.ts';
import { evaluatePrepared, pairWeek } from '../../matching/index.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import { readNoted } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { type PairSummary, summarisePair } from '../matches/pair.ts';
import type { Organisations } from '../people/organisations.ts';
import { type EngineDeps, engineFor } from './engine.ts';

/** The result for a pair, with the names that tell who and what it is. Nothing of it is stored. */
export interface EvaluationView extends Evaluation, PairSummary {
  readonly participantId: string;
  readonly opportunityId: string;
  readonly week: PairWeek;
}

export interface Evaluations {
  /**
   * The full result for any pair as the facts stand now: the answer to "why?" and "why not?". Nothing of it is kept but the
   * audit entry, which is committed before the result is given out.
   */
  readonly evaluate: UseCase<[participantId: string, opportunityId: string], EvaluationView>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly audit: AuditBuffer;
}

/** Evaluation on demand. */
export function createEvaluations(deps: Deps): Evaluations {
  const { store, clock, organisations, audit } = deps;
  return {
    evaluate: withPermission('evaluation:read', async (ctx, participantId, opportunityId) => {
      const participant = await readNoted(audit, ctx, { noun: 'participant', id: participantId }, () =>
        store.get(ctx.scope, participants, participantId),
      );
      const opportunity = await readNoted(audit, ctx, { noun: 'opportunity', id: opportunityId }, () =>
        store.get(ctx.scope, opportunities, opportunityId),
      );
      const employer = await store.get(ctx.scope, employers, opportunity.employerId);
      const { organisationId } = participant;
      const engine = engineFor(deps.engine, await organisations.get(organisationId), clock());
      const person = engine.participant(participant);
      const posting = engine.opportunity(opportunity, employer);
      const evaluation = evaluatePrepared(person, posting, engine.conditions);
      const read = done('read', 'evaluation', `${participantId} ${opportunityId}`);
      await store.commit(ctx.scope, { organisationId, audit: [read] });
      return {
        ...evaluation,
        ...summarisePair({ participant, opportunity, employer }),
        participantId,
        opportunityId,
        week: pairWeek(person.findings, posting.findings, engine.conditions.today),
      };
    }),
  };
}
