import type { Clock } from '../../domain/values/time.ts';
import { savedViews } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { plainText } from './files-without.ts';

/** As an address has it: a space is a plus or `%20`. What cannot be read so is looked at as it stands. */
function readable(query: string): string {
  const text = query.replaceAll('+', ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Takes away the saved lists of the staff that name somebody, by what they are called or known by, or by their id: a name that was
 * searched for is kept with them. Gives how many.
 */
export async function dropViewsOf(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  participantId: string,
  names: ReadonlySet<string>,
): Promise<number> {
  const told = [participantId.toLowerCase(), ...names];
  const removals = [];
  for await (const view of walk(deps.store, ctx.scope, savedViews, 'all')) {
    const text = plainText(`${view.name}\n${readable(view.query)}`);
    if (told.some((name) => text.includes(name))) removals.push(removal(savedViews, view));
  }
  if (removals.length > 0) await commit(deps, ctx, { removals }, undefined);
  return removals.length;
}
