import type { Fact } from '../../domain/fact.ts';
import type { Match } from '../../domain/match.ts';
import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { PreparedOpportunity } from '../../matching/index.ts';
import { workId } from '../../queue/work.ts';
import { employers, matches, opportunities, participants, work } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { isViable, scoreCandidate } from './candidate.ts';
import { commitMatches, matchesInUnit } from './commit-matches.ts';
import type { Engine } from './engine.ts';
import { type PlannedWrite, planWrite, supersede } from './kept-matches.ts';
import { type PersonToScore, peopleToScore } from './people-to-score.ts';
import type { Scorer } from './scorer.ts';
import { standingMatches } from './standing-matches.ts';
import { findVacancy, free, none } from './vacancy.ts';

/** What an opportunity changes for one participant. */
interface Plan {
  readonly written: readonly PlannedWrite[];
  readonly refill: readonly Fact[];
}

type Planner = (person: PersonToScore, old: Match | undefined) => Promise<Plan>;

export interface OpportunityScoring {
  /** Scores an opportunity against every participant. Gives how many rows were written. */
  readonly scoreOpportunity: UseCase<[opportunityId: string], number>;
}

/** Keeps the matches of an opportunity in step with the facts, as those of a participant are. */
export function createOpportunityScoring(scorer: Scorer): OpportunityScoring {
  return {
    scoreOpportunity: withPermission('match:keep', (ctx, id) =>
      scorer.inTurn(ctx, () => scoreOnce(scorer, ctx, id)),
    ),
  };
}

async function scoreOnce(scorer: Scorer, ctx: Context, opportunityId: string): Promise<number> {
  const { store, clock } = scorer;
  const opportunity = await store.get(ctx.scope, opportunities, opportunityId);
  if (opportunity === undefined || opportunity.state === 'draft') return 0;
  const open = isOpen(opportunity, clock());
  const engine = await scorer.engineOf(ctx);
  const employer = await store.get(ctx.scope, employers, opportunity.employerId);
  const posting = engine.opportunity(opportunity, employer);
  const planFor = createPlanner(scorer, ctx, engine, opportunity, { posting, open });
  const { rows: kept, unreadable } = await standingMatches(store, ctx, 'byOpportunity', opportunityId);
  const standing = new Map(kept.map((match) => [match.participantId, match]));
  const leftAlone = new Set(unreadable.map((match) => match.participantId));

  const plans = new Map<string, Plan>();
  let rows = 0;
  const commitPlans = (some: readonly Plan[]) =>
    commitMatches(
      scorer,
      ctx,
      some.flatMap(({ written }) => written),
      { noun: 'opportunity', subjectId: opportunityId, facts: some.flatMap(({ refill }) => refill) },
    );
  /** Writes what is planned; when somebody came between, each participant is read and planned anew. */
  async function flush(): Promise<void> {
    const planned = [...plans];
    plans.clear();
    try {
      rows += await commitPlans(planned.map(([, plan]) => plan));
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      for (const [participantId] of planned) {
        rows += await untilNotOvertaken(async () => {
          const participant = await store.get(ctx.scope, participants, participantId);
          if (participant === undefined) return 0;
          const old = await store.find(ctx.scope, matches, 'byPair', [participantId, opportunityId]);
          const person = scorer.prepared.of(engine, participant);
          return commitPlans([await planFor({ participant, person }, old)]);
        });
      }
    }
  }

  const giveWay = createGiveWay();
  for await (const one of peopleToScore(scorer, ctx, engine)) {
    await giveWay();
    const { participant } = one;
    const old = standing.get(participant.id);
    if ((old === undefined && !open) || leftAlone.has(participant.id)) continue;
    if (await isAwaited(store, ctx, participant.id)) continue;
    const plan = await planFor(one, old);
    if (plan.written.length === 0) continue;
    plans.set(participant.id, plan);
    if (plans.size >= matchesInUnit) await flush();
  }
  await flush();
  return rows;
}

/** Gives what has to be written for a participant, in whose list the pair stands as `old`. */
function createPlanner(
  scorer: Scorer,
  ctx: Context,
  engine: Engine,
  opportunity: Opportunity,
  { posting, open }: { readonly posting: PreparedOpportunity; readonly open: boolean },
): Planner {
  const { clock, newId, limits } = scorer;
  return async ({ participant, person }, old) => {
    const pair = scoreCandidate(engine, { participant, opportunity, old }, person, posting);
    const worthKeeping = open && (isViable(pair) || pair.scored.nearMiss);
    const stands = old !== undefined && old.state !== 'superseded';
    const vacancy = !worthKeeping ? none : stands ? free : await findVacancy(scorer, ctx, pair);
    const one = planWrite(pair, vacancy.open, { newId, now: clock(), strongScore: limits.strongScore });
    if (one === undefined) return { written: [], refill: [] };
    return {
      written: [one, ...(vacancy.last === undefined ? [] : [supersede(vacancy.last, clock())])],
      // One that leaves makes room for another that was not kept so far.
      refill: stands && !vacancy.open ? [{ type: 'rescore.asked', participantId: participant.id }] : [],
    };
  };
}

/** Work that waits for a participant reads the opportunities when it starts, this one too: here it would be done twice. */
async function isAwaited(store: Store, ctx: Context, participantId: string): Promise<boolean> {
  const id = workId({ job: 'score-participant', subject: participantId });
  return (await store.get(ctx.scope, work, id))?.state === 'waiting';
}
