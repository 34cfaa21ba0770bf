import type { Fact, FactType, OutboxRow } from '../domain/fact.ts';
import type { JobName, Work } from './work.ts';

/** Work that a fact asks for. `subject` names what it is about: work waiting for the same subject is not doubled. */
export interface AskedWork {
  readonly job: JobName;
  readonly subject: string;
  readonly payload: Work['payload'];
}

type JobsOf = {
  readonly [T in FactType]: (fact: Extract<Fact, { type: T }>, outboxId: string) => readonly AskedWork[];
};

/**
 * Which work follows from which fact; complete by type. A job that re-reads its subject has the subject's id, so that many
 * facts about it become one piece of work. A fact that is a cause of its own has the id of its outbox row.
 */
const jobsOf: JobsOf = {
  'participant.changed': ({ participantId }) => [
    { job: 'score-participant', subject: participantId, payload: { participantId } },
  ],
  'rescore.asked': ({ participantId }) => [
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
  'matches.scored': ({ matchIds }, outboxId) => [
    { job: 'raise-match-notices', subject: outboxId, payload: { matchIds } },
  ],
  'match.decided': ({ matchId, decisionId }, outboxId) => [
    { job: 'raise-decision-notices', subject: outboxId, payload: { matchId, decisionId } },
  ],
  'import.received': ({ importId }) => [{ job: 'apply-import', subject: importId, payload: { importId } }],
  'work.died': ({ workId, job }, outboxId) => [
    { job: 'raise-operations-notices', subject: outboxId, payload: { workId, job } },
  ],
};

/** The work a row of the outbox asks for. */
export function workFor({ id, fact }: Pick<OutboxRow, 'id' | 'fact'>): readonly AskedWork[] {
  const asks = jobsOf[fact.type] as (fact: Fact, outboxId: string) => readonly AskedWork[];
  return asks(fact, id);
}
