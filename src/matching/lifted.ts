import type { Change, Lifted } from '../domain/evaluation.ts';
import { changeGate, changeOpportunity, changeParticipant } from './apply-change.ts';
import { type Bare, scoreBare } from './bare.ts';
import { liftingChanges } from './changes.ts';
import type { Conditions } from './findings.ts';
import { canonical } from './hash.ts';
import { type Pair, pairUp } from './pair.ts';
import { type SkillsValue, skillsPart } from './parts/skills.ts';
import { type PreparedOpportunity, prepareOpportunity, prepareParticipant } from './prepare.ts';

/**
 * The change that lifts the one cause which blocks a pair, with the best score after it; undefined where nothing, or more than one
 * thing, blocks, where it is out of reach, or where no change lifts it. A pair that can wait is no near miss.
 */
export function liftedBy(
  pair: Pair,
  { blockers, later }: Pick<Bare, 'blockers' | 'later'>,
  skills: SkillsValue,
): Lifted | undefined {
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
export function rescore(before: Pair, change: Change, skills: SkillsValue): Bare {
  const { participant, opportunity, conditions } = before;
  const person = changeParticipant(participant.findings, change, opportunity.findings);
  const gate = changeGate(participant.gate, change);
  const same = person === participant.findings && gate === participant.gate;
  const after = pairUp(
    same ? participant : prepareParticipant(person, gate, conditions, participant),
    changedPosting(opportunity, change, conditions),
    conditions,
    before,
  );
  return scoreBare(after, { skills: ofSkills.has(change.kind) ? skillsPart(after) : skills });
}

/** Of these changes a posting has few, the same for everybody. */
const ofPosting: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'stance',
  'hours_flexible',
  'remote',
  'training_given',
]);

/** The posting after a change, those for everybody prepared once. */
function changedPosting(
  posting: PreparedOpportunity,
  change: Change,
  conditions: Conditions,
): PreparedOpportunity {
  if (!ofPosting.has(change.kind)) return prepareChanged(posting, change, conditions);
  const key = change.kind === 'stance' ? change.code : change.kind;
  const after = posting.memo.changed.get(key) ?? prepareChanged(posting, change, conditions);
  posting.memo.changed.set(key, after);
  return after;
}

function prepareChanged(
  posting: PreparedOpportunity,
  change: Change,
  conditions: Conditions,
): PreparedOpportunity {
  const findings = changeOpportunity(posting.findings, change);
  return findings === posting.findings
    ? posting
    : prepareOpportunity(findings, conditions, posting.track, posting);
}

/** Each change once, in one order whatever order the facts came in. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  const unique = new Map(changes.map((change) => [canonical(change), change]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}
