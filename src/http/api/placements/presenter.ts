import type { Fields } from '../../../domain/access/decide.ts';
import type { PlacementView } from '../../../services/placements/placements.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow } from '../shapes/instant.ts';

/** A job that somebody started, for them and their coach. */
export function presentPlacement(row: PlacementView, fields: Fields) {
  const shown = {
    ...presentRow(row),
    participantId: row.participantId,
    matchId: row.matchId,
    opportunityId: row.opportunityId,
    employerId: row.employerId,
    title: row.title,
    employerName: row.employerName,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
  };
  return visible(fields, shown);
}
