import {
  type Session,
  type SignInFailures,
  sessionClasses,
  type Token,
  tokenClasses,
  type User,
  userClasses,
} from '../../domain/user.ts';
import { collectionOf } from '../collection.ts';

export const users = collectionOf<User>()({
  name: 'users',
  paths: {
    byEmail: { fields: ['emailKey'], unique: true, across: true },
    byRole: { fields: ['role'] },
    byEmployer: { fields: ['employerId'], optional: ['employerId'] },
  },
  sealed: ['email', 'displayName'],
  classes: userClasses,
});

export const tokens = collectionOf<Token>()({
  name: 'tokens',
  paths: {
    bySecret: { fields: ['secretDigest'], unique: true, across: true },
    byMaker: { fields: ['by'], optional: ['by'] },
  },
  classes: tokenClasses,
});

export const sessions = collectionOf<Session>()({
  name: 'sessions',
  paths: {
    byUser: { fields: ['userId'], optional: ['userId'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  sealed: ['data', 'agent'],
  classes: sessionClasses,
});

export const signInFailures = collectionOf<SignInFailures>()({
  name: 'signInFailures',
  paths: { byWindow: { fields: ['windowEndsAt'], across: true } },
  classes: { count: 'internal', windowEndsAt: 'internal', lockedUntil: 'internal' },
});
