import { linkClasses, type OneTimeLink } from '../../domain/one-time-link.ts';
import { collectionOf } from '../collection.ts';

export const links = collectionOf<OneTimeLink>()({
  name: 'links',
  paths: {
    bySecret: { fields: ['secretDigest'], unique: true, across: true },
    byAddress: { fields: ['emailKey'], unique: true, optional: ['emailKey'] },
    byMaker: { fields: ['by'], optional: ['by'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  sealed: ['email', 'displayName'],
  classes: linkClasses,
});
