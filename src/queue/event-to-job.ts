import type { Fact, FactType } from '../domain/events.ts';
import type { JobName, Work } from './work.ts';

/** Work a fact asks for. `subject` makes the work's id: work that waits for the same subject is not doubled. */
export interface WorkAsked {
  readonly job: JobName;
  readonly subject: string;
  readonly payload: Work['payload'];
}

type Table = {
  readonly [T in FactType]: (fact: Extract<Fact, { type: T }>, cause: string) => readonly WorkAsked[];
};

/** Which facts lead to which jobs. `cause` is the id of the fact, for work that each fact needs done on its own. */
const table: Table = {
  'participant.changed': ({ participantId }) => [
    { job: 'score-participant', subject: participantId, payload: { participantId } },
  ],
  'participant.resumed': ({ participantId, pausedSince, stageChangeId }) => [
    {
      job: 'raise-pause-digest',
      subject: stageChangeId,
      payload: { participantId, pausedSince, stageChangeId },
    },
  ],
  'opportunity.changed': ({ opportunityId }) => [
    { job: 'score-opportunity', subject: opportunityId, payload: { opportunityId } },
  ],
  'matches.scored': ({ matchIds }, cause) => [
    { job: 'raise-match-notices', subject: cause, payload: { matchIds } },
  ],
  'match.decided': ({ matchId, decisionId }) => [
    { job: 'raise-decision-notices', subject: decisionId, payload: { matchId, decisionId } },
  ],
  'import.received': ({ importId }) => [{ job: 'apply-import', subject: importId, payload: { importId } }],
  'work.died': ({ workId, job }, cause) => [
    { job: 'raise-operations-notices', subject: cause, payload: { workId, job } },
  ],
};

/** The work a fact asks for. */
export function workFor(fact: Fact, cause: string): readonly WorkAsked[] {
  return (table[fact.type] as (fact: Fact, cause: string) => readonly WorkAsked[])(fact, cause);
}
