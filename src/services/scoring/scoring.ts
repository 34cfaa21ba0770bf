import { isOvertaken } from '../../domain/problem.ts';
import { workId } from '../../queue/work.ts';
import { participants, work } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createTimelyGiveWay } from '../kit/give-way.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { isByHand } from '../notices/cause.ts';
import { commitMatches, matchesInUnit, type PersonsPlan } from './commit-matches.ts';
import { type PersonToScore, peopleOf, withSides } from './people-to-score.ts';
import { createPersonScoring, type PersonScoring } from './person-scoring.ts';
import { manyPostings, postingsOf } from './postings-to-score.ts';
import type { Scorer } from './scorer.ts';

/** What is to be scored, and what it comes of. */
export interface ScoringAsked {
  /** Each against all open postings. */
  readonly participantIds: readonly string[];
  /** Each against all people. */
  readonly opportunityIds: readonly string[];
  /** The posting, person, file or round behind it: what is told of it is told together. */
  readonly cause: string;
}

export interface Scoring {
  /** Keeps the matches of some people and postings in step with the facts. Gives how many rows were written. */
  readonly score: UseCase<[asked: ScoringAsked], number>;
}

/**
 * Whether a cause asks for nothing but what facts and days have changed: then who was scored since need not be again. What others
 * ask for (a list that lost one, a decision taken back) is to be done in any case.
 */
const isOfFacts = (cause: string): boolean => /^(apply-import|command|rescore):/.test(cause);

/** Pairs looked at before others of the organisation have their turn. */
const pairsInTurn = 10_000;

/**
 * Keeps matches in step with the facts: writes only rows that changed, each person's list once, and never moves a match that a
 * person has acted on.
 */
export function createScoring(scorer: Scorer): Scoring {
  return { score: withPermission('match:keep', (ctx, asked) => scoreAll(scorer, ctx, asked)) };
}

async function scoreAll(scorer: Scorer, ctx: Context, asked: ScoringAsked): Promise<number> {
  if (await scorer.isStopped(ctx)) return 0;
  const postings = await postingsOf(scorer, ctx, asked);
  const named = new Set(asked.participantIds);
  const whom = postings.changed.length === 0 ? asked.participantIds : 'all';
  // Of many postings that changed everything is looked at: it costs the same, and need not be done again for each person.
  const everybody = asked.opportunityIds.length >= manyPostings;
  const isNamed = (id: string) => everybody || named.has(id);
  const scoring = createPersonScoring(scorer, ctx, postings, { isNamed, canSkip: isOfFacts(asked.cause) });
  const each = named.size > 0 || everybody ? postings.open.length : postings.changed.length;
  const together = Math.max(1, Math.floor(pairsInTurn / Math.max(1, each)));
  const failed: unknown[] = [];
  let rows = 0;
  for await (const page of peopleOf(scorer, ctx, whom))
    for (let at = 0; at < page.length; at += together) {
      const some = page.slice(at, at + together);
      if (await scorer.isStopped(ctx)) return rows;
      rows += await scorer.inTurn(ctx, async () => {
        const people = await withSides(scorer, ctx, postings.engine, some);
        return scoreSome(scorer, ctx, { people, scoring, cause: asked.cause, failed });
      });
    }
  if (!isByHand(asked.cause)) await sayDone(scorer, ctx, asked.cause);
  // The others were scored; whoever could not be is tried again, or told of.
  if (failed.length > 0) throw failed[0];
  return rows;
}

/** Says that what this work was asked for is scored: whoever tells of its cause may tell. */
async function sayDone(scorer: Scorer, ctx: Context, cause: string): Promise<void> {
  const facts = [{ type: 'cause.scored', cause, by: ctx.fence?.workId ?? '' } as const];
  await commit(scorer, ctx, { facts }, undefined);
}

interface Some {
  readonly people: readonly PersonToScore[];
  readonly scoring: PersonScoring;
  readonly cause: string;
  readonly failed: unknown[];
}

/** Plans for each and writes what is planned, a unit at a time; when somebody came between, each is read and planned anew. */
async function scoreSome(scorer: Scorer, ctx: Context, { people, scoring, cause, failed }: Some) {
  let plans: (PersonsPlan & { readonly one: PersonToScore })[] = [];
  let planned = 0;
  let rows = 0;
  const commitPlans = (some: readonly PersonsPlan[]) => commitMatches(scorer, ctx, some, cause);
  async function flush(): Promise<void> {
    const some = plans;
    plans = [];
    planned = 0;
    try {
      rows += await commitPlans(some);
      for (const { one } of some) scoring.done(one);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      for (const { participantId } of some) rows += await alone(participantId);
    }
  }
  const alone = (participantId: string) =>
    untilNotOvertaken(async () => {
      const row = await scorer.store.get(ctx.scope, participants, participantId, { unseal: false });
      const [one] = row === undefined ? [] : await withSides(scorer, ctx, scoring.engine, [row]);
      const plan = one && (await scoring.plan(one, true));
      return plan === undefined ? 0 : commitPlans([{ participantId, plan }]);
    });

  const awaited = await awaitedOf(scorer.store, ctx);
  const giveWay = createTimelyGiveWay();
  for (const one of people) {
    await giveWay();
    const participantId = one.participant.id;
    try {
      if (!scoring.isNamed(participantId) && awaited.has(scoringOf(participantId))) continue;
      const plan = await scoring.plan(one);
      if (plan !== undefined) plans.push({ participantId, plan, one });
      planned += plan?.written.length ?? 0;
    } catch (error) {
      failed.push(error);
    }
    if (planned >= matchesInUnit) await flush();
  }
  await flush();
  return rows;
}

/** What waits to score somebody by themselves: it reads the postings when it starts, these too, so here they would be scored twice. */
async function awaitedOf(store: Store, { scope }: Context): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { id } of walk(store, scope, work, 'byJob', { key: [scoringJob, 'waiting'] })) ids.add(id);
  return ids;
}

const scoringJob = 'score-participant';
const scoringOf = (participantId: string) => workId({ job: scoringJob, subject: participantId });
