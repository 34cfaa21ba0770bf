import { type Edit, editClasses, type Look, lookClasses } from '../../domain/edit.ts';
import { type NeedCosts, needCostsClasses } from '../../domain/need-costs.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const edits = collectionOf<Edit>()({
  name: 'edits',
  references: {
    subjectId: { toOneOf: ['participants', 'opportunities', 'employers'] },
    participantId: { to: 'participants' },
    by: actor,
  },
  paths: { bySubject: { fields: ['subjectId'] } },
  open: {
    subjectId: 'the history of a record; an id without a name',
    participantId: 'whose key it is; an id without a name',
  },
  keyedBy: 'participantId',
  classes: editClasses,
});

export const looks = collectionOf<Look>()({
  name: 'looks',
  references: {
    userId: { to: 'users' },
    participantId: {
      loose: 'somebody goes when the import that made them is undone; that they were looked at tells nothing',
    },
  },
  open: { participantId: 'whose key it is; an id without a name' },
  keyedBy: 'participantId',
  classes: lookClasses,
});

export const needCosts = collectionOf<NeedCosts>()({
  name: 'needCosts',
  references: {
    participantId: { to: 'participants' },
  },
  open: { participantId: 'whose key it is; an id without a name' },
  keyedBy: 'participantId',
  classes: needCostsClasses,
});
