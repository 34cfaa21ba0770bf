import type { CoachAction, MatchState } from '../../src/domain/match.ts';
import type { DecisionInput, Match } from '../api/types.ts';
import { say } from './words.ts';

/** A match as far as a decision needs to know it: one of a list, or a card of the queue. */
export interface Decidable {
  readonly id: string;
  readonly version: number;
  readonly state: MatchState;
  readonly participantId: string;
  /** Who and what, for a status line. */
  readonly name: string;
  readonly title: string;
}

/** What is looked at again once something was taken back: somebody, and the match where it was about one. */
export interface Returned {
  readonly participantId: string;
  readonly id?: string;
}

/** Something else than a decision that was done, and the way back. */
export interface Done {
  readonly participantId: string;
  readonly said: string;
  /** Said once it is taken back. */
  readonly saidBack: string;
  readonly takeBack: () => Promise<unknown>;
}

/** Something that was kept for good, such as an answer: it can be corrected, and is not taken back. */
export interface Lasting {
  readonly said: string;
  /** Opens it again, to be corrected. */
  readonly correct: () => void;
}

/** What a match is by now, as this screen knows it: newer than what a list that was on its way says. */
export interface Known {
  readonly version: number;
  readonly state: MatchState;
  readonly decisionsAllowed: readonly CoachAction[];
}

/**
 * `told`: another side has heard of it, so it is reversed in plain sight or not at all. `lasting`: undo went past it and said so.
 * `overtaken`: somebody decided otherwise since.
 */
export type ActState = 'saving' | 'stands' | 'refused' | 'undone' | 'told' | 'lasting' | 'overtaken';

/** One thing done in this sitting. */
export interface Act {
  /** Counts up. */
  readonly number: number;
  /** Undefined where `correct` leads back to it. */
  readonly about?: Returned;
  readonly said: string;
  readonly state: ActState;
  /** Of what is corrected and not taken back. */
  readonly correct?: () => void;
  /** Settled when the server has answered; the match as it then stands, or undefined when the answer was no. */
  readonly answered: Promise<Match | undefined>;
  /** Gives what to look at again, or undefined where nothing was taken back. */
  readonly takeBack: () => Promise<Returned | undefined>;
}

/** What the status line says: of the last act, or why something did not work. */
export interface Status {
  readonly said: string;
  readonly isProblem?: boolean;
  /** The match that somebody else decided about meanwhile. */
  readonly lookAt?: string;
  /** Opens what stands, to be corrected. */
  readonly correct?: () => void;
  /** The act that would reverse in plain sight what cannot be undone any more, and of which match. */
  readonly reverse?: { readonly match: Match; readonly action: 'withdraw' | 'recorded_by_mistake' };
}

export interface Snapshot {
  readonly acts: readonly Act[];
  readonly status: Status | undefined;
}

/** A decision with the state it leads to, so that the screen need not wait for the answer. */
export interface Step {
  readonly input: DecisionInput;
  readonly to: MatchState;
  readonly said: string;
}

/** What a decision needs of a full match. */
export function decidableOf(match: Match): Decidable {
  const { id, version, state, participantId } = match;
  return {
    ...{ id, version, state, participantId },
    name: match.participant.displayName,
    title: match.opportunity.title,
  };
}

export const saidOf = ({ name, title }: Pick<Decidable, 'name' | 'title'>): string =>
  say('pair', { name, title });
