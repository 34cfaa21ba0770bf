import {
  type Participant,
  participantClasses,
  type StageChange,
  stageChangeClasses,
  upgradedParticipant,
} from '../../domain/participant.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const participants = collectionOf<Participant>()({
  name: 'participants',
  references: {
    coachId: { to: 'users' },
    barredUserIds: { to: 'users' },
    'safetyList.employerIds': { to: 'employers' },
    externalId: { loose: 'what another system calls the person' },
  },
  paths: {
    byCoach: { fields: ['coachId'], optional: ['coachId'] },
    byStage: { fields: ['stage'] },
    byCoachAndStage: { fields: ['coachId', 'stage'], optional: ['coachId'] },
    byName: { fields: ['nameKeys[]'] },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
    byBarred: { fields: ['barredUserIds[]'], optional: ['barredUserIds[]'] },
    byUpdated: { fields: ['updatedAt'], across: true },
  },
  open: {
    stage: 'worklists by stage',
    barredUserIds: 'from whom they are hidden is looked up at each reading; ids without names',
    nameKeys:
      'keyed digests of the beginnings of words, for search by name, and of a whole email and number, for search and for who may be there already',
  },
  digested: ['externalId'],
  keyedBy: 'id',
  // Whoever holds who there is looks at one number to see that they are still those.
  countedBy: 'organisationId',
  classes: participantClasses,
  upgrade: upgradedParticipant,
});

export const stageChanges = collectionOf<StageChange>()({
  name: 'stageChanges',
  references: {
    participantId: { to: 'participants' },
    by: actor,
  },
  paths: { byParticipant: { fields: ['participantId'] } },
  open: { participantId: 'the history of a person; an id without a name' },
  keyedBy: 'participantId',
  classes: stageChangeClasses,
});
