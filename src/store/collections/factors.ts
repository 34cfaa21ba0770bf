import { factorClasses, type SecondFactor } from '../../domain/second-factor.ts';
import { collectionOf } from '../collection.ts';

export const factors = collectionOf<SecondFactor>()({
  name: 'factors',
  references: { userId: { to: 'users' }, credentialId: { loose: 'a passkey, as an authenticator knows it' } },
  paths: {
    byUser: { fields: ['userId'] },
    byCredential: { fields: ['credentialKey'], unique: true, across: true, optional: ['credentialKey'] },
  },
  open: { credentialKey: 'a keyed digest, by which a sign-in finds whose passkey it is' },
  classes: factorClasses,
});
