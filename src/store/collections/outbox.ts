import type { OutboxRow } from '../../domain/fact.ts';
import { collectionOf } from '../collection.ts';

export const outbox = collectionOf<OutboxRow>()({
  name: 'outbox',
  references: {
    workId: { loose: 'work is taken away when it is done' },
  },
  paths: {
    bySequence: { fields: ['sequence'], unique: true, optional: ['sequence'] },
    byRelayed: { fields: ['relayed'], across: true },
    byRelayedAt: { fields: ['relayed', 'relayedAt'], optional: ['relayedAt'], across: true },
  },
  classes: {
    fact: 'internal',
    sequence: 'internal',
    cause: 'internal',
    workId: 'internal',
    relayed: 'internal',
    relayedAt: 'internal',
  },
});
