import {
  type Participant,
  participantClasses,
  type StageChange,
  stageChangeClasses,
} from '../../domain/participant.ts';
import { collection } from '../collection.ts';

export const participants = collection<Participant>({
  name: 'participants',
  paths: {
    byCoach: { fields: ['coachId'], optional: ['coachId'] },
    byStage: { fields: ['stage'] },
    byCoachAndStage: { fields: ['coachId', 'stage'], optional: ['coachId'] },
    byName: { fields: ['nameKeys[]'] },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
    byUpdated: { fields: ['updatedAt'], across: true },
  },
  sealed: ['displayName', 'contact', 'experienceText', 'supportNeeds[].note', 'recordConstraints'],
  classes: participantClasses,
});

export const stageChanges = collection<StageChange>({
  name: 'stageChanges',
  paths: { byParticipant: { fields: ['participantId'] } },
  sealed: ['reason'],
  classes: stageChangeClasses,
});
