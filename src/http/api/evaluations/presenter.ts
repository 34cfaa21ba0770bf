import type {
  EvaluationView,
  OpenQuestion,
  PairSummary,
  PairWeek,
  SaidEvaluation,
  SaidReason,
} from '../../../services/views.ts';
import { presentBlock } from '../shapes/place.ts';

/** The result for a pair, field by field. */
export function presentResult(result: SaidEvaluation) {
  const { score, confidence, parts, blockers, nearMiss, explanation, engine } = result;
  return {
    score,
    confidence,
    parts: parts.map(({ part, weight, value, points, known, reasons }) => ({
      part,
      weight,
      value,
      points,
      known,
      reasons: reasons.map(presentReason),
    })),
    blockers: blockers.map(({ rule, side, liftableBy, need, setting, text, data }) => ({
      rule,
      side,
      liftableBy,
      need,
      setting,
      text,
      data,
    })),
    nearMiss,
    explanation: {
      for: explanation.for.map(presentReason),
      against: explanation.against.map(presentReason),
      unknown: explanation.unknown.map(presentQuestion),
      changes: explanation.changes.map(({ text, change, score, blockersLeft }) => ({
        text,
        change: { ...change },
        score,
        blockersLeft,
      })),
    },
    engine: { version: engine.version, weightsVersion: engine.weightsVersion, inputHash: engine.inputHash },
  };
}

function presentReason({ code, text, weighs, data }: SaidReason) {
  return { code, text, weighs, data };
}

function presentQuestion(question: OpenQuestion) {
  const { ask } = question;
  return { ...presentReason(question), ask: ask && { whom: ask.whom, question: ask.question } };
}

/** Who and what a pair is. */
export function presentPair({ participant, opportunity }: PairSummary) {
  return {
    participantId: participant.id,
    opportunityId: opportunity.id,
    participant: {
      id: participant.id,
      displayName: participant.displayName,
      stage: participant.stage,
      coachId: participant.coachId,
    },
    opportunity: {
      id: opportunity.id,
      title: opportunity.title,
      state: opportunity.state,
      employerId: opportunity.employerId,
      employerName: opportunity.employerName,
      placeLabel: opportunity.placeLabel,
    },
  };
}

/** The two weeks over each other. */
export function presentWeek({ free, needed, keepFree }: PairWeek) {
  return {
    free: free.map(presentBlock),
    needed: needed.map(presentBlock),
    keepFree: keepFree.map((block) => ({ ...presentBlock(block), need: block.need, weight: block.weight })),
  };
}

/** The answer to "why, or why not?" for any pair, for coaches and supervisors. */
export function presentEvaluation(view: EvaluationView) {
  return { ...presentPair(view), ...presentResult(view), week: presentWeek(view.week) };
}
