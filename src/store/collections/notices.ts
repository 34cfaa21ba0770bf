import { type Gathering, gatheringClasses, type Notice, noticeClasses } from '../../domain/notice.ts';
import { collectionOf } from '../collection.ts';
import type { Reference } from '../reference.ts';

const forgotten: Reference = {
  loose: 'a match that nobody decided about is forgotten a month after it went',
};

const undone: Reference = {
  loose: 'what an import made goes when it is undone; its notice says that it stands no more',
};

export const notices = collectionOf<Notice>()({
  name: 'notices',
  references: {
    userId: { to: 'users' },
    participantId: undone,
    opportunityId: undone,
    matchId: forgotten,
    participantIds: undone,
    matchIds: forgotten,
  },
  paths: {
    byUser: { fields: ['userId'] },
    byUserAndRead: { fields: ['userId', 'read'] },
    byCause: { fields: ['userId', 'dedupeKey'], unique: true },
  },
  open: { participantId: 'whose key it is; an id without a name' },
  digested: ['dedupeKey'],
  keyedBy: 'participantId',
  classes: noticeClasses,
});

export const gatherings = collectionOf<Gathering>()({
  name: 'gatherings',
  references: { matchIds: forgotten },
  classes: gatheringClasses,
});
