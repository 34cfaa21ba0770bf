import type { AuditAction } from '../../domain/access/audit-act.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Organisation, StopReason } from '../../domain/organisation.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { organisations, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';

/** Whether scoring stands still, since when and by whom, and whether coaches read reasons before a score. */
export interface ScoringState {
  readonly stopped: boolean;
  readonly since?: Instant | undefined;
  readonly by?: string | undefined;
  readonly byName?: string | undefined;
  readonly reasonCode?: StopReason | undefined;
  readonly reasonsFirst: boolean;
  /** Of the organisation: what a change names. */
  readonly version: number;
}

export interface ScoringSwitch {
  readonly show: UseCase<[], ScoringState>;
  /**
   * Stops scoring in the organisation, or lets it go on; what changed meanwhile is then scored. Work that runs ends within its
   * turn. Has coaches read the reasons of a match before its score, or no longer. Throws Problem `conflict` where scoring stands
   * so already, `invalid` for a reason without a stop, and `stale_version`.
   */
  readonly set: UseCase<[asked: ScoringAsked, version: number], ScoringState>;
}

const factOf = (stopped: boolean, organisationId: string): Fact => ({
  ...{ type: stopped ? 'scoring.stopped' : 'scoring.resumed', organisationId },
});

/** What is absent stays as it is. */
export interface ScoringAsked {
  readonly stopped?: boolean | undefined;
  /** Why, with a stop. */
  readonly reasonCode?: StopReason | undefined;
  readonly reasonsFirst?: boolean | undefined;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * What people set over the machine: the stop switch (EU AI Act, article 14 (4) (e)), and that reasons are read before a number,
 * against leaning on it too readily (automation bias, article 14 (4) (b)).
 */
export function createScoringSwitch({ store, clock }: Deps): ScoringSwitch {
  async function ownOrganisation(ctx: Context): Promise<Organisation> {
    const row = await store.get(ctx.scope, organisations, ctx.scope.organisationId);
    if (row === undefined) throw notFound('organisation');
    return row;
  }

  async function stateOf(ctx: Context, organisation: Organisation): Promise<ScoringState> {
    const { scoringStopped, reasonsFirst = false, version } = organisation;
    if (scoringStopped === undefined) return { stopped: false, reasonsFirst, version };
    const { since, by, reasonCode } = scoringStopped;
    const user = await store.get(ctx.scope, users, by);
    return { stopped: true, since, by, byName: user?.displayName, reasonCode, reasonsFirst, version };
  }

  return {
    show: withPermission('scoring:read', async (ctx) => stateOf(ctx, await ownOrganisation(ctx))),
    set: withPermission('scoring:write', async (ctx, { stopped, reasonCode, reasonsFirst }, version) => {
      if (reasonCode !== undefined && stopped !== true) throw invalid('reasonCode', 'field_not_asked');
      const row = await ownOrganisation(ctx);
      expectVersion(row, version);
      if (stopped !== undefined && stopped === (row.scoringStopped !== undefined))
        throw new Problem('conflict', stopped ? 'scoring_stopped_already' : 'scoring_runs_already');
      if (stopped === undefined && reasonsFirst === undefined) return stateOf(ctx, row);
      const now = clock();
      const since = { since: now, by: ctx.scope.actor.id, ...given({ reasonCode }) };
      const changed = next(row, now, {
        scoringStopped: stopped === undefined ? row.scoringStopped : stopped ? since : undefined,
        reasonsFirst: reasonsFirst ?? row.reasonsFirst,
      });
      const state = await stateOf(ctx, changed);
      const acts: AuditAction[] = [];
      if (stopped !== undefined) acts.push(stopped ? 'stop_scoring' : 'resume_scoring');
      if (reasonsFirst !== undefined) acts.push(reasonsFirst ? 'put_reasons_first' : 'put_scores_first');
      const unit = {
        puts: [put(organisations, changed, row.version)],
        facts: stopped === undefined ? [] : [factOf(stopped, row.id)],
        audit: acts.map((act) => done(act, 'organisation', row.id)),
      };
      return commit({ store, clock }, ctx, unit, state);
    }),
  };
}
