import { costsId, type NeedCost, type NeedCosts } from '../../domain/need-costs.ts';
import type { Participant } from '../../domain/participant.ts';
import { notFound } from '../../domain/problem.ts';
import type { NeedCode } from '../../domain/values/support-need.ts';
import type { Clock } from '../../domain/values/time.ts';
import { type PreparedOpportunity, scorePair } from '../../matching/index.ts';
import { employers, needCosts, opportunities, participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { type Engine, type EngineDeps, engineFor } from './engine.ts';
import type { EmployerFacts } from './findings.ts';

/** What stands, and whether it still is of the person as they are. */
export interface NeedCostsView extends Pick<NeedCosts, 'items' | 'asOf'> {
  /** `none`: nobody asked yet. `waiting`: it is being worked out; what stands is of before. */
  readonly state: 'none' | 'waiting' | 'done';
  /** The person has changed since. */
  readonly old: boolean;
}

export interface NeedCostings {
  /** Asks for it to be worked out, in the background. Throws Problem `not_found`. */
  readonly ask: UseCase<[participantId: string], NeedCostsView>;
  readonly get: UseCase<[participantId: string], NeedCostsView>;
  /** Works it out: every open posting, with the needs as they are and without each. */
  readonly workOut: UseCase<[participantId: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly engine: EngineDeps;
  readonly audit: AuditBuffer;
}

/** What each need that must be met costs in lost openings: counted by scoring anew, so it says what the gates say. */
export function createNeedCostings({ store, clock, organisations, engine: deps, audit }: Deps): NeedCostings {
  async function person(ctx: Context, id: string): Promise<Participant> {
    const row = await store.get(ctx.scope, participants, id);
    if (row === undefined) throw notFound('participant');
    return row;
  }

  const kept = (ctx: Context, id: string) => store.get(ctx.scope, needCosts, costsId(id));

  const viewOf = (row: NeedCosts | undefined, { version }: Participant): NeedCostsView => ({
    state: row?.state ?? 'none',
    items: row?.items ?? [],
    asOf: row?.asOf,
    old: row?.ofVersion !== undefined && row.ofVersion !== version,
  });

  /** The open postings one by one, as the engine reads them. */
  async function* openSides(ctx: Context, engine: Engine): AsyncGenerator<PreparedOpportunity> {
    const known = new Map<string, EmployerFacts | undefined>();
    for await (const posting of walk(store, ctx.scope, opportunities, 'byState', { key: ['open'] })) {
      if (!engine.isOpen(posting)) continue;
      const { employerId } = posting;
      if (!known.has(employerId)) known.set(employerId, await store.get(ctx.scope, employers, employerId));
      yield engine.opportunity(posting, known.get(employerId));
    }
  }

  async function costsOf(ctx: Context, row: Participant): Promise<readonly NeedCost[]> {
    const musts = row.supportNeeds.filter(({ weight }) => weight === 'must').map(({ code }) => code);
    const codes: readonly NeedCode[] = [...new Set(musts)];
    if (codes.length === 0) return [];
    const engine = engineFor(deps, await organisations.get(ctx.scope.organisationId), clock());
    const without = (code: NeedCode): Participant => ({
      ...row,
      supportNeeds: row.supportNeeds.filter((need) => need.code !== code || need.weight !== 'must'),
      // That they were asked stays true when the last need goes.
      asked: { ...row.asked, supportNeeds: row.asked.supportNeeds ?? row.updatedAt.slice(0, 10) },
    });
    const asIs = engine.participant(row);
    const lifted = codes.map((code) => ({ code, side: engine.participant(without(code)), lost: 0 }));
    const isBlocked = (who: typeof asIs, posting: PreparedOpportunity) =>
      scorePair(who, posting, engine.conditions).blockers.length > 0;
    let openings = 0;
    const giveWay = createGiveWay();
    for await (const posting of openSides(ctx, engine)) {
      await giveWay();
      openings += 1;
      if (!isBlocked(asIs, posting)) continue;
      for (const one of lifted) if (!isBlocked(one.side, posting)) one.lost += 1;
    }
    return lifted.map(({ code, lost }) => ({ needCode: code, openings, lost }));
  }

  return {
    ask: withPermission('cost:ask', async (ctx, id) => {
      const row = await person(ctx, id);
      return untilNotOvertaken(async () => {
        const old = await kept(ctx, id);
        const asked: NeedCosts =
          old === undefined
            ? {
                ...first(costsId(id), ctx.scope.organisationId, clock()),
                ...{ participantId: id, state: 'waiting', items: [] },
              }
            : next(old, clock(), { state: 'waiting' });
        const unit = {
          puts: [put(needCosts, asked, old?.version ?? 0)],
          facts: [{ type: 'costs.asked', participantId: id } as const],
          audit: [done('ask', 'need_costs', id)],
        };
        return commit({ store, clock }, ctx, unit, viewOf(asked, row));
      });
    }),
    get: withPermission('cost:read', async (ctx, id) => {
      const row = await person(ctx, id);
      audit.note(ctx.scope, done('read', 'need_costs', id));
      return viewOf(await kept(ctx, id), row);
    }),
    workOut: withPermission('cost:keep', async (ctx, id) => {
      const row = await store.get(ctx.scope, participants, id);
      if (row === undefined) return;
      const items = await costsOf(ctx, row);
      await untilNotOvertaken(async () => {
        const old = await kept(ctx, id);
        if (old === undefined) return;
        const worked = { state: 'done', items, ofVersion: row.version, asOf: clock() } as const;
        const puts = [put(needCosts, next(old, clock(), worked), old.version)];
        await commit({ store, clock }, ctx, { puts }, undefined);
      });
    }),
  };
}
