import type { Fields } from '../../../domain/access/decide.ts';
import { unranked } from '../../../domain/match.ts';
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
    worth: match.worth,
    // Of one that has not been ranked yet nothing is said.
    rankForPerson: match.rankForPerson >= unranked ? undefined : match.rankForPerson,
    asOf: shownInstant(match.asOf),
    scoreInList: match.scoreInList,
    employerId: match.employerId,
    coachId: match.coachId,
    state: match.state,
    deferredUntil: shownInstant(match.deferredUntil),
    scoredAt: shownInstant(match.scoredAt),
    decisionsAllowed: match.decisionsAllowed,
    heldUntil: shownInstant(match.lastDecision?.heldUntil),
    seenBy: match.seenBy.map(({ side, at }) => ({ side, at: shownInstant(at) })),
    waitingSince: shownInstant(match.waitingSince),
    week: match.week && presentWeek(match.week),
  };
  return visible(fields, shown, {
    ...pairTells,
    scoreInList: 'score',
    decisionsAllowed: 'state',
    heldUntil: 'lastDecision',
    seenBy: 'lastDecision',
  });
}

/** One decision of a match's history. */
export function presentDecision(decision: DecisionView, fields: Fields) {
  const { matchId, action, reasonCode, note, until, heldUntil, from, to, by, byName } = decision;
  const { portalName, codeFrom } = decision;
  const shown = {
    ...presentRow(decision),
    matchId,
    action,
    reasonCode,
    note,
    until: shownInstant(until),
    heldUntil: shownInstant(heldUntil),
    from,
    to,
    by,
    byName,
    portalName,
    codeFrom,
  };
  return visible(fields, shown, { byName: 'by', portalName: 'cameBy', codeFrom: 'cameBy' });
}
