import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Put } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { noticePut } from './new-notice.ts';

/** What waits for a second person's yes; where it is about somebody, whom. */
interface Asked {
  readonly kind: 'clearance_asked' | 'erasure_asked';
  readonly id: string;
  readonly participantId?: string | undefined;
}

/** A notice for each who may say the second yes, for the unit that asks: what nobody hears of waits for ever. */
export function secondYesNotices(
  deps: { readonly clock: Clock; readonly newId: NewId },
  ctx: Context,
  userIds: readonly string[],
  { kind, id, participantId }: Asked,
): readonly Put[] {
  const told = { kind, importance: 'now', cause: [id], data: {}, ...given({ participantId }) } as const;
  return userIds.map((userId) => noticePut(deps, ctx, userId, told));
}
