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
  open: {
    participantId: 'the lists of a person’s matches; an id without a name',
    state: 'lists by state',
    rank: 'the order of every list; score and confidence follow from it',
    deferredUntil: 'what was put off comes back on its day',
  },
  keyedBy: 'participantId',
  classes: matchClasses,
});

export const decisions = collectionOf<Decision>()({
  name: 'decisions',
  references: {
    matchId: { to: 'matches' },
    participantId: { to: 'participants' },
    previousId: { to: 'decisions' },
    by: actor,
  },
  paths: { byMatch: { fields: ['matchId'] } },
  open: {
    matchId: 'the history of a match; an id without a name',
    participantId: 'whose key it is; an id without a name',
  },
  keyedBy: 'participantId',
  classes: decisionClasses,
});
