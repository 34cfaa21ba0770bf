import type { GateRule } from '../domain/evaluation.ts';
import { type Match, unranked } from '../domain/match.ts';

/** What version 1 kept of a match: the whole result, and a rank by score. */
interface OldMatch extends Omit<Match, 'blockers'> {
  readonly parts: unknown;
  readonly blockers?: readonly { readonly rule: GateRule }[];
  readonly nearMiss?: boolean;
  readonly explanation?: unknown;
  readonly employerId?: string;
}

const isOld = (row: Match | OldMatch): row is OldMatch => 'employerId' in row && !('rankForPerson' in row);

/**
 * A match of version 1, as it counts until it is scored again: its state and what people decided stand; where it is in its
 * person's list is not known, so it is worth nothing yet and nobody is told of it.
 */
export function readMatch(row: Match | OldMatch): Match {
  if (!isOld(row)) return row;
  const { parts, explanation, nearMiss, employerId: _, blockers, ...kept } = row;
  const { score, confidence, engine } = kept;
  const seen = { score, confidence, parts, blockers, nearMiss, explanation, engine };
  return {
    ...kept,
    // What somebody decided by is not worked out again.
    ...(kept.actedOn ? { seen } : {}),
    rankForPerson: unranked,
    worth: false,
    strong: false,
    merits: { heard: 0, spokenFor: false, mustsHold: false, settled: false },
    blockers: (blockers ?? []).map(({ rule }) => rule),
    engine: { version: engine.version, weightsVersion: engine.weightsVersion },
  };
}
