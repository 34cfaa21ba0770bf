import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { noticeKey, noticePut } from '../notices/new-notice.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Tells whoever is put in charge of somebody, with the others of the same handover. Nobody is told of what they did themselves. */
export type ChargeNotice = (
  ctx: Context,
  handoverId: string,
  to: string,
  id: string,
) => Promise<readonly Put[]>;

export function createChargeNotice({ store, clock, newId }: Deps): ChargeNotice {
  return async (ctx, handoverId, to, id) => {
    if (to === ctx.scope.actor.id) return [];
    const now = clock();
    const old = await store.find(ctx.scope, notices, 'byCause', [to, noticeKey('handed_over', handoverId)]);
    const participantIds = [...new Set([...(old?.participantIds ?? []), id])];
    const participantId = participantIds.length === 1 ? id : undefined;
    if (old !== undefined)
      return [put(notices, next(old, now, { participantIds, participantId }), old.version)];
    const told = { kind: 'handed_over', importance: 'soon', cause: [handoverId] } as const;
    const about = { data: {}, participantIds, ...given({ participantId }) };
    return [noticePut({ clock, newId }, ctx, to, { ...told, ...about })];
  };
}
