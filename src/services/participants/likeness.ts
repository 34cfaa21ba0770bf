import type { Participant } from '../../domain/participant.ts';
import { type Likeness, likenesses } from '../../domain/values/likeness.ts';
import { isOneSlip } from '../kit/one-slip.ts';
import { sameEmail, sameNumber } from '../kit/search-keys.ts';
import { searchText } from '../kit/search-text.ts';

/** What is known of somebody before they are added. */
export interface SomebodyNew {
  readonly displayName: string;
  readonly birthYear?: number | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** A shared address or name says more than a year that many were born in. */
const strengthOf: Readonly<Record<Likeness, number>> = {
  email: 8,
  phone: 8,
  same_name: 4,
  like_name: 2,
  birth_year: 1,
};

/**
 * What speaks for two being one. A word of the name alone does not: many share one. Two birth years that differ speak against a name
 * that is only like, not against the same one, which may be mistyped.
 */
export function likenessOf(
  { displayName, birthYear, contact }: Pick<Participant, 'displayName' | 'birthYear' | 'contact'>,
  other: SomebodyNew,
): { readonly why: readonly Likeness[]; readonly strength: number } {
  const name = nameLikeness(searchText(displayName).plain, searchText(other.displayName).plain);
  const agrees: Readonly<Record<Likeness, boolean>> = {
    email: same(contact.email, other.email, sameEmail),
    phone: same(contact.phone, other.phone, sameNumber),
    same_name: name === 'same_name',
    like_name: name === 'like_name',
    birth_year: same(birthYear, other.birthYear, String),
  };
  const isDoubtful = birthYear !== undefined && other.birthYear !== undefined && !agrees.birth_year;
  const speaks = agrees.email || agrees.phone || agrees.same_name || (agrees.like_name && !isDoubtful);
  const why = speaks ? likenesses.filter((likeness) => agrees[likeness]) : [];
  return { why, strength: why.reduce((sum, likeness) => sum + strengthOf[likeness], 0) };
}

function same<T>(one: T | undefined, other: T | undefined, form: (value: T) => string): boolean {
  return one !== undefined && other !== undefined && form(one) === form(other) && form(one) !== '';
}

/** Names of the same words in any order; or of which all words of the shorter one are in the other, or nearly. */
function nameLikeness(one: readonly string[], other: readonly string[]): Likeness | undefined {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0) return undefined;
  const isSame = few.toSorted().join(' ') === many.toSorted().join(' ') || few.join('') === many.join('');
  if (isSame) return 'same_name';
  const fits = few.every((word) => many.some((beside) => word === beside || isNearly(word, beside)));
  return fits && (few.length > 1 || many.length === 1) ? 'like_name' : undefined;
}

/** One letter more, less, other or swapped, in words of five letters or more; of one of four, a letter more. */
function isNearly(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter < 4 || longer < 5 || longer - shorter > 1) return false;
  return isOneSlip(one, other);
}
