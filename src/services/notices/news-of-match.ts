import type { Decision, Match } from '../../domain/match.ts';
import { isOfferAnswer } from '../../domain/offer.ts';
import { noticeKey } from './new-notice.ts';
import type { NewNotice } from './notice-writer.ts';

const about = ({ id: matchId, participantId, opportunityId }: Match) => ({
  participantId,
  opportunityId,
  matchId,
});

/** Of facts that came to stand against a match that people are working on; once for each state of the facts. */
export function factsChanged(match: Match): NewNotice {
  const { participant = 0, opportunity = 0, employer = 0 } = match.versions ?? {};
  return {
    kind: 'facts_changed',
    importance: 'now',
    dedupeKey: noticeKey('facts_changed', match.id, `${participant}.${opportunity}.${employer}`),
    data: { score: match.score },
    ...about(match),
    ...{ matchIds: [match.id], participantIds: [match.participantId], stands: true },
  };
}

/** Of an answer, the person's or one that was written down; undefined where a decision is none. */
export function answered(match: Match, decision: Decision): NewNotice | undefined {
  if (!isOfferAnswer(decision.action) && decision.action !== 'record_answer') return undefined;
  const kind = decision.reasonCode === 'employer_declined' ? 'employer_answer' : 'participant_answer';
  // A no that was given its reason later is told once more.
  const said = isOfferAnswer(decision.action) && decision.version > 1 ? [decision.version] : [];
  return {
    ...{ kind, importance: 'now', dedupeKey: noticeKey(kind, decision.id, ...said) },
    // Which answer it is stands in the decision, and is read from there.
    data: decision.action === 'ask' ? { asks: true } : { decisionId: decision.id },
    ...about(match),
  };
}
