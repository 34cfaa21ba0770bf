import { type Cover, isRunning } from '../../domain/cover.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Clock } from '../../domain/values/time.ts';
import { covers, users } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';

/** Whose people somebody has today: their own, and those of each coach they stand in for. */
export interface Caseload {
  readonly coachIds: readonly string[];
  /** The cover by which a coach's people are theirs today; undefined for their own. */
  coverOf(coachId: string | undefined): Cover | undefined;
}

export interface StandIns {
  /** Covers that have not ended, the first to end first. */
  standing(ctx: Context): Promise<readonly Cover[]>;
  /** Whose people the actor has today. */
  caseloadOf(ctx: Context): Promise<Caseload>;
  /** Who stands in for a coach today: ids of users. */
  standInIds(ctx: Context, coachId: string | undefined): Promise<readonly string[]>;
  /**
   * Who answers for a person today: whoever stands in and is not barred from them, else the coach in charge; undefined where nobody
   * is in charge, or whoever is may not sign in any more. It is whom an answer to a mail should reach.
   */
  answering(
    ctx: Context,
    person: Pick<Participant, 'coachId' | 'barredUserIds'>,
  ): Promise<string | undefined>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Who answers for whom today. Nothing begins or ends a cover but the calendar of the organisation: it is looked at whenever it
 * matters, so nobody keeps a right from one that is over.
 */
export function createStandIns(deps: Deps): StandIns {
  const { store } = deps;
  const closed = { unseal: false } as const;

  async function standing(ctx: Context): Promise<readonly Cover[]> {
    const from = await todayOf(deps, ctx);
    const found: Cover[] = [];
    for await (const row of walk(store, ctx.scope, covers, 'byUntil', { ...closed, from })) found.push(row);
    return found;
  }

  async function running(ctx: Context): Promise<readonly Cover[]> {
    const today = await todayOf(deps, ctx);
    return (await standing(ctx)).filter((cover) => isRunning(cover, today));
  }

  async function signsIn(ctx: Context, id: string): Promise<boolean> {
    const user = await store.get(ctx.scope, users, id, closed);
    return user !== undefined && user.disabledAt === undefined;
  }

  async function standInIds(ctx: Context, coachId: string | undefined): Promise<readonly string[]> {
    const theirs = (await running(ctx)).filter((cover) => cover.coachId === coachId);
    const found: string[] = [];
    for (const { by } of theirs) if (await signsIn(ctx, by)) found.push(by);
    return found;
  }

  return {
    standing,
    standInIds,
    async caseloadOf(ctx) {
      const { id } = ctx.scope.actor;
      const theirs = (await running(ctx)).filter(({ by }) => by === id);
      return {
        coachIds: [id, ...theirs.map(({ coachId }) => coachId)],
        coverOf: (coachId) => theirs.find((cover) => cover.coachId === coachId),
      };
    },
    async answering(ctx, { coachId, barredUserIds = [] }) {
      if (coachId === undefined) return undefined;
      const standIn = (await standInIds(ctx, coachId)).find((id) => !barredUserIds.includes(id));
      if (standIn !== undefined) return standIn;
      return (await signsIn(ctx, coachId)) ? coachId : undefined;
    },
  };
}
