import { type Decision, decisionClasses, type Match, matchClasses } from '../../domain/match.ts';
import { collectionOf } from '../collection.ts';

export const matches = collectionOf<Match>()({
  name: 'matches',
  paths: {
    byPair: { fields: ['participantId', 'opportunityId'], unique: true },
    byRank: { fields: ['rank'] },
    byState: { fields: ['state', 'rank'] },
    byCoach: { fields: ['coachId', 'rank'], optional: ['coachId'] },
    byCoachAndState: { fields: ['coachId', 'state', 'rank'], optional: ['coachId'] },
    byParticipant: { fields: ['participantId', 'rank'] },
    byParticipantAndState: { fields: ['participantId', 'state', 'rank'] },
    byOpportunity: { fields: ['opportunityId', 'rank'] },
    byOpportunityAndState: { fields: ['opportunityId', 'state', 'rank'] },
    byDeferral: { fields: ['state', 'deferredUntil'], optional: ['deferredUntil'], across: true },
  },
  classes: matchClasses,
});

export const decisions = collectionOf<Decision>()({
  name: 'decisions',
  paths: { byMatch: { fields: ['matchId'] } },
  sealed: ['note'],
  classes: decisionClasses,
});
