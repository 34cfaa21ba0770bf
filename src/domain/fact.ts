import type { Cause } from './access/actor.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** What has happened, in the past tense, with ids only. */
export type Fact =
  | { readonly type: 'participant.changed'; readonly participantId: string }
  /** Somebody's list is to be worked out again although nothing about them changed: a place came free, or a day passed. */
  | { readonly type: 'rescore.asked'; readonly participantId: string }
  | {
      readonly type: 'participant.resumed';
      readonly participantId: string;
      readonly pausedSince: Instant;
      readonly stageChangeId: string;
    }
  | { readonly type: 'opportunity.changed'; readonly opportunityId: string }
  | { readonly type: 'matches.scored'; readonly matchIds: readonly string[]; readonly cause: string }
  /** Of these people what may have changed was scored: their matches may wait for something else now. */
  | {
      readonly type: 'lists.scored';
      readonly participantIds: readonly string[];
      /** Of people of whom only some matches were looked at. */
      readonly matchIds: readonly string[];
    }
  /** All of a cause that one piece of work was asked for has been scored. */
  | { readonly type: 'cause.scored'; readonly cause: string; readonly by: string }
  /** Suggestions that left people's lists, and that came, because the engine or the weights are others. */
  | { readonly type: 'lists.moved'; readonly version: string; readonly left: number; readonly came: number }
  /** Scoring stands still: what is shown grows old, and open pages are to say so. */
  | { readonly type: 'scoring.stopped'; readonly organisationId: string }
  /** Scoring goes on after it was stopped: what changed meanwhile is not in anybody's list yet. */
  | { readonly type: 'scoring.resumed'; readonly organisationId: string }
  /** Somebody is not found any more; the rest of what stands about them goes next. */
  | { readonly type: 'erasure.begun'; readonly erasureId: string }
  /** A clearance goes on: to be prepared, carried out, or let go. */
  | { readonly type: 'clearance.moved'; readonly clearanceId: string }
  | { readonly type: 'match.decided'; readonly matchId: string; readonly decisionId: string }
  /** Somebody asks what the needs of a person cost. */
  | { readonly type: 'costs.asked'; readonly participantId: string }
  | { readonly type: 'question.answered'; readonly questionId: string }
  | { readonly type: 'import.received'; readonly importId: string }
  | { readonly type: 'notice.raised' | 'notice.read'; readonly noticeId: string; readonly userId: string }
  /** Whoever was shown to this reader is forgotten. */
  | { readonly type: 'release.gone'; readonly releaseId: string; readonly userId: string }
  /** A delivery is to be sent now, or all of somebody's that are due in the mail of the day (`digest`). */
  | { readonly type: 'mail.due'; readonly userId: string; readonly deliveryId: string }
  /** A mail that leads to a one-time link is to be sent. */
  | { readonly type: 'linkMail.due'; readonly deliveryId: string }
  /** Somebody asked for a new password: by the keyed digest of an address, which may be nobody's. */
  | { readonly type: 'reset.asked'; readonly addressKey: string }
  /** A partner's portal is to be told something. */
  | { readonly type: 'webhook.due'; readonly deliveryId: string }
  /** A link to a partner's portal ended, whoever ended it. */
  | { readonly type: 'partnerLink.ended'; readonly partnerLinkId: string }
  /** Somebody asked to sign in by a mail, likewise; `next` is the page that they wanted. */
  | { readonly type: 'signIn.asked'; readonly addressKey: string; readonly next?: string | undefined }
  | { readonly type: 'preferences.changed'; readonly userId: string }
  | { readonly type: 'import.undoAsked'; readonly importId: string }
  | { readonly type: 'work.died'; readonly workId: string; readonly job: string };

export type FactType = Fact['type'];

/** A fact in the outbox: committed with what it tells of, handed on by the relay, pruned later. */
export interface OutboxRow extends Row {
  readonly fact: Fact;
  /** Its place among the facts of its organisation, in the order of their commits, without gaps. Older rows have none. */
  readonly sequence?: number | undefined;
  /** Who committed it. Older rows do not tell. */
  readonly cause?: Cause | undefined;
  /** The work that committed it; absent when it was no work of a queue. */
  readonly workId?: string | undefined;
  readonly relayed: boolean;
  readonly relayedAt?: Instant | undefined;
}
