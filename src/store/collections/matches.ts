import { type Decision, decisionClasses, type Match, matchClasses } from '../../domain/match.ts';
import { collectionOf } from '../collection.ts';
import { readMatch } from '../old-matches.ts';
import { actor } from '../reference.ts';

export const matches = collectionOf<Match>()({
  name: 'matches',
  references: {
    participantId: { to: 'participants' },
    opportunityId: { to: 'opportunities' },
    coachId: { to: 'users' },
    lastDecisionId: { to: 'decisions' },
    releaseId: { to: 'releases' },
  },
  // Few, for each is written with every row: lists without a state go over the states side by side.
  paths: {
    byPair: { fields: ['participantId', 'opportunityId'], unique: true },
    byState: { fields: ['state', 'rank'] },
    byCoachAndState: { fields: ['coachId', 'state', 'rank'], optional: ['coachId'] },
    byParticipantAndState: { fields: ['participantId', 'state', 'rank'] },
    byOpportunityAndState: { fields: ['opportunityId', 'state', 'rank'] },
    // What waits for a person's decision: few rows, the longest waiting first.
    byWaiting: { fields: ['waitingSince'], optional: ['waitingSince'] },
    byCoachAndWaiting: { fields: ['coachId', 'waitingSince'], optional: ['coachId', 'waitingSince'] },
    byDeferral: { fields: ['state', 'deferredUntil'], optional: ['deferredUntil'], across: true },
  },
  open: {
    participantId: 'the lists of a person’s matches; an id without a name',
    state: 'lists by state',
    rank: 'the order of every list; the rank in the own list and confidence follow from it',
    rankForPerson: 'follows from the rank',
    confidence: 'follows from the rank',
    score: 'whether a new pair is among the best of a list is looked at for everybody; an id without a name',
    deferredUntil: 'what was put off comes back on its day',
  },
  formerly: ['employerId', 'parts', 'nearMiss', 'explanation'],
  upgrade: readMatch,
  keyedBy: 'participantId',
  // Whoever holds the matches of somebody looks at one number to see that they are still those.
  countedBy: 'participantId',
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
  paths: {
    byMatch: { fields: ['matchId'] },
    byParticipant: { fields: ['participantId'], optional: ['participantId'] },
    byMaker: { fields: ['by'] },
  },
  open: {
    matchId: 'the history of a match; an id without a name',
    participantId: 'whose key it is; an id without a name',
  },
  keyedBy: 'participantId',
  classes: decisionClasses,
});
