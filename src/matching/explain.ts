import type { Change, Evaluation, Part, Reason, ScoredChange } from '../domain/evaluation.ts';
import { changedBy } from '../domain/evaluation.ts';
import { changeOpportunity, changeParticipant } from './apply-change.ts';
import { candidateChanges } from './changes.ts';
import type { Conditions } from './findings.ts';
import { canonical } from './hash.ts';
import { pairUp } from './pair.ts';
import type { Side } from './parts/item.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { prepareOpportunity, prepareParticipant } from './prepare.ts';
import type { Scored } from './score.ts';
import { scorePair } from './score.ts';

/** Most changes that an explanation lists. */
export const mostChanges = 12;

type Explanation = Evaluation['explanation'];

/** What speaks for and against, what is not known, and what would change the score. */
export function explain(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  scored: Scored,
): Explanation {
  return { ...sidesOf(scored), changes: changesOf(participant, opportunity, conditions, scored) };
}

/** The reasons of all parts by side, the weightiest first. There is always one for a pair that nothing blocks. */
export function sidesOf({
  parts,
  blockers,
}: Pick<Scored, 'parts' | 'blockers'>): Omit<Explanation, 'changes'> {
  const sides = { for: [] as Reason[], against: [] as Reason[], unknown: [] as Reason[] };
  for (const reason of parts.flatMap((part: Part) => part.reasons))
    sides[reason.data.speaks as Side].push(reason);
  for (const reasons of Object.values(sides)) reasons.sort(weightiestFirst);
  if (sides.for.length === 0 && blockers.length === 0) {
    sides.for.push({ code: 'nothing_blocks', weighs: 0, data: { speaks: 'for' } });
  }
  return sides;
}

function weightiestFirst(a: Reason, b: Reason): number {
  return Math.abs(b.weighs) - Math.abs(a.weighs) || (canonical(a) < canonical(b) ? -1 : 1);
}

/** What would change the result: every candidate scored anew; kept when the score rises or a blocker goes; unblocking first, then the higher score. */
export function changesOf(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  before: Scored,
): readonly ScoredChange[] {
  const unique = new Map(
    candidateChanges(pairUp(participant, opportunity, conditions)).map((change) => [
      canonical(change),
      change,
    ]),
  );
  return [...unique]
    .map(([key, change]) => ({ key, change, after: rescore(participant, opportunity, conditions, change) }))
    .filter(({ after }) => after.score > before.score || after.blockers.length < before.blockers.length)
    .sort(
      (a, b) =>
        a.after.blockers.length - b.after.blockers.length ||
        b.after.score - a.after.score ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, mostChanges)
    .map(({ change, after }) => ({
      change,
      by: changedBy[change.kind],
      score: after.score,
      blockersLeft: after.blockers.map((blocker) => blocker.rule),
    }));
}

/** Only the side that changed is prepared again. */
function rescore(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  change: Change,
): Scored {
  const person = changeParticipant(participant.findings, change);
  const posting = changeOpportunity(opportunity.findings, change);
  return scorePair(
    person === participant.findings ? participant : prepareParticipant(person, participant.gate),
    posting === opportunity.findings
      ? opportunity
      : prepareOpportunity(posting, conditions.today, opportunity.track),
    conditions,
  );
}
