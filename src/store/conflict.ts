import { Problem } from '../domain/problem.ts';

/** The problem of a unique path (`collection.path`; `collection.id` for ids) that is taken. */
export const conflictAt = (uniquePath: string): Problem =>
  new Problem(
    'conflict',
    uniquePath.endsWith('.id')
      ? 'There is one already. Read it, then change that.'
      : 'There is one already with the same key. Use that one, or another key.',
    { uniquePath },
  );
