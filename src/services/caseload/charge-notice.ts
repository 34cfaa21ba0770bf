import type { Notice } from '../../domain/notice.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Tells whoever is put in charge of somebody, with the others of the same cause. Nobody is told of what they did themselves. */
export type ChargeNotice = (ctx: Context, cause: string, to: string, id: string) => Promise<readonly Put[]>;

export function createChargeNotice({ store, clock, newId }: Deps): ChargeNotice {
  return async (ctx, cause, to, id) => {
    if (to === ctx.scope.actor.id) return [];
    const now = clock();
    const old = await store.find(ctx.scope, notices, 'byCause', [to, cause]);
    const participantIds = [...new Set([...(old?.participantIds ?? []), id])];
    const participantId = participantIds.length === 1 ? id : undefined;
    if (old !== undefined)
      return [put(notices, next(old, now, { participantIds, participantId }), old.version)];
    const row: Notice = {
      ...first(newId('notice'), ctx.scope.organisationId, now),
      ...({ kind: 'handed_over', importance: 'soon', userId: to, read: false } as const),
      ...{ dedupeKey: cause, data: {}, participantIds, ...given({ participantId }) },
    };
    return [put(notices, row, 0)];
  };
}

/** The cause that those who are handed over together have in common. */
export const causeOfHandover = (newId: NewId): string => `handed_over:${newId('handover')}`;
