import { type Cover, coverClasses } from '../../domain/cover.ts';
import { type Handover, handoverClasses } from '../../domain/handover.ts';
import { type SavedView, savedViewClasses } from '../../domain/saved-view.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const covers = collectionOf<Cover>()({
  name: 'covers',
  references: {
    coachId: { to: 'users' },
    by: { to: 'users' },
  },
  // Few rows: those of one coach are picked out of all that have not ended.
  paths: { byUntil: { fields: ['until'] } },
  classes: coverClasses,
});

export const handovers = collectionOf<Handover>()({
  name: 'handovers',
  references: {
    participantId: { to: 'participants' },
    fromId: { to: 'users' },
    toId: { to: 'users' },
    by: actor,
  },
  paths: { byParticipant: { fields: ['participantId'] } },
  open: { participantId: 'the history of a person; an id without a name' },
  keyedBy: 'participantId',
  classes: handoverClasses,
});

export const savedViews = collectionOf<SavedView>()({
  name: 'savedViews',
  references: {
    userId: { to: 'users' },
  },
  paths: { byUser: { fields: ['userId', 'place'] } },
  classes: savedViewClasses,
});
