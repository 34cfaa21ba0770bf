import { Problem } from '../domain/problem.ts';

/** The problem of a unique path (`collection.path`; `collection.id` for ids) that is taken. */
export const conflictAt = (uniquePath: string): Problem =>
  new Problem('conflict', uniquePath.endsWith('.id') ? 'id_taken' : 'key_taken', { uniquePath });
