/** A text as it is kept: nothing typed is nothing said. */
export const textOf = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

/** A number as it is kept; undefined where nothing, or no number, is typed. */
export function numberOf(typed: string): number | undefined {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : undefined;
}

/** What a field shows of a number that may not be said. */
export const shownNumber = (value: number | undefined): string => (value === undefined ? '' : String(value));
