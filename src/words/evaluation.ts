import type { Blocker, Evaluation, Part, Reason, ScoredChange } from '../domain/evaluation.ts';
import { sayBlocker } from './blocker.ts';
import { sayChange } from './change.ts';
import type { Names } from './phrases.ts';
import { type Ask, sayAsking } from './question.ts';
import { sayReason } from './reason.ts';
import type { Words } from './words.ts';

type Said<T> = T & { readonly text: string };

/** Something not known, or that would change, with the question that would settle it and whom to ask. */
type WithQuestion<T> = Said<T> & { readonly ask: Ask | undefined };

/** What is said of a result; of one that is kept, what was kept. */
export type Sayable = Omit<Evaluation, 'later' | 'merits'> & Partial<Pick<Evaluation, 'later' | 'merits'>>;

/** An evaluation in words. They are made when it is shown, so that no name is kept with a score. */
export interface SaidEvaluation extends Omit<Sayable, 'parts' | 'blockers' | 'explanation'> {
  readonly parts: readonly (Omit<Part, 'reasons'> & { readonly reasons: readonly Said<Reason>[] })[];
  readonly blockers: readonly Said<Blocker>[];
  readonly explanation: {
    readonly for: readonly Said<Reason>[];
    readonly against: readonly Said<Reason>[];
    readonly unknown: readonly WithQuestion<Reason>[];
    readonly changes: readonly WithQuestion<ScoredChange>[];
  };
}

/** An evaluation with its sentences about these names. */
export function sayEvaluation(words: Words, evaluation: Sayable, names: Names): SaidEvaluation {
  const { parts, blockers, explanation } = evaluation;
  // A reason stands in its part and on its side: one object, said once.
  const texts = new Map<Reason, string>();
  const textOf = (reason: Reason): string => {
    const text = texts.get(reason) ?? sayReason(words, reason, names);
    texts.set(reason, text);
    return text;
  };
  const askOf = ({ asking }: Reason | ScoredChange, revisits: boolean) =>
    asking === undefined ? undefined : sayAsking(words, asking, names, { revisits });
  const say = (reason: Reason) => ({ ...reason, text: textOf(reason) });
  return {
    ...evaluation,
    parts: parts.map((part) => ({ ...part, reasons: part.reasons.map(say) })),
    blockers: blockers.map((blocker) => ({ ...blocker, text: sayBlocker(words, blocker, names) })),
    explanation: {
      for: explanation.for.map(say),
      against: explanation.against.map(say),
      unknown: explanation.unknown.map((reason) => ({
        ...say(reason),
        ask: askOf(reason, false),
      })),
      changes: explanation.changes.map((change) => ({
        ...change,
        text: sayChange(words, change, names),
        ask: askOf(change, true),
      })),
    },
  };
}
