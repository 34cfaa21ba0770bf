import { withheld } from '../../domain/access/ceilings.ts';
import type { Recorded } from '../../domain/edit.ts';
import type { Context } from './context.ts';

/** Of names of fields those that whoever asks may see: that one was changed, or is wrong, tells something of it. */
export function fieldsSeen(
  { scope: { actor } }: Context,
  noun: Recorded,
  fields: readonly string[],
): readonly string[] {
  const hidden = 'role' in actor ? (withheld[actor.role]?.[noun] ?? []) : [];
  return fields.filter((field) => !hidden.includes(field));
}

/** Why somebody cannot be in charge who is barred: from whom is for those to hear who may see it. */
export const barredSentence = (ctx: Context): 'coach_barred' | 'coach_not_for_them' =>
  fieldsSeen(ctx, 'participant', ['barredUserIds']).length > 0 ? 'coach_barred' : 'coach_not_for_them';
