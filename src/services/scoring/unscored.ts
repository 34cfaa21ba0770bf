import type { Scope } from '../../domain/access/scope.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Instant } from '../../domain/values/time.ts';
import { outbox, work } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';

/** Whom and what one fact or piece of work has scored; `diedAt` for work that failed for good. */
export interface Unscored {
  readonly participantIds: readonly string[];
  readonly opportunityIds: readonly string[];
  readonly everybody: boolean;
  readonly diedAt?: Instant | undefined;
}

const jobs = ['score-participant', 'score-opportunity', 'score-many', 'score-after-stop'];
const none: Unscored = { participantIds: [], opportunityIds: [], everybody: false };

/**
 * What is still to be scored in an organisation. Facts that nobody handed on come before work, and work that waits before work
 * that runs: that is the way each goes, so none is passed on behind the back of whoever looks.
 */
export async function* walkUnscored(store: Store, scope: Scope): AsyncGenerator<Unscored> {
  for await (const { fact } of walk(store, scope, outbox, 'byRelayed', { key: [false] })) {
    const asked = ofFact(fact);
    if (asked !== undefined) yield asked;
  }
  for (const state of ['waiting', 'running', 'dead'] as const)
    for (const job of jobs)
      for await (const row of walk(store, scope, work, 'byJob', { key: [job, state] })) {
        const { participantId, participantIds, opportunityId, opportunityIds } = row.payload;
        yield {
          participantIds: [participantId ?? [], participantIds ?? []].flat(),
          opportunityIds: [opportunityId ?? [], opportunityIds ?? []].flat(),
          everybody: job === 'score-after-stop',
          ...(state === 'dead' ? { diedAt: row.updatedAt } : {}),
        };
      }
}

function ofFact(fact: Fact): Unscored | undefined {
  switch (fact.type) {
    case 'participant.changed':
    case 'rescore.asked':
      return { ...none, participantIds: [fact.participantId] };
    case 'opportunity.changed':
      return { ...none, opportunityIds: [fact.opportunityId] };
    case 'scoring.resumed':
      return { ...none, everybody: true };
    default:
      return undefined;
  }
}
