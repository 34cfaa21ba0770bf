import { participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from './context.ts';

/**
 * A row as long as whom it is about is somebody. From the yes by which they are forgotten on nobody finds them, and so nothing
 * that stood about them, which goes after that.
 */
export async function ofSomebody<R extends { readonly participantId: string }>(
  store: Store,
  { scope }: Pick<Context, 'scope'>,
  row: R | undefined,
): Promise<R | undefined> {
  if (row === undefined) return undefined;
  const person = await store.get(scope, participants, row.participantId, { unseal: false });
  return person && row;
}
