import type { Organisation } from '../../domain/organisation.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { organisations, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';

/** Whether scoring stands still, and since when and by whom. */
export interface ScoringState {
  readonly stopped: boolean;
  readonly since?: Instant | undefined;
  readonly by?: string | undefined;
  readonly byName?: string | undefined;
  /** Of the organisation: what a change names. */
  readonly version: number;
}

export interface ScoringSwitch {
  readonly show: UseCase<[], ScoringState>;
  /**
   * Stops scoring in the organisation, or lets it go on; what changed meanwhile is then scored. Work that runs ends within its
   * turn. Throws Problem `conflict` where it is so already, and `stale_version`.
   */
  readonly set: UseCase<[asked: { readonly stopped: boolean }, version: number], ScoringState>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** The stop switch (EU AI Act, article 14 (4) (e)): a person can interrupt the machine at any time. */
export function createScoringSwitch({ store, clock }: Deps): ScoringSwitch {
  async function ownOrganisation(ctx: Context): Promise<Organisation> {
    const row = await store.get(ctx.scope, organisations, ctx.scope.organisationId);
    if (row === undefined) throw notFound('organisation');
    return row;
  }

  async function stateOf(ctx: Context, { scoringStopped, version }: Organisation): Promise<ScoringState> {
    if (scoringStopped === undefined) return { stopped: false, version };
    const { since, by } = scoringStopped;
    const user = await store.get(ctx.scope, users, by);
    return { stopped: true, since, by, byName: user?.displayName, version };
  }

  return {
    show: withPermission('scoring:read', async (ctx) => stateOf(ctx, await ownOrganisation(ctx))),
    set: withPermission('scoring:write', async (ctx, { stopped }, version) => {
      const row = await ownOrganisation(ctx);
      expectVersion(row, version);
      if (stopped === (row.scoringStopped !== undefined))
        throw new Problem('conflict', stopped ? 'scoring_stopped_already' : 'scoring_runs_already');
      const now = clock();
      const { id: by } = ctx.scope.actor;
      const changed = next(row, now, { scoringStopped: stopped ? { since: now, by } : undefined });
      const state = await stateOf(ctx, changed);
      const unit = {
        puts: [put(organisations, changed, row.version)],
        facts: stopped ? [] : [{ type: 'scoring.resumed', organisationId: row.id } as const],
        audit: [done(stopped ? 'stop_scoring' : 'resume_scoring', 'organisation', row.id)],
      };
      return commit({ store, clock }, ctx, unit, state);
    }),
  };
}
