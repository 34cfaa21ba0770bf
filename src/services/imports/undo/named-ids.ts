import { links, participants, tokens, users } from '../../../store/collections/index.ts';
import { type Store, walk } from '../../../store/port.ts';
import type { Context } from '../../kit/context.ts';
import { createGiveWay } from '../../kit/give-way.ts';

/** The ids of people and employers that a sign-in, a token, an invitation or somebody's safety list names. No path leads there, so all are read. */
export async function namedIds(store: Store, ctx: Context): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  const add = (...ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) named.add(id);
  };
  const giveWay = createGiveWay();
  for await (const { employerId, participantId } of walk(store, ctx.scope, users, 'all'))
    add(employerId, participantId);
  for await (const { employerId } of walk(store, ctx.scope, tokens, 'all')) add(employerId);
  for await (const { employerId } of walk(store, ctx.scope, links, 'all')) add(employerId);
  for await (const { safetyList } of walk(store, ctx.scope, participants, 'all', { limit: 50 })) {
    await giveWay();
    add(...safetyList.employerIds);
  }
  return named;
}
