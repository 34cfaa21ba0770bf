import { type Notice, noticeClasses } from '../../domain/notice.ts';
import { collectionOf } from '../collection.ts';

export const notices = collectionOf<Notice>()({
  name: 'notices',
  references: {
    userId: { to: 'users' },
    participantId: { to: 'participants' },
    opportunityId: { to: 'opportunities' },
    matchId: { to: 'matches' },
  },
  paths: {
    byUser: { fields: ['userId'] },
    byUserAndRead: { fields: ['userId', 'read'] },
    byUserKindAndParticipant: {
      fields: ['userId', 'kind', 'participantId', 'createdAt'],
      optional: ['participantId'],
    },
    byCause: { fields: ['userId', 'dedupeKey'], unique: true },
  },
  open: { participantId: 'how many of one kind there were about somebody today; an id without a name' },
  digested: ['dedupeKey'],
  keyedBy: 'participantId',
  classes: noticeClasses,
});
