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
import { actor } from '../reference.ts';

export const users = collectionOf<User>()({
  name: 'users',
  references: {
    employerId: { to: 'employers' },
    participantId: { to: 'participants' },
  },
  paths: {
    byEmail: { fields: ['emailKey'], unique: true, across: true },
    byRole: { fields: ['role'] },
    byEmployer: { fields: ['employerId'], optional: ['employerId'] },
  },
  open: {
    emailKey: 'a keyed digest, by which a sign-in finds the user',
    participantId: 'whose key it is; an id without a name',
  },
  // Of participants: what signs them in is forgotten with them.
  keyedBy: 'participantId',
  classes: userClasses,
});

export const tokens = collectionOf<Token>()({
  name: 'tokens',
  references: {
    employerId: { to: 'employers' },
    partnerId: { to: 'partners' },
    by: actor,
  },
  paths: {
    bySecret: { fields: ['secretDigest'], unique: true, across: true },
    byMaker: { fields: ['by'], optional: ['by'] },
    byPartner: { fields: ['partnerId'], optional: ['partnerId'] },
  },
  open: { secretDigest: 'a digest of 256 random bits, by which a sign-in finds the token' },
  classes: tokenClasses,
});

export const sessions = collectionOf<Session>()({
  name: 'sessions',
  references: {
    userId: { to: 'users' },
    partnerLinkId: { to: 'partnerLinks' },
  },
  paths: {
    byUser: { fields: ['userId'], optional: ['userId'] },
    byPartnerLink: { fields: ['partnerLinkId'], optional: ['partnerLinkId'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  classes: sessionClasses,
});

export const signInFailures = collectionOf<SignInFailures>()({
  name: 'signInFailures',
  paths: { byWindow: { fields: ['windowEndsAt'], across: true } },
  classes: { count: 'internal', windowEndsAt: 'internal' },
});
