import { type Asked, askedMatters, isSaid, type ParticipantProfile } from '../../domain/participant.ts';
import type { LocalDate } from '../../domain/values/time.ts';

/**
 * When a person was asked, after a change: what is said on a matter was asked on the day it was said, and so was a matter of which
 * the last item was taken away. What the change itself dates stays as it says. `old` is absent for somebody new.
 */
export function askedAfter(
  profile: ParticipantProfile,
  changed: Partial<ParticipantProfile>,
  old: ParticipantProfile | undefined,
  today: LocalDate,
): Asked {
  const dated = askedMatters.filter(
    (matter) =>
      matter in changed &&
      changed.asked?.[matter] === undefined &&
      (isSaid(profile, matter) || (old !== undefined && isSaid(old, matter))),
  );
  return { ...profile.asked, ...Object.fromEntries(dated.map((matter) => [matter, today])) };
}
