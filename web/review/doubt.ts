import type { Match } from '../api/types.ts';

/** The sign of a doubt and its sentence. */
export type Doubt = readonly [sign: '✕' | '−' | '?', text: string];

/** The weightiest doubt. What blocks weighs more than what speaks against, and that more than what is not known. */
export function weightiestDoubt({
  blockers,
  explanation,
}: {
  readonly blockers: readonly Pick<Match['blockers'][number], 'text'>[];
  readonly explanation: {
    readonly [Side in 'against' | 'unknown']: readonly Pick<Match['explanation'][Side][number], 'text'>[];
  };
}): Doubt | undefined {
  const [blocker] = blockers;
  if (blocker) return ['✕', blocker.text];
  const [against] = explanation.against;
  if (against) return ['−', against.text];
  const [unknown] = explanation.unknown;
  return unknown && ['?', unknown.text];
}
