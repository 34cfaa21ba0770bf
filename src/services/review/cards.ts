import type { Blocker, Reason } from '../../domain/evaluation.ts';
import type { CoachAction, Match } from '../../domain/match.ts';
import { actionsAllowed } from '../../domain/match-moves.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Outline } from '../../matching/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { given } from '../kit/patches.ts';
import type { FreshEvaluations } from '../matches/fresh-evaluations.ts';
import { type PairSummary, summarisePair } from '../matches/pair.ts';
import { pairRecords } from '../matches/pair-records.ts';

/** What speaks against a job most: what blocks it, else a reason against it, else what is not known. */
export type Doubt =
  | { readonly kind: 'blocks'; readonly blocker: Blocker }
  | { readonly kind: 'against' | 'unknown'; readonly reason: Reason };

/** A job of a person in a line or two, its result as the facts are now. */
export interface JobCard
  extends Pick<Match, 'id' | 'version' | 'state'>,
    Pick<Outline, 'score' | 'confidence'>,
    PairSummary {
  /** What speaks for it most. */
  readonly reason: Reason | undefined;
  readonly doubt: Doubt | undefined;
  readonly decisionsAllowed: readonly CoachAction[];
  /** As of a match in a list: the score by which it stands there, where scoring is stopped and `score` is another by now. */
  readonly scoreInList?: number | undefined;
}

export interface JobCards {
  readonly items: readonly JobCard[];
  /** Ids of participants and opportunities that cannot be read: of their matches there is no card. */
  readonly unreadable: readonly string[];
}

/** Results worked out before whatever else waits in the process goes first. */
const resultsAtOnce = 16;

/** Cards are made each time they are read; no more of a result is worked out than they show. */
export function createJobCards({
  store,
  clock,
  evaluations,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly evaluations: FreshEvaluations;
}): (ctx: Context, rows: readonly Match[]) => Promise<JobCards> {
  return async (ctx, rows) => {
    const recordsOf = await pairRecords(store, ctx, rows);
    const { outline, scoreInList } = await evaluations.begin(ctx.scope.organisationId);
    const now = clock();
    const items: JobCard[] = [];
    const shown: { match: Match; evaluation: Outline }[] = [];
    const unreadable = new Set<string>();
    const giveWay = createGiveWay(resultsAtOnce);
    for (const match of rows) {
      const { participant, opportunity, employer } = recordsOf(match);
      if (participant === undefined) unreadable.add(match.participantId);
      else if (opportunity === undefined) unreadable.add(match.opportunityId);
      else {
        const pair = { participant, opportunity, employer };
        const evaluation = outline(pair);
        shown.push({ match, evaluation });
        const stands = given({ scoreInList: scoreInList(match, evaluation) });
        items.push({
          ...cardOf(match, evaluation),
          ...summarisePair(pair),
          ...allowed(match, now),
          ...stands,
        });
      }
      await giveWay();
    }
    await evaluations.askWhereOld(ctx, shown);
    return { items, unreadable: [...unreadable] };
  };
}

const allowed = (match: Match, now: string) => ({ decisionsAllowed: actionsAllowed(match, now) });

function cardOf({ id, version, state }: Match, { score, confidence, blockers, explanation }: Outline) {
  const [reason] = explanation.for;
  return { id, version, state, score, confidence, reason, doubt: weightiestDoubt(blockers, explanation) };
}

function weightiestDoubt(
  [blocker]: readonly Blocker[],
  { against, unknown }: Outline['explanation'],
): Doubt | undefined {
  if (blocker !== undefined) return { kind: 'blocks', blocker };
  if (against[0] !== undefined) return { kind: 'against', reason: against[0] };
  return unknown[0] && { kind: 'unknown', reason: unknown[0] };
}
