import { type Asked, askedMatters, isSaid, type ParticipantProfile } from '../../domain/participant.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';

/**
 * When a person was asked, after a change: what is said on a matter was asked on the day it was said, and so was a matter of which
 * the last item was taken away. What the change itself dates stays as it says. `old` is absent for somebody new.
 */
export async function askedAfter(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  profile: ParticipantProfile,
  changed: Partial<ParticipantProfile>,
  old?: ParticipantProfile,
): Promise<Asked> {
  const dated = askedMatters.filter(
    (matter) =>
      matter in changed &&
      changed.asked?.[matter] === undefined &&
      (isSaid(profile, matter) || (old !== undefined && isSaid(old, matter))),
  );
  if (dated.length === 0) return profile.asked;
  const today = await todayOf(deps, ctx);
  return { ...profile.asked, ...Object.fromEntries(dated.map((matter) => [matter, today])) };
}
