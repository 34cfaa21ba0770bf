import { type Notice, noticeClasses } from '../../domain/notice.ts';
import { collectionOf } from '../collection.ts';

export const notices = collectionOf<Notice>()({
  name: 'notices',
  paths: {
    byUser: { fields: ['userId'] },
    byUserAndRead: { fields: ['userId', 'read'] },
    byUserKindAndParticipant: {
      fields: ['userId', 'kind', 'participantId', 'createdAt'],
      optional: ['participantId'],
    },
    byCause: { fields: ['userId', 'dedupeKey'], unique: true },
  },
  classes: noticeClasses,
});
