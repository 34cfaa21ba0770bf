import type { Notice } from '../../domain/notice.ts';
import type { Release } from '../../domain/release.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';

/** Tells those who may see a release that there is somebody to see: no name, and no way to it but signing in. */
export const readerNotices = (
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
  { scope }: Context,
  { id, readerIds, participantId, opportunityId, matchId }: Release,
): readonly Put[] =>
  readerIds
    .filter((userId) => userId.startsWith('usr_'))
    .map((userId): Put => {
      const row: Notice = {
        ...first(newId('notice'), scope.organisationId, clock()),
        ...({ kind: 'person_to_see', importance: 'now', userId, read: false, stands: true } as const),
        ...{ dedupeKey: `person_to_see:${id}`, data: {}, participantId, opportunityId, matchId },
      };
      return put(notices, row, 0);
    });
