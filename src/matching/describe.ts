import type { KeptEvaluation, Reason } from '../domain/evaluation.ts';
import type { SaidEvaluation } from '../services/views.ts';
import { blockerText } from '../words/matching/blockers.ts';
import { changeText } from '../words/matching/changes.ts';
import type { Names } from '../words/matching/labels.ts';
import { questionFor } from '../words/matching/questions.ts';
import { reasonText } from '../words/matching/reasons.ts';
import { sidesOf } from './explain.ts';

/** An evaluation with its sentences. Words are made when read, so that no name is kept with a score. */
export function describe(evaluation: KeptEvaluation, names: Names): SaidEvaluation {
  const say = (reason: Reason) => ({ ...reason, text: reasonText(reason, names) });
  const sides = sidesOf(evaluation);
  return {
    score: evaluation.score,
    confidence: evaluation.confidence,
    parts: evaluation.parts.map((part) => ({ ...part, reasons: part.reasons.map(say) })),
    blockers: evaluation.blockers.map((blocker) => ({ ...blocker, text: blockerText(blocker, names) })),
    nearMiss: evaluation.nearMiss,
    explanation: {
      for: sides.for.map(say),
      against: sides.against.map(say),
      unknown: sides.unknown.map((reason) => ({ ...say(reason), ask: questionFor(reason, names) })),
      changes: evaluation.explanation.changes.map((change) => ({
        ...change,
        text: changeText(change, names),
      })),
    },
    engine: evaluation.engine,
  };
}
