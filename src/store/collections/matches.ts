import { type Decision, decisionClasses, type Match, matchClasses } from '../../domain/match.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const matches = collectionOf<Match>()({
  name: 'matches',
  references: {
    participantId: { to: 'participants' },
    opportunityId: { to: 'opportunities' },
    employerId: { to: 'employers' },
    coachId: { to: 'users' },
    lastDecisionId: { to: 'decisions' },
  },
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
  references: {
    matchId: { to: 'matches' },
    previousId: { to: 'decisions' },
    by: actor,
  },
  paths: { byMatch: { fields: ['matchId'] } },
  sealed: ['note'],
  classes: decisionClasses,
});
