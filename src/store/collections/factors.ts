import { factorClasses, type SecondFactor } from '../../domain/second-factor.ts';
import { collectionOf } from '../collection.ts';

export const factors = collectionOf<SecondFactor>()({
  name: 'factors',
  references: { userId: { to: 'users' } },
  paths: { byUser: { fields: ['userId'] } },
  classes: factorClasses,
});
