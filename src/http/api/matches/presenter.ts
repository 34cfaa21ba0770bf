import type { Fields } from '../../../domain/access/decide.ts';
import type { DecisionView } from '../../../services/matches/matches.ts';
import type { MatchView } from '../../../services/matches/views.ts';
import { visible } from '../../answer/visible.ts';
import {
  pairTells,
  presentPair,
  presentResult,
  presentWeek,
  type Sayings,
} from '../evaluations/presenter.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A match, for coaches and supervisors. */
export function presentMatch(match: MatchView, fields: Fields, sayings: Sayings) {
  const shown = {
    ...presentRow(match),
    ...presentPair(match),
    ...presentResult(match, sayings),
    employerId: match.employerId,
    coachId: match.coachId,
    state: match.state,
    deferredUntil: shownInstant(match.deferredUntil),
    scoredAt: shownInstant(match.scoredAt),
    decisionsAllowed: match.decisionsAllowed,
    week: match.week && presentWeek(match.week),
  };
  return visible(fields, shown, { ...pairTells, decisionsAllowed: 'state' });
}

/** One decision of a match's history. */
export function presentDecision(decision: DecisionView, fields: Fields) {
  const { matchId, action, reasonCode, note, until, from, to, by, byName } = decision;
  const shown = {
    ...presentRow(decision),
    matchId,
    action,
    reasonCode,
    note,
    until: shownInstant(until),
    from,
    to,
    by,
    byName,
  };
  return visible(fields, shown, { byName: 'by' });
}
