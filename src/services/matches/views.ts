import type { Evaluation, PairWeek } from '../../domain/evaluation.ts';
import type { DecisionAction, Match } from '../../domain/match.ts';
import { actionsAllowed } from '../../domain/match-moves.ts';
import { Unreadable } from '../../domain/problem.ts';
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

/** Matches that can be shown, and what cannot be read of the others: nobody decides on a posting or person that is not there to see. */
export interface ManyViews {
  readonly items: readonly MatchView[];
  /** Ids of participants and opportunities. */
  readonly unreadable: readonly string[];
}

export interface MatchViews {
  /** Matches with names read in one batch a collection. */
  many(ctx: Context, rows: readonly Match[]): Promise<ManyViews>;
  /** One match with its week. Throws Unreadable when a side of it cannot be read. */
  one(ctx: Context, row: Match): Promise<MatchView>;
}

/** What could be read of a pair. */
type FoundRecords = { readonly [Side in keyof PairRecords]: PairRecords[Side] | undefined };

/** Matches as they are shown. Names are read each time and kept nowhere. */
export function createMatchViews({ store, clock, organisations }: Deps): MatchViews {
  async function rowsOf(ctx: Context, rows: readonly Match[]): Promise<(match: Match) => FoundRecords> {
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
    ...summarisePair(rows),
    decisionsAllowed: actionsAllowed(row),
  });

  return {
    async many(ctx, matches) {
      const rows = await rowsOf(ctx, matches);
      const items: MatchView[] = [];
      const unreadable = new Set<string>();
      const giveWay = createGiveWay(20);
      for (const match of matches) {
        const { participant, opportunity, employer } = rows(match);
        if (participant === undefined) unreadable.add(match.participantId);
        else if (opportunity === undefined) unreadable.add(match.opportunityId);
        else items.push(view(match, { participant, opportunity, employer }));
        await giveWay();
      }
      return { items, unreadable: [...unreadable] };
    },
    async one(ctx, match) {
      const rows = (await rowsOf(ctx, [match]))(match);
      const { participant, opportunity, employer } = rows;
      if (participant === undefined) throw new Unreadable(`participants ${match.participantId}`);
      if (opportunity === undefined) throw new Unreadable(`opportunities ${match.opportunityId}`);
      const { zone } = await organisations.get(match.organisationId);
      const week = pairWeek(participantFindings(participant), opportunity, localDate(clock(), zone));
      return { ...view(match, { participant, opportunity, employer }), week };
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
