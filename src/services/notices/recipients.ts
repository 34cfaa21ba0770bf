import type { Participant } from '../../domain/participant.ts';
import type { Role } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

export interface Recipients {
  /** Who is told about a participant: the coach in charge, else every supervisor. */
  findInCharge(ctx: Context, participant: Pick<Participant, 'coachId'>): Promise<readonly string[]>;
  /** Everybody of a role who may sign in. */
  findByRole(ctx: Context, role: Role): Promise<readonly string[]>;
}

/** Who hears of something: ids of users. Somebody who is disabled hears of nothing. */
export function createRecipients({ store }: { readonly store: Store }): Recipients {
  const findByRole: Recipients['findByRole'] = async (ctx, role) => {
    const { items } = await store.list(ctx.scope, users, 'byRole', {
      key: [role],
      limit: 1000,
      unseal: false,
    });
    return items.filter((user) => user.disabledAt === undefined).map(({ id }) => id);
  };
  return {
    findByRole,
    async findInCharge(ctx, { coachId }) {
      const coach =
        coachId === undefined ? undefined : await store.get(ctx.scope, users, coachId, { unseal: false });
      return coach !== undefined && coach.disabledAt === undefined
        ? [coach.id]
        : findByRole(ctx, 'supervisor');
    },
  };
}
