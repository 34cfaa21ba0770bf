import { type AuditRow, auditClasses } from '../../domain/audit.ts';
import { collectionOf } from '../collection.ts';

export const audit = collectionOf<AuditRow>()({
  name: 'audit',
  references: {
    subjectId: { loose: 'the trail also names what is gone, or never was' },
    actorId: { loose: 'jobs and commands act, too, and nobody' },
  },
  paths: { bySequence: { fields: ['sequence'], unique: true } },
  classes: auditClasses,
});
