import type { Asking, Evaluation, GateRule } from '../../domain/evaluation.ts';
import type { Match, MatchState } from '../../domain/match.ts';
import type { Subject } from '../../domain/question.ts';
import { canonical } from '../../domain/values/canonical.ts';
import type { AskingEvaluation } from './asking-evaluation.ts';

/** Matches in these states wait for answers: with the others it is too late, or too early, to ask. */
export const waitingStates: readonly MatchState[] = [
  'suggested',
  'blocked',
  'shortlisted',
  'offered_to_participant',
  'interested',
  'deferred',
];

/** A score, and the rules that block. */
export interface Outcome {
  readonly score: number;
  readonly rules: readonly GateRule[];
}

/** A question of a pair, and what a good answer would make of it. */
export interface PairAsks {
  readonly asking: Asking;
  readonly hoped: Outcome;
  /** Whether what is asked is known, and another answer would open the pair. */
  readonly revisits: boolean;
}

export const outcomeOf = ({ score, blockers }: Pick<Evaluation, 'score' | 'blockers'>): Outcome => ({
  score,
  rules: blockers.map(({ rule }) => rule),
});

/** What a good answer adds to a match, in points of 100: nothing where it stays blocked, and all of its score where it is opened. */
export function gainOf(now: Outcome, hoped: Outcome): number {
  if (hoped.rules.length > 0) return 0;
  return Math.round(Math.max(0, hoped.score - (now.rules.length > 0 ? 0 : now.score)) / 100);
}

/** Two askings are one when they ask the same of the same side. */
export const askingKey = ({ to, about, field }: Asking): string =>
  about.cut === undefined
    ? `${to} ${about.kind} ${about.side} ${field ?? ''} ${about.code ?? ''}`
    : canonical({ to, about, field });

const most = 10_000;

/**
 * What is asked of a pair: what is not known, and what would lift a blocker; each once. Where scoring it anew told what a yes comes
 * to, that is what it would become; else the most that the unknown can add.
 */
export function askedBy(evaluation: AskingEvaluation): readonly PairAsks[] {
  const { explanation, blockers } = evaluation;
  const now = outcomeOf(evaluation);
  const found = new Map<string, PairAsks>();
  for (const { asking, weighs } of explanation.unknown) {
    if (asking === undefined) continue;
    const key = askingKey(asking);
    const gained = (found.get(key)?.hoped.score ?? now.score) + Math.abs(weighs);
    found.set(key, { asking, hoped: { ...now, score: Math.min(most, gained) }, revisits: false });
  }
  for (const { asking, score, blockersLeft } of explanation.changes) {
    if (asking === undefined) continue;
    const key = askingKey(asking);
    const unknown = found.get(key);
    if (unknown === undefined && blockersLeft.length >= blockers.length) continue;
    found.set(key, { asking, hoped: { score, rules: blockersLeft }, revisits: unknown === undefined });
  }
  return [...found.values()];
}

/** Whose fact a question is about. What an employer would do is asked once for all its postings; all else of a posting, posting by posting. */
export function subjectOf(
  { about }: Asking,
  { participantId, opportunityId }: Pick<Match, 'participantId' | 'opportunityId'>,
  employerId: string,
): Subject {
  if (about.side === 'participant') return { participantId };
  return about.kind === 'accommodation' ? { employerId } : { employerId, opportunityId };
}
