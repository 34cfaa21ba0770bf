import { Problem } from '../../domain/problem.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/**
 * Whether what somebody posts may open. A person of an employer has come in by a mail once, so that somebody can be reached about what
 * they post; coaches know whom they post for, and a machine has no mailbox.
 */
async function mayOpen(store: Store, { scope }: Context): Promise<boolean> {
  const { actor } = scope;
  if (!('role' in actor) || actor.kind !== 'user' || actor.role !== 'employer') return true;
  const user = await store.get(scope, users, actor.id);
  return user?.addressTriedAt !== undefined;
}

/** Throws Problem `conflict` where it may not. */
export async function checkMayOpen(store: Store, ctx: Context): Promise<void> {
  if (!(await mayOpen(store, ctx))) throw new Problem('conflict', 'address_not_tried');
}

/** What a new posting begins as: open where nothing else is said, or else ready to be opened. Throws as `checkMayOpen` does. */
export async function firstState(
  store: Store,
  ctx: Context,
  wanted?: 'draft' | 'open',
): Promise<'draft' | 'open'> {
  if (wanted === 'open') await checkMayOpen(store, ctx);
  return wanted ?? ((await mayOpen(store, ctx)) ? 'open' : 'draft');
}
