import { Problem } from '../../domain/problem.ts';

/** What LMDB says of a full or broken disk, as a problem; our own errors as they are. */
export function asProblem(error: unknown): unknown {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  const disk =
    /ENOSPC|MAP_FULL|No space left|EIO|Input\/output|EFBIG|File too large|EDQUOT|Disk quota|ENOMEM|BAD_TXN/i;
  if (!disk.test(text) || error instanceof Problem) return error;
  return new Problem('unavailable', 'disk_full', { retryAfter: 30 });
}
