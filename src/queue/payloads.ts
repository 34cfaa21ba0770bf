import { z } from 'zod';
import type { Scope } from '../domain/access/scope.ts';
import type { Fence } from '../store/port.ts';
import type { JobName } from './work.ts';

const id = z.string().min(1).max(200);

/** What each job is told: ids, and the instant a pause began. Complete by type. */
export const payloads = {
  'score-participant': z.strictObject({ participantId: id }),
  'score-opportunity': z.strictObject({ opportunityId: id }),
  'raise-match-notices': z.strictObject({ matchIds: z.array(id) }),
  'raise-decision-notices': z.strictObject({ matchId: id, decisionId: id }),
  'raise-pause-digest': z.strictObject({ participantId: id, pausedSince: id, stageChangeId: id }),
  'raise-operations-notices': z.strictObject({ workId: id, job: id }),
  'apply-import': z.strictObject({ importId: id }),
  'expire-opportunities': z.strictObject({}),
  'return-deferred': z.strictObject({}),
  remind: z.strictObject({}),
  rescore: z.strictObject({}),
  'prune-outbox': z.strictObject({}),
} as const satisfies Record<JobName, z.ZodType>;

export type PayloadOf<J extends JobName> = z.infer<(typeof payloads)[J]>;

/** What a handler acts under: the organisation of its work, and its right to commit while it holds the work. */
export interface HandlerContext {
  readonly scope: Scope;
  readonly fence: Fence;
}

/**
 * Does one piece of work. It may be called twice for one cause: it re-reads its subject, re-checks, and commits its
 * effects under `ctx.fence`.
 */
export type Handler<J extends JobName> = (ctx: HandlerContext, payload: PayloadOf<J>) => Promise<void>;

export type Handlers = { readonly [J in JobName]: Handler<J> };
