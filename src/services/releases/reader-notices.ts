import type { Release } from '../../domain/release.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Put } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { noticePut } from '../notices/new-notice.ts';

/** Tells those who may see a release that there is somebody to see: no name, and no way to it but signing in. */
export function readerNotices(
  deps: { readonly clock: Clock; readonly newId: NewId },
  ctx: Context,
  { id, readerIds, participantId, opportunityId, matchId }: Release,
): readonly Put[] {
  const about = { data: {}, participantId, opportunityId, matchId, stands: true };
  const told = { kind: 'person_to_see', importance: 'now', cause: [id], ...about } as const;
  return readerIds
    .filter((userId) => userId.startsWith('usr_'))
    .map((userId) => noticePut(deps, ctx, userId, told));
}
