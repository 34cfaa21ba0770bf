import type { WaitingMatches } from '../../domain/question.ts';
import { waitingMatches } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/**
 * What people wait for, opened once and held until it changes: a list of questions reads a row of everybody, and to open a thousand
 * takes longer than all else that it does. Held in a process and only there; given out only for a row that the scope has just read.
 */
export type WaitingAtHand = (
  ctx: Context,
  /** Rows as they stand, what is sealed of them not opened. */
  closed: readonly WaitingMatches[],
) => Promise<readonly WaitingMatches[]>;

/** People held, some kilobytes each. */
const most = 3_000;

export function createWaitingAtHand({ store }: { readonly store: Store }): WaitingAtHand {
  const held = new Map<string, { readonly as: string; readonly row: WaitingMatches }>();
  const keyOf = ({ scope }: Context, id: string) => `${scope.organisationId} ${id}`;
  // A row that was removed and made again begins at the same version.
  const asOf = ({ version, updatedAt }: WaitingMatches) => `${version} ${updatedAt}`;
  return async (ctx, closed) => {
    const known = new Map<string, WaitingMatches>();
    const old: string[] = [];
    for (const one of closed) {
      const found = held.get(keyOf(ctx, one.id));
      if (found?.as === asOf(one)) known.set(one.id, found.row);
      else old.push(one.id);
    }
    for (const row of await store.getMany(ctx.scope, waitingMatches, old)) {
      known.set(row.id, row);
      held.delete(keyOf(ctx, row.id));
      held.set(keyOf(ctx, row.id), { as: asOf(row), row });
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    }
    return closed.flatMap(({ id }) => known.get(id) ?? []);
  };
}
