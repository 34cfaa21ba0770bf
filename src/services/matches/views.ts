import type { Evaluation, PairWeek } from '../../domain/evaluation.ts';
import type { DecisionAction, Match } from '../../domain/match.ts';
import { actionsAllowed } from '../../domain/match-moves.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import { pairWeek, sidesOf } from '../../matching/index.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import type { Organisations } from '../people/organisations.ts';
import { participantFindings } from '../scoring/findings.ts';
import { type PairRecords, type PairSummary, summarisePair } from './pair.ts';

/** A match with its reasons by side, and the names that tell who and what it is. */
export interface MatchView extends Omit<Match, 'explanation'>, PairSummary {
  readonly explanation: Evaluation['explanation'];
  readonly decisionsAllowed: readonly DecisionAction[];
  /** Only for one match, not in lists. */
  readonly week?: PairWeek | undefined;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
}

export interface MatchViews {
  /** Matches with names read in one batch a collection. */
  many(ctx: Context, rows: readonly Match[]): Promise<MatchView[]>;
  /** One match with its week. */
  one(ctx: Context, row: Match): Promise<MatchView>;
}

/** Matches as they are shown. Names are read each time and kept nowhere. */
export function createMatchViews({ store, clock, organisations }: Deps): MatchViews {
  async function rowsOf(ctx: Context, rows: readonly Match[]): Promise<(match: Match) => PairRecords> {
    const [people, roles, companies] = await Promise.all([
      store.getMany(ctx.scope, participants, unique(rows.map((row) => row.participantId))),
      store.getMany(ctx.scope, opportunities, unique(rows.map((row) => row.opportunityId))),
      store.getMany(ctx.scope, employers, unique(rows.map((row) => row.employerId)), { unseal: false }),
    ]);
    const [participant, opportunity, employer] = [byId(people), byId(roles), byId(companies)];
    return (match) => ({
      participant: participant.get(match.participantId),
      opportunity: opportunity.get(match.opportunityId),
      employer: employer.get(match.employerId),
    });
  }

  const view = (row: Match, rows: PairRecords): MatchView => ({
    ...row,
    explanation: { ...sidesOf(row), changes: row.explanation.changes },
    ...summarisePair(row, rows),
    decisionsAllowed: actionsAllowed(row),
  });

  return {
    async many(ctx, matches) {
      const rows = await rowsOf(ctx, matches);
      const views: MatchView[] = [];
      const giveWay = createGiveWay(20);
      for (const match of matches) {
        views.push(view(match, rows(match)));
        await giveWay();
      }
      return views;
    },
    async one(ctx, match) {
      const rows = (await rowsOf(ctx, [match]))(match);
      const { participant, opportunity } = rows;
      if (participant === undefined || opportunity === undefined) return view(match, rows);
      const { zone } = await organisations.get(match.organisationId);
      const week = pairWeek(participantFindings(participant), opportunity, localDate(clock(), zone));
      return { ...view(match, rows), week };
    },
  };
}

/** Rows by their ids. */
export function byId<R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Each id once. */
export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
