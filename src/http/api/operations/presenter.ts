import type { Fields } from '../../../domain/access/decide.ts';
import type { Work } from '../../../queue/work.ts';
import type { ScoringState } from '../../../services/operations/scoring-switch.ts';
import { visible } from '../../answer/visible.ts';
import { shownInstant } from '../shapes/instant.ts';

/** Work that failed for good, for administrators: ids and the name of the error, nothing of anybody. */
export function presentDeadLetter(work: Work, fields: Fields) {
  const { id, job, payload, attempts, lastError, version } = work;
  const shown = {
    id,
    job,
    subjects: payload,
    attempts,
    lastError,
    createdAt: shownInstant(work.createdAt),
    updatedAt: shownInstant(work.updatedAt),
    version,
  };
  return visible(fields, shown, { subjects: 'payload' });
}

/** Whether scoring stands still, as lists and `/me` carry it. */
export function presentScoringCarried(state: ScoringState) {
  const { stopped, since, by, byName, reasonCode, reasonsFirst } = state;
  return {
    stopped,
    since: shownInstant(since),
    by: by === undefined ? undefined : { id: by, displayName: byName },
    reasonCode,
    reasonsFirst,
  };
}

/** The switch itself. */
export function presentScoring(state: ScoringState, fields: Fields) {
  return visible(fields, { ...presentScoringCarried(state), version: state.version });
}
