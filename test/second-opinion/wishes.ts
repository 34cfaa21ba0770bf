import { type Item, meanOf, type Part } from './part.ts';
import type { Read } from './read.ts';

const prior = { value: 5_000, known: 0 };

/** How far the wish for an occupation or a sector is met; undefined where none is stated. */
export function occupationWish({ person, posting, tables }: Read): Part | undefined {
  const { occupations, avoidOccupations, sectors } = person.preferences;
  if (occupations.length + avoidOccupations.length + sectors.length === 0) return undefined;
  const { occupation } = posting;
  if (occupation === undefined) return prior;
  const known = (value: number) => ({ value, known: 100 });
  if (avoidOccupations.includes(occupation)) return known(0);
  if (occupations.includes(occupation)) return known(10_000);
  if (occupations.length + sectors.length === 0) return known(10_000);
  const { iscoOf } = tables.occupations;
  const isco = iscoOf(occupation);
  if (isco === undefined) return prior;
  const digits = (wanted: string) => {
    const other = iscoOf(wanted);
    const alike = [4, 3, 2].find(
      (count) => other !== undefined && other.slice(0, count) === isco.slice(0, count),
    );
    return alike === undefined ? 0 : alike * 2_000;
  };
  const sector = sectors.some((beginning) => isco.startsWith(beginning)) ? 8_000 : 0;
  return known(Math.max(2_000, sector, ...occupations.map(digits)));
}

function hoursWish({ person, hours }: Read): Part | undefined {
  const { min, max } = person.preferences.hoursPerWeek ?? {};
  if (min === undefined && max === undefined) return undefined;
  const { range } = hours;
  if (range.min === undefined && range.max === undefined) return { value: 8_000, known: 0 };
  const [from, to] = [(min ?? 0) * 60, max === undefined ? Infinity : max * 60];
  const apart = Math.max(0, (range.min ?? 0) - to, from - (range.max ?? Infinity)) / 60;
  return { value: Math.max(0, Math.round(10_000 - 1_000 * apart)), known: 100 };
}

function contractWish({ person, posting }: Read): Part | undefined {
  const { contracts } = person.preferences;
  if (contracts.length === 0) return undefined;
  if (posting.contract === undefined) return prior;
  return { value: contracts.includes(posting.contract) ? 10_000 : 0, known: 100 };
}

export function preferenceOf(facts: Read): Part {
  const weighted = (weight: number, wish: Part | undefined): readonly Item[] =>
    wish ? [{ weight, ...wish }] : [];
  const wishes = [
    ...weighted(3, occupationWish(facts)),
    ...weighted(2, hoursWish(facts)),
    ...weighted(1, contractWish(facts)),
  ];
  return wishes.length === 0 ? prior : meanOf(wishes);
}
