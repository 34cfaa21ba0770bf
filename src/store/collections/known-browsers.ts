import { type KnownBrowser, knownBrowserClasses } from '../../domain/known-browser.ts';
import { collectionOf } from '../collection.ts';

export const knownBrowsers = collectionOf<KnownBrowser>()({
  name: 'knownBrowsers',
  references: {
    userId: { to: 'users' },
  },
  paths: {
    byUser: { fields: ['userId'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  classes: knownBrowserClasses,
});
