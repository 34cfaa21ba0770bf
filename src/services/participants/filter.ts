import type { Participant } from '../../domain/participant.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { participants } from '../../store/collections/index.ts';
import type { PageAsked, Reading } from '../kit/lists.ts';
import { searchedKeys, searchFits } from '../kit/search-keys.ts';

export interface ParticipantFilter extends PageAsked {
  readonly coachId?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Beginnings of words of the name, joined or apart; all of them must fit. */
  readonly q?: string | undefined;
}

/**
 * The most telling path for a filter; what it cannot tell is looked at row by row. `nameKey` blinds a beginning. A name is looked
 * for under several keys, one after another.
 */
export function participantReadings(
  { coachId, stage, q }: ParticipantFilter,
  nameKey: (beginning: string) => string,
): readonly Reading<typeof participants>[] {
  if (q !== undefined) {
    const keys = searchedKeys(q).map(nameKey);
    const fits = searchFits(q);
    return keys.map((key, at) => ({
      path: 'byName',
      key: [key],
      keep: (row: Participant) =>
        !keys.slice(0, at).some((earlier) => row.nameKeys.includes(earlier)) &&
        (coachId ?? row.coachId) === row.coachId &&
        (stage ?? row.stage) === row.stage &&
        fits(row.displayName),
    }));
  }
  if (coachId !== undefined && stage !== undefined)
    return [{ path: 'byCoachAndStage', key: [coachId, stage] }];
  if (coachId !== undefined) return [{ path: 'byCoach', key: [coachId] }];
  if (stage !== undefined) return [{ path: 'byStage', key: [stage] }];
  return [{ path: 'all' }];
}
