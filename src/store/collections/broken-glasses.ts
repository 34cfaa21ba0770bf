import { type BrokenGlass, brokenGlassClasses } from '../../domain/break-glass.ts';
import { collectionOf } from '../collection.ts';

export const brokenGlasses = collectionOf<BrokenGlass>()({
  name: 'brokenGlasses',
  references: { userId: { to: 'users' } },
  paths: { byUser: { fields: ['userId', 'until'] } },
  classes: brokenGlassClasses,
});
