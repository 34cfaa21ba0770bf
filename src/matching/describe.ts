import type { Blocker, Change, Evaluation, GateRule, Part, Reason } from '../domain/evaluation.ts';
import { blockerText } from './words/blockers.ts';
import { changeText } from './words/changes.ts';
import type { Names } from './words/labels.ts';
import type { Ask } from './words/questions.ts';
import { questionFor } from './words/questions.ts';
import { reasonText } from './words/reasons.ts';

type Said<T> = T & { readonly text: string };

/** An evaluation with its sentences. Words are made when read, so that no name is kept with a score. */
export interface DescribedEvaluation extends Omit<Evaluation, 'parts' | 'blockers' | 'explanation'> {
  readonly parts: readonly (Omit<Part, 'reasons'> & { readonly reasons: readonly Said<Reason>[] })[];
  readonly blockers: readonly Said<Blocker>[];
  readonly explanation: {
    readonly for: readonly Said<Reason>[];
    readonly against: readonly Said<Reason>[];
    readonly unknown: readonly (Said<Reason> & { readonly ask?: Ask | undefined })[];
    readonly changes: readonly {
      readonly text: string;
      readonly change: Change;
      readonly score: number;
      readonly blockersLeft: readonly GateRule[];
    }[];
  };
}

export function describe(evaluation: Evaluation, names: Names): DescribedEvaluation {
  const say = (reason: Reason) => ({ ...reason, text: reasonText(reason, names) });
  const { explanation } = evaluation;
  return {
    score: evaluation.score,
    confidence: evaluation.confidence,
    parts: evaluation.parts.map((part) => ({ ...part, reasons: part.reasons.map(say) })),
    blockers: evaluation.blockers.map((blocker) => ({ ...blocker, text: blockerText(blocker, names) })),
    nearMiss: evaluation.nearMiss,
    explanation: {
      for: explanation.for.map(say),
      against: explanation.against.map(say),
      unknown: explanation.unknown.map((reason) => ({ ...say(reason), ask: questionFor(reason, names) })),
      changes: explanation.changes.map((change) => ({ ...change, text: changeText(change, names) })),
    },
    engine: evaluation.engine,
  };
}
