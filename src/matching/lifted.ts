import type { Change, Lifted } from '../domain/evaluation.ts';
import { changeGate, changeOpportunity, changeParticipant } from './apply-change.ts';
import { type Bare, scoreBare } from './bare.ts';
import { liftingChanges } from './changes.ts';
import { canonical } from './hash.ts';
import { type Pair, pairUp } from './pair.ts';
import { type SkillsValue, skillsPart } from './parts/skills.ts';
import { prepareOpportunity, prepareParticipant } from './prepare.ts';

/**
 * The change that lifts the one cause which blocks a pair, with the best score after it; undefined where nothing, or more than one
 * thing, blocks, where it is out of reach, or where no change lifts it. A pair that can wait is no near miss.
 */
export function liftedBy(pair: Pair, { blockers, later }: Bare, skills: SkillsValue): Lifted | undefined {
  const [only, other] = blockers;
  if (only === undefined || other !== undefined || !only.inReach || later) return undefined;
  let best: Lifted | undefined;
  for (const change of inOrder(liftingChanges(pair, only))) {
    const after = rescore(pair, change, skills);
    if (after.blockers.length > 0) continue;
    const { score, confidence, merits } = after;
    if (best === undefined || score > best.score || (score === best.score && confidence > best.confidence)) {
      best = { change, score, confidence, heard: merits.heard, spokenFor: merits.spokenFor };
    }
  }
  return best;
}

/** Of all changes only these touch what the person can do for the role. */
const ofSkills: ReadonlySet<Change['kind']> = new Set<Change['kind']>(['skill_gained', 'training_given']);

/** The pair after a change. Only the side that changed is prepared again, and of it and of the score only what can be another. */
export function rescore(
  { participant, opportunity, conditions }: Pair,
  change: Change,
  skills: SkillsValue,
): Bare {
  const person = changeParticipant(participant.findings, change, opportunity.findings);
  const gate = changeGate(participant.gate, change);
  const posting = changeOpportunity(opportunity.findings, change);
  const same = person === participant.findings && gate === participant.gate;
  const after = pairUp(
    same ? participant : prepareParticipant(person, gate, conditions, participant),
    posting === opportunity.findings
      ? opportunity
      : prepareOpportunity(posting, conditions, opportunity.track, opportunity),
    conditions,
  );
  return scoreBare(after, { skills: ofSkills.has(change.kind) ? skillsPart(after) : skills });
}

/** Each change once, in one order whatever order the facts came in. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  const unique = new Map(changes.map((change) => [canonical(change), change]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}
