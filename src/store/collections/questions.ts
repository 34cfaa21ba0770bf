import {
  type ContactMade,
  contactMadeClasses,
  type Question,
  questionClasses,
  type WaitingMatches,
  waitingMatchesClasses,
} from '../../domain/question.ts';
import { collectionOf } from '../collection.ts';
import { readWaiting } from '../old-waiting.ts';
import { actor } from '../reference.ts';

const subject = {
  employerId: { to: 'employers' },
  opportunityId: { to: 'opportunities' },
  participantId: { to: 'participants' },
} as const;

export const questions = collectionOf<Question>()({
  name: 'questions',
  references: subject,
  paths: {
    byState: { fields: ['state', 'since'] },
    byEmployer: { fields: ['employerId', 'state', 'since'], optional: ['employerId'] },
    byAskedPerson: { fields: ['state', 'participantId'], optional: ['participantId'] },
    byParticipant: { fields: ['participantId', 'state', 'since'], optional: ['participantId'] },
    byDeferrer: { fields: ['deferredBy', 'deferredAt'], optional: ['deferredBy', 'deferredAt'] },
    byLapse: { fields: ['lapsedAt'], optional: ['lapsedAt'], across: true },
  },
  open: {
    participantId: 'the questions to a person; an id without a name',
    state: 'lists by state',
  },
  keyedBy: 'participantId',
  classes: questionClasses,
});

export const waitingMatches = collectionOf<WaitingMatches>()({
  name: 'waitingMatches',
  references: {
    participantId: { to: 'participants' },
    questionIds: { to: 'questions' },
  },
  paths: { byQuestion: { fields: ['questionIds[]'] } },
  open: {
    participantId: 'whose key it is; an id without a name',
    questionIds: 'whether anybody still waits for a question; ids that tell nothing of what is asked',
  },
  keyedBy: 'participantId',
  upgrade: readWaiting,
  classes: waitingMatchesClasses,
});

export const contactsMade = collectionOf<ContactMade>()({
  name: 'contactsMade',
  references: {
    ...subject,
    questionId: { loose: 'a question goes when nothing waits for it; that it was asked stays' },
    by: actor,
  },
  paths: {
    byEmployer: { fields: ['employerId', 'at'], optional: ['employerId'] },
    byParticipant: { fields: ['participantId', 'at'], optional: ['participantId'] },
    byMaker: { fields: ['by', 'at'] },
  },
  open: { participantId: 'what was said with a person; an id without a name' },
  keyedBy: 'participantId',
  classes: contactMadeClasses,
});
