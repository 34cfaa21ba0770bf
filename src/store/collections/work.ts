import type { ScheduleRow, Work } from '../../queue/work.ts';
import { collectionOf } from '../collection.ts';

export const work = collectionOf<Work>()({
  name: 'work',
  paths: {
    byDue: { fields: ['state', 'dueAt'], across: true },
    byLease: { fields: ['state', 'leaseUntil'], optional: ['leaseUntil'], across: true },
    byJob: { fields: ['job', 'state'], across: true },
  },
  classes: {
    job: 'internal',
    lane: 'internal',
    cause: 'internal',
    payload: 'internal',
    state: 'internal',
    epoch: 'internal',
    attempts: 'internal',
    dueAt: 'internal',
    leaseUntil: 'internal',
    holder: 'internal',
    deaths: 'internal',
    lastError: 'internal',
  },
});

export const schedules = collectionOf<ScheduleRow>()({
  name: 'schedules',
  classes: { lastSlot: 'internal' },
});
