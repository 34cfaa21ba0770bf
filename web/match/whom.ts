import type { EvaluationView, MatchView } from '../api/types.ts';

/** The name of whom to ask. */
export function whomWords(
  whom: 'employer' | 'participant' | 'coach',
  pair: MatchView | EvaluationView,
): string {
  if (whom === 'employer') return pair.opportunity.employerName;
  return whom === 'participant' ? pair.participant.displayName : 'the coach';
}
