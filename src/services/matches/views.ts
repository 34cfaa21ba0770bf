import type { Evaluation, PairWeek } from '../../domain/evaluation.ts';
import type { CoachAction, KeptResult, Match } from '../../domain/match.ts';
import { actionsAllowed, heardBy } from '../../domain/match-moves.ts';
import { Unreadable } from '../../domain/problem.ts';
import { type Clock, type Instant, localDate } from '../../domain/values/time.ts';
import { pairWeek } from '../../matching/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { given } from '../kit/patches.ts';
import type { Organisations } from '../people/organisations.ts';
import type { KeptQuestionIds, QuestionIdOf } from '../questions/kept-ids.ts';
import type { FreshEvaluations } from './fresh-evaluations.ts';
import { type PairRecords, type PairSummary, summarisePair } from './pair.ts';
import { pairRecords, unique } from './pair-records.ts';

/** A match with its result as its facts are now, and the names that tell who and what it is. */
export interface MatchView extends Omit<Match, keyof KeptResult | 'engine'>, Evaluation, PairSummary {
  /** When the result was worked out. */
  readonly asOf: Instant;
  /** By which it stands in lists, while scoring is stopped and its facts give another. */
  readonly scoreInList?: number | undefined;
  readonly employerId: string;
  readonly decisionsAllowed: readonly CoachAction[];
  /** Who beside the coaches has heard of the decision that stands, and when. */
  readonly seenBy: ReturnType<typeof heardBy>;
  /** The rows of what is asked of it; absent where nobody looks for them. */
  readonly questionIdOf?: QuestionIdOf | undefined;
  /** Only for one match, not in lists. */
  readonly week?: PairWeek | undefined;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly evaluations: FreshEvaluations;
  /** Absent where no question is shown. */
  readonly keptQuestionIds?: KeptQuestionIds;
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

/** A match as it is shown, and the result that it shows. */
interface Shown {
  readonly view: MatchView;
  readonly evaluation: Evaluation;
}

/** Results worked out before whatever else waits in the process goes first: each takes a millisecond or two. */
const resultsAtOnce = 4;

/** Matches as they are shown. Names and reasons are worked out each time and kept nowhere. */
export function createMatchViews({
  store,
  clock,
  organisations,
  evaluations,
  keptQuestionIds,
}: Deps): MatchViews {
  /** The views of some matches, once their results are worked out. */
  async function viewing(ctx: Context, matches: readonly Match[]) {
    const idsOf = await keptQuestionIds?.(ctx, unique(matches.map((row) => row.participantId)));
    const { whole, scoreInList } = await evaluations.begin(ctx.scope.organisationId);
    return (row: Match, rows: PairRecords, asOf: Instant): Shown => {
      const evaluation = whole(rows);
      const { employerId } = rows.opportunity;
      const questionIdOf = idsOf?.({ ...row, employerId });
      const said = given({ questionIdOf, scoreInList: scoreInList(row, evaluation) });
      return { evaluation, view: { ...viewOf(row, rows, evaluation, asOf), ...said } };
    };
  }

  const viewOf = (row: Match, rows: PairRecords, evaluation: Evaluation, asOf: Instant): MatchView => {
    const { lifted: _, laterFrom: _later, ...kept } = row;
    return {
      ...kept,
      ...evaluation,
      ...summarisePair(rows),
      asOf,
      employerId: rows.opportunity.employerId,
      decisionsAllowed: actionsAllowed(row, asOf),
      seenBy: heardBy(row, asOf),
    };
  };

  return {
    async many(ctx, matches) {
      const rows = await pairRecords(store, ctx, matches);
      const view = await viewing(ctx, matches);
      const asOf = clock();
      const items: MatchView[] = [];
      const shown: { match: Match; evaluation: Evaluation }[] = [];
      const unreadable = new Set<string>();
      const giveWay = createGiveWay(resultsAtOnce);
      for (const match of matches) {
        const { participant, opportunity, employer } = rows(match);
        if (participant === undefined) unreadable.add(match.participantId);
        else if (opportunity === undefined) unreadable.add(match.opportunityId);
        else {
          const one = view(match, { participant, opportunity, employer }, asOf);
          shown.push({ match, evaluation: one.evaluation });
          items.push(one.view);
        }
        await giveWay();
      }
      await evaluations.askWhereOld(ctx, shown);
      return { items, unreadable: [...unreadable] };
    },
    async one(ctx, match) {
      const rows = (await pairRecords(store, ctx, [match]))(match);
      const { participant, opportunity, employer } = rows;
      if (participant === undefined) throw new Unreadable(`participants ${match.participantId}`);
      if (opportunity === undefined) throw new Unreadable(`opportunities ${match.opportunityId}`);
      const { zone } = await organisations.get(match.organisationId);
      const view = await viewing(ctx, [match]);
      const now = clock();
      const today = localDate(now, zone);
      const week = pairWeek(
        { availability: participant.availability, needs: participant.supportNeeds },
        opportunity,
        today,
      );
      return { ...view(match, { participant, opportunity, employer }, now).view, week };
    },
  };
}

/** Every field of a result: it does not compile without one. */
const resultFields: Readonly<Record<keyof Evaluation, true>> = {
  ...{ score: true, confidence: true, parts: true, blockers: true, merits: true, explanation: true },
  ...{ nearMiss: true, lifted: true, later: true, laterFrom: true, engine: true },
};

/** The result that a view shows. */
export const evaluationIn = (view: MatchView): Evaluation =>
  Object.fromEntries(
    Object.entries(view).filter(([field]) => field in resultFields),
  ) as unknown as Evaluation;

/** The same match once it is decided about: its result is as it was seen. */
export function viewAfter(seen: MatchView, row: Match, now: Instant): MatchView {
  const { version, updatedAt, state, actedOn, lastDecisionId, lastDecision } = row;
  const { deferredUntil, decidedAt, waitingSince } = row;
  const decided = { version, updatedAt, state, actedOn, lastDecisionId, lastDecision };
  const {
    lastDecisionId: _id,
    lastDecision: _last,
    deferredUntil: _until,
    decidedAt: _at,
    waitingSince: _since,
    ...rest
  } = seen;
  return {
    ...rest,
    ...given({ ...decided, deferredUntil, decidedAt, waitingSince }),
    decisionsAllowed: actionsAllowed(row, now),
    seenBy: heardBy(row, now),
  };
}
