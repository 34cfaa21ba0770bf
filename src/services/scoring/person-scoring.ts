import type { Match } from '../../domain/match.ts';
import { plusSeconds } from '../../domain/values/time.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { waitingStates } from '../questions/asked-by.ts';
import { asksOfWhat } from '../questions/asks-at-hand.ts';
import {
  bestNearMisses,
  bestUnblocked,
  type Candidate,
  candidateIfNear,
  type NearCandidate,
  scoreCandidate,
} from './candidate.ts';
import type { Engine } from './engine.ts';
import { createMayCome } from './may-come.ts';
import type { PersonToScore } from './people-to-score.ts';
import { type Plan, type PlanOfScored, planPerson } from './plan-person.ts';
import type { PostingsToScore, PostingToScore } from './postings-to-score.ts';
import type { Scorer } from './scorer.ts';
import { matchesOfPerson, matchesOfPosting } from './standing-matches.ts';

/** Scores one person after another against the postings of one piece of scoring. */
export interface PersonScoring {
  readonly engine: Engine;
  /** Whether somebody is scored against all postings. */
  readonly isNamed: (participantId: string) => boolean;
  /** What has to be written for a person; undefined when nothing has. `again`: read everything, whatever is known of it. */
  readonly plan: (one: PersonToScore, again?: boolean) => Promise<Plan | undefined>;
  /** Says that what was planned for a person stands. */
  readonly done: (one: PersonToScore) => void;
}

/** A superseded match that nobody decided about is kept for as long as something may still lead to it. */
const forgottenAfterSeconds = 30 * 86_400;

export function createPersonScoring(
  scorer: Scorer,
  ctx: Context,
  postings: PostingsToScore,
  { isNamed, canSkip }: { readonly isNamed: (participantId: string) => boolean; readonly canSkip: boolean },
): PersonScoring {
  const { clock, newId, limits, rules, sweeps, asks, known } = scorer;
  const mayCome = createMayCome(scorer, ctx);
  const { engine, open, changed } = postings;
  const now = clock();
  const means = {
    newId,
    now,
    limits,
    rules,
    engine: engine.stamp,
    forgetBefore: plusSeconds(now, -forgottenAfterSeconds),
  };

  /** Whether a person was scored against all of these already: nothing of either side has changed since. */
  const isSwept = ({ participant }: PersonToScore) =>
    open.every(({ posting }) => sweeps.covers(participant, posting.id, engine.when));

  const score = ({ person }: PersonToScore, { posting, side }: PostingToScore): Candidate =>
    scoreCandidate(engine, person, posting, side);

  const scoreNear = ({ person }: PersonToScore, { posting, side }: PostingToScore) =>
    candidateIfNear(engine, person, posting, side);

  /** Matches of the changed postings, by posting and person; read once, before anybody is scored. */
  let standing: Promise<ReadonlyMap<string, ReadonlyMap<string, Match>>> | undefined;
  async function standingOf(): Promise<ReadonlyMap<string, ReadonlyMap<string, Match>>> {
    const all = new Map<string, ReadonlyMap<string, Match>>();
    for (const { posting } of changed) {
      const { rows } = await matchesOfPosting(scorer, ctx, posting.id);
      all.set(posting.id, new Map(rows.map((row) => [row.participantId, row])));
    }
    return all;
  }

  /** Everything there is for a person. */
  async function sweep(one: PersonToScore): Promise<PlanOfScored> {
    const { rows, unreadable } = await matchesOfPerson(scorer, ctx, one.participant.id);
    const leftAlone = new Set(unreadable.map(({ opportunityId }) => opportunityId));
    const kept = new Set(rows.map(({ opportunityId }) => opportunityId));
    const found: Candidate[] = [];
    const unblocked: NearCandidate[] = [];
    const blocked: NearCandidate[] = [];
    const giveWay = createGiveWay();
    for (const posting of open) {
      await giveWay();
      const { id } = posting.posting;
      if (leftAlone.has(id)) continue;
      if (kept.delete(id)) found.push(score(one, posting));
      else {
        const near = scoreNear(one, posting);
        if (near !== undefined) (near.isBlocked ? blocked : unblocked).push(near);
      }
    }
    // A place that tells whether something is worth a look is counted among all of them.
    found.push(...bestUnblocked(unblocked, Math.max(limits.keptSuggestions, rules.worth.best)));
    found.push(...bestNearMisses(blocked, limits.keptNearMisses));
    const standing = rows.filter((row) => kept.has(row.opportunityId) && row.state !== 'superseded');
    for (const { opportunityId } of standing) {
      const posting = await postings.find(opportunityId);
      if (posting !== undefined) found.push(score(one, posting));
    }
    // Everything was looked at: there is nothing else that could fill a list.
    return {
      ...planPerson({ participant: one.participant, rows, found }, means),
      short: false,
      lookedAt: 'all',
    };
  }

  /** Only what the changed postings mean for a person: most of them nothing. */
  async function look(one: PersonToScore, again: boolean): Promise<PlanOfScored | undefined> {
    const { participant } = one;
    standing ??= standingOf();
    const before = await standing;
    const found: Candidate[] = [];
    for (const posting of changed) {
      const { id } = posting.posting;
      if (sweeps.covers(participant, id, engine.when) && !again) continue;
      const old = before.get(id)?.get(participant.id);
      if (old === undefined && !posting.open) continue;
      if (again || old !== undefined) {
        found.push(score(one, posting));
        continue;
      }
      const near = scoreNear(one, posting);
      if (near === undefined || !(await mayCome(participant.id, near))) continue;
      const candidate = near.candidate();
      if (candidate.list !== 'none') found.push(candidate);
    }
    if (found.length === 0) return undefined;
    const { rows, unreadable } = await matchesOfPerson(scorer, ctx, participant.id);
    const leftAlone = new Set(unreadable.map(({ opportunityId }) => opportunityId));
    const readable = found.filter(({ posting }) => !leftAlone.has(posting.id));
    return planPerson({ participant, rows, found: readable }, means);
  }

  /** Keeps at hand what a match asks: questions are kept next. */
  function noteAsks({ participant }: PersonToScore, row: Match, { posting, asking }: Candidate): void {
    if (!waitingStates.includes(row.state)) return;
    const sides = {
      participant: participant.version,
      opportunity: posting.version,
      employer: posting.employerVersion,
    };
    const of = asksOfWhat(row, sides, posting.isOpen, engine.when);
    asks.note(row.id, of, asking(row.worth));
  }

  return {
    engine,
    isNamed,
    async plan(one, again = false) {
      const named = isNamed(one.participant.id);
      // Somebody came between: nothing is taken for true that was read before.
      if (again) known.forget(one.participant.id);
      if (named && !again && canSkip && isSwept(one)) return undefined;
      const planned = named ? await sweep(one) : await look(one, again);
      if (planned === undefined) return undefined;
      // Plans wait for their unit; what they were scored by does not.
      const { scored, ...plan } = planned;
      for (const { row, found } of scored) noteAsks(one, row, found);
      return plan;
    },
    done: ({ participant }) => {
      if (isNamed(participant.id)) sweeps.swept(participant, engine.when);
    },
  };
}
