import type { Participant } from '../../domain/participant.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { participants } from '../../store/collections/index.ts';
import type { PageAsked, Reading } from '../kit/lists.ts';
import { searchedKeys } from '../kit/search-keys.ts';

export interface ParticipantFilter extends PageAsked {
  readonly coachId?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Beginnings of words of the name; all of them must fit. */
  readonly q?: string | undefined;
}

/** The most telling path for a filter; what it cannot tell is looked at row by row. `nameKey` blinds a beginning. */
export function participantReading(
  { coachId, stage, q }: ParticipantFilter,
  nameKey: (beginning: string) => string,
): Reading<typeof participants> {
  if (q !== undefined) {
    const keys = searchedKeys(q).map(nameKey);
    const keep = (row: Participant) =>
      keys.every((key) => row.nameKeys.includes(key)) &&
      (coachId ?? row.coachId) === row.coachId &&
      (stage ?? row.stage) === row.stage;
    return { path: 'byName', key: [keys[0] ?? ''], keep };
  }
  if (coachId !== undefined && stage !== undefined) return { path: 'byCoachAndStage', key: [coachId, stage] };
  if (coachId !== undefined) return { path: 'byCoach', key: [coachId] };
  if (stage !== undefined) return { path: 'byStage', key: [stage] };
  return { path: 'all' };
}
