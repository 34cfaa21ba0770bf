import type { Decision, Match } from '../../domain/match.ts';
import { leadsOn } from '../../domain/match-moves.ts';
import { isStale } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, type Instant, startOfDay } from '../../domain/values/time.ts';
import { decisions, matches, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import { type WayInNames, wayInNames } from '../consents/way-in.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { mergedPage, type PageAsked, pageWith } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { ofSomebody } from '../kit/somebody.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { neverStarted, startedJob } from '../placements/started.ts';
import { createKeptQuestionIds } from '../questions/kept-ids.ts';
import type { EngineDeps } from '../scoring/engine.ts';
import { type DecisionInput, type Move, moveOf, takingBackOf } from './decision.ts';
import { byRank, type MatchListAsked, matchReadings } from './filter.ts';
import { createFreshEvaluations } from './fresh-evaluations.ts';
import { createPairCheck } from './pair-check.ts';
import { byId, unique } from './pair-records.ts';
import { createMatchViews, evaluationIn, type MatchView, viewAfter } from './views.ts';

export interface DecisionView extends Decision, WayInNames {
  readonly byName: string;
}

export interface Matches {
  /** Each person's own best first, then what is known of most; only what the filter asks, whatever the state. */
  readonly list: UseCase<[filter: MatchListAsked], Page<MatchView>>;
  readonly get: UseCase<[id: string], MatchView>;
  /**
   * Throws Problem `conflict` when the action is not open now, and says which are; for one that leads on also when the pair is
   * blocked by its facts as they are at this moment, and says by what.
   */
  readonly decide: UseCase<[id: string, version: number, input: DecisionInput], MatchView>;
  /** All decisions so far, those taken back too, oldest first. */
  readonly decisions: UseCase<[id: string, page: PageAsked], Page<DecisionView>>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'caseloadOf'>;
}

/** Times the facts of a pair may change just when a decision about it commits. */
const tries = 10;

/** Matches and what people decide about them. */
export function createMatches(deps: Deps): Matches {
  const { store, clock, newId, audit, standIns } = deps;
  const evaluations = createFreshEvaluations(deps);
  const views = createMatchViews({ ...deps, evaluations, keptQuestionIds: createKeptQuestionIds(deps) });
  const checkPair = createPairCheck(deps);

  const read = (ctx: Context, id: string): Promise<Match> =>
    readNoted(audit, ctx, { noun: 'match', id }, () => store.get(ctx.scope, matches, id));

  async function takingBack(
    ctx: Context,
    row: Match,
    action: 'undo' | 'recorded_by_mistake',
    now: Instant,
  ): Promise<Move> {
    const decision = async (id: string | undefined): Promise<Decision | undefined> =>
      id === undefined ? undefined : store.get(ctx.scope, decisions, id);
    const last = await decision(row.lastDecisionId);
    return takingBackOf(row, action, last, await decision(last?.previousId), now);
  }

  /** A day is put off to its beginning, where the organisation is. */
  async function withInstant(ctx: Context, input: DecisionInput): Promise<DecisionInput> {
    const { until } = input;
    if (until === undefined || until.length > 'YYYY-MM-DD'.length) return input;
    const { zone } = await deps.organisations.get(ctx.scope.organisationId);
    return { ...input, until: startOfDay(until, zone) };
  }

  return {
    list: withPermission('match:read', async (ctx, { limit, cursor, whose, ...filter }) => {
      const coachIds = whose === 'mine' ? (await standIns.caseloadOf(ctx)).coachIds : undefined;
      const readings = matchReadings(filter, coachIds);
      const page = await mergedPage(store, ctx.scope, matches, readings, byRank, { limit, cursor });
      const { items, unreadable } = await views.many(ctx, page.items);
      audit.note(ctx.scope, done('list', 'match', `count:${items.length}`));
      return pageWith(items, page.nextCursor, [...(page.unreadable ?? []), ...unreadable]);
    }),
    get: withPermission('match:read', async (ctx, id) => {
      const row = await read(ctx, id);
      audit.note(ctx.scope, done('read', 'match', id));
      const view = await views.one(ctx, row);
      await evaluations.askWhereOld(ctx, [{ match: row, evaluation: view }]);
      return view;
    }),
    decide: withPermission('match:decide', async (ctx, id, version, said) => {
      const row = await read(ctx, id);
      expectVersion(row, version);
      const now = clock();
      const input = await withInstant(ctx, said);
      const decisionId = newId('decision');
      const { answer, action, note, until, reasonCode = answer } = input;
      const isBack = action === 'undo' || action === 'recorded_by_mistake';
      const move = isBack ? await takingBack(ctx, row, action, now) : moveOf(row, input, decisionId, now);
      const seen = await views.one(ctx, row);
      const decision: Decision = {
        ...first(decisionId, row.organisationId, now),
        ...given({ reasonCode, note, until, previousId: row.lastDecisionId, waitedSince: row.waitingSince }),
        ...given({
          tells: isBack ? undefined : move.telling?.tells,
          heldUntil: isBack ? undefined : move.telling?.heldUntil,
        }),
        matchId: id,
        participantId: row.participantId,
        action,
        from: row.state,
        to: move.to,
        by: ctx.scope.actor.id,
        evaluation: evaluationIn(seen),
      };
      const actedOn = move.stands !== undefined;
      const { to: state, stands: lastDecisionId, telling: lastDecision, deferredUntil, waitingSince } = move;
      const decidedAt = actedOn ? now : undefined;
      const changed = next(row, now, {
        ...{ state, actedOn, lastDecisionId, lastDecision, deferredUntil, decidedAt, waitingSince },
      });
      const started =
        action === 'record_start'
          ? [(await startedJob(deps, ctx, row, await todayOf({ store, clock }, ctx))).put]
          : [];
      const unit = {
        puts: [put(matches, changed, version), put(decisions, decision, 0), ...started],
        removals: isBack && row.state === 'placed' ? await neverStarted({ store }, ctx, id) : [],
        facts: [
          { type: 'match.decided' as const, matchId: id, decisionId },
          // Given back to the machine: it looks whether the pair still belongs among the best.
          ...(actedOn ? [] : [{ type: 'rescore.asked' as const, participantId: row.participantId }]),
        ],
        audit: [done(action, 'match', id, ['state'])],
      };
      const view = viewAfter(seen, changed, now);
      if (!leadsOn(input)) return commit({ store, clock }, ctx, unit, view);
      return retryWhile(
        isStale,
        async () => {
          const checks = await checkPair(ctx, row, answer ?? action);
          return commit({ store, clock }, ctx, { ...unit, checks }, view);
        },
        // A fact of the pair changed meanwhile, so it is looked at again, unless the match itself did.
        { tries, pause: async () => expectVersion(await read(ctx, id), version) },
      );
    }),
    decisions: withPermission('decision:read', async (ctx, id, page) => {
      await readNoted(audit, ctx, { noun: 'match', id }, async () =>
        ofSomebody(store, ctx, await store.get(ctx.scope, matches, id)),
      );
      const found = await store.list(ctx.scope, decisions, 'byMatch', { key: [id], ...page });
      const people = byId(await store.getMany(ctx.scope, users, unique(found.items.map(({ by }) => by))));
      audit.note(ctx.scope, done('read', 'decision_history', id));
      const ways = await wayInNames(
        store,
        ctx,
        found.items.map(({ cameBy }) => cameBy),
      );
      const named = (row: Decision) => ({
        ...{ ...row, ...ways(row.cameBy) },
        byName: people.get(row.by)?.displayName ?? row.by,
      });
      return { ...found, items: found.items.map(named) };
    }),
  };
}
