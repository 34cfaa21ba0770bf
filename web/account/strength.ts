const least = 12;

export type Strength =
  | { readonly word: 'too_short'; readonly missing: number }
  | { readonly word: 'too_few_signs' | 'enough' | 'good' | 'strong' };

/**
 * How long and how mixed a password is: as much as can be said without a list of common ones. Whether somebody would guess it is
 * looked at when it is saved, by one rule for all (src/domain/password.ts).
 */
export function strengthOf(password: string): Strength {
  const signs = [...password];
  if (signs.length < least) return { word: 'too_short', missing: least - signs.length };
  const kinds = new Set(password.toLowerCase()).size;
  if (kinds < 5) return { word: 'too_few_signs' };
  if (signs.length < 16 || kinds < 8) return { word: 'enough' };
  return { word: signs.length < 22 || kinds < 10 ? 'good' : 'strong' };
}
