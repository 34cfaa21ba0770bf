import type { Notice } from '../../domain/notice.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';

/** What waits for a second person's yes; where it is about somebody, whom. */
interface Asked {
  readonly kind: 'clearance_asked' | 'erasure_asked';
  readonly id: string;
  readonly participantId?: string | undefined;
}

/** A notice for each who may say the second yes, for the unit that asks: what nobody hears of waits for ever. */
export function secondYesNotices(
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
  { scope }: Context,
  userIds: readonly string[],
  { kind, id, participantId }: Asked,
): readonly Put[] {
  return userIds.map((userId) => {
    const notice: Notice = {
      ...first(newId('notice'), scope.organisationId, clock()),
      ...({ kind, importance: 'now', userId, read: false, data: {} } as const),
      ...{ dedupeKey: `${kind}:${id}`, ...given({ participantId }) },
    };
    return put(notices, notice, 0);
  });
}
