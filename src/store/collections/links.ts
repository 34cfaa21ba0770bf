import { linkClasses, type OneTimeLink } from '../../domain/one-time-link.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const links = collectionOf<OneTimeLink>()({
  name: 'links',
  references: {
    userId: { to: 'users' },
    employerId: { to: 'employers' },
    by: actor,
  },
  paths: {
    bySecret: { fields: ['secretDigest'], unique: true, across: true },
    byAddress: { fields: ['emailKey'], unique: true, optional: ['emailKey'] },
    byMaker: { fields: ['by'], optional: ['by'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  open: {
    secretDigest: 'a digest of 256 random bits, by which whoever has the link finds it',
    emailKey: 'a keyed digest, by which a second invitation finds the first',
  },
  classes: linkClasses,
});
