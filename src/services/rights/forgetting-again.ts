import { isOvertaken, Problem, unlessUnreadable } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import { erasures, participants } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { createErasureBeginning } from './erasure-beginning.ts';

export interface ForgettingAgain {
  /**
   * Begins to forget whoever a backup from before their erasure brought back: what is left of them opens for nobody, and is counted
   * all the same. Gives how many.
   */
  readonly beginAgain: UseCase<[], number, RoundContext>;
}

type Deps = Parameters<typeof createErasureBeginning>[0];

/** People opened at once. */
const together = 200;

export function createForgettingAgain(deps: Deps): ForgettingAgain {
  const { store, clock } = deps;
  const { standing, newErasure, begin } = createErasureBeginning(deps);

  /** Of these, whose key was destroyed: they read as if they were not there. What is damaged says so, and stays. */
  async function goneOf(ctx: RoundContext, rows: readonly Row[]): Promise<readonly Row[]> {
    const ids = rows.map(({ id }) => id);
    const opened = new Set((await store.getMany(ctx.everywhere(), participants, ids)).map(({ id }) => id));
    const gone: Row[] = [];
    for (const row of rows) {
      if (opened.has(row.id)) continue;
      try {
        if ((await store.get(ctx.everywhere(), participants, row.id)) === undefined) gone.push(row);
      } catch (error) {
        unlessUnreadable(error);
      }
    }
    return gone;
  }

  /** Whether it was begun here, and nobody forgot them meanwhile. */
  async function again(ctx: Context, id: string): Promise<boolean> {
    const asked = await standing(ctx, id);
    const isAsked = asked?.state === 'asked';
    const begun = { state: 'begun', own: false } as const;
    const row = isAsked ? next(asked, clock(), begun) : newErasure(ctx, id, begun);
    try {
      const more = await begin(ctx, id);
      const unit = {
        puts: [put(erasures, row, isAsked ? asked.version : 0), ...more.puts],
        removals: more.removals,
        facts: [{ type: 'erasure.begun', erasureId: row.id } as const, ...more.facts],
        audit: [done('begin', 'erasure', row.id), ...more.audit],
      };
      await commit({ store, clock }, ctx, unit, undefined);
      return true;
    } catch (error) {
      if (isOvertaken(error) || (error instanceof Problem && error.code === 'not_found')) return false;
      throw error;
    }
  }

  return {
    beginAgain: withPermission('erasure:finish', async (ctx: RoundContext) => {
      let begun = 0;
      let rows: Row[] = [];
      const look = async () => {
        for (const { id, organisationId } of await goneOf(ctx, rows))
          if (await again(ctx.within(organisationId), id)) begun += 1;
        rows = [];
      };
      for await (const row of walk(store, ctx.everywhere(), participants, 'all', { unseal: false })) {
        rows.push(row);
        if (rows.length === together) await look();
      }
      await look();
      return begun;
    }),
  };
}
