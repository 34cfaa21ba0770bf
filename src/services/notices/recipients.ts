import type { Participant } from '../../domain/participant.ts';
import type { Role } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { Context } from '../kit/context.ts';

export interface Recipients {
  /**
   * Who is told about a participant: the coach in charge and whoever stands in for them today, else every supervisor. Nobody hears of
   * somebody from whom they are barred.
   */
  findInCharge(
    ctx: Context,
    participant: Pick<Participant, 'coachId' | 'barredUserIds'>,
  ): Promise<readonly string[]>;
  /** Everybody of a role who may sign in. */
  findByRole(ctx: Context, role: Role): Promise<readonly string[]>;
}

interface Deps {
  readonly store: Store;
  readonly standIns: Pick<StandIns, 'standInIds'>;
}

/** Who hears of something: ids of users. Somebody who is disabled hears of nothing. */
export function createRecipients({ store, standIns }: Deps): Recipients {
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
    async findInCharge(ctx, { coachId, barredUserIds = [] }) {
      const unbarred = (ids: readonly string[]) => ids.filter((id) => !barredUserIds.includes(id));
      const supervisors = async () => unbarred(await findByRole(ctx, 'supervisor'));
      if (coachId === undefined) return supervisors();
      const coach = await store.get(ctx.scope, users, coachId, { unseal: false });
      const own = coach !== undefined && coach.disabledAt === undefined ? [coach.id] : [];
      const told = unbarred([...own, ...(await standIns.standInIds(ctx, coachId))]);
      return told.length > 0 ? told : supervisors();
    },
  };
}
