import type { Asking } from '../../domain/evaluation.ts';
import { askedBy, askingKey, gainOf, outcomeOf, type PairAsks } from './asked-by.ts';
import type { AskingEvaluation } from './asking-evaluation.ts';

/** A question of a pair, and what a good answer would add to it, in points of 100. */
export interface AskedGain extends Pick<PairAsks, 'revisits'> {
  readonly asking: Asking;
  readonly gain: number;
}

/**
 * What matches ask that were just scored, until their questions are kept: whoever scores a pair has at hand what it asks, and need not
 * have it worked out again. Held in a process and only there; what is not at hand is worked out.
 */
export interface AsksAtHand {
  /** Takes note of what a match asks. `of` names all that it follows from. */
  readonly note: (matchId: string, of: string, evaluation: AskingEvaluation) => void;
  /** Gives it out, once, where it follows from the same. */
  readonly take: (matchId: string, of: string) => readonly AskedGain[] | undefined;
}

/** Matches of some hundred people; about 500 bytes each. */
const most = 16_000;

export function createAsksAtHand(): AsksAtHand {
  const held = new Map<string, { readonly of: string; readonly asks: readonly AskedGain[] }>();
  /** One object a question, for thousands of matches ask the same. */
  const askings = new Map<string, Asking>();
  function one(asking: Asking): Asking {
    const key = askingKey(asking);
    const known = askings.get(key);
    if (known !== undefined) return known;
    if (askings.size >= most) askings.clear();
    askings.set(key, asking);
    return asking;
  }
  return {
    note(matchId, of, evaluation) {
      const now = outcomeOf(evaluation);
      const asks = askedBy(evaluation).map(({ asking, hoped, revisits }) => ({
        asking: one(asking),
        revisits,
        gain: gainOf(now, hoped),
      }));
      held.delete(matchId);
      held.set(matchId, { of, asks });
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
    take(matchId, of) {
      const known = held.get(matchId);
      held.delete(matchId);
      return known?.of === of ? known.asks : undefined;
    },
  };
}

/** What the questions of a match follow from: the row, both sides with the employer, whether the posting takes people, the engine and the day. */
export const asksOfWhat = (
  match: { readonly version: number },
  sides: { readonly participant: number; readonly opportunity: number; readonly employer: number },
  isOpen: boolean,
  when: string,
): string => `${match.version} ${sides.participant} ${sides.opportunity} ${sides.employer} ${isOpen} ${when}`;
