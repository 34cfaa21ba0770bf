/** Where work was done. `inside`: in custody. Never leaves the coach's side. */
export const pastWorkKinds = ['paid', 'unpaid', 'inside', 'family'] as const;
export type PastWorkKind = (typeof pastWorkKinds)[number];

/** A year, or a month of one: `2019`, `2019-03`. */
export type YearOrMonth = string;

/** One thing a person worked as: an occupation of the taxonomy, their own words, or both. */
export interface PastWork {
  /** Occupation URI. */
  readonly occupation?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: YearOrMonth | undefined;
  /** Absent: not known, or still. */
  readonly until?: YearOrMonth | undefined;
  readonly where: PastWorkKind;
}

/** Whether work ends before it begins, as far as both are told: within one year a month says nothing against the year. */
export function endsBeforeItBegins({ from, until }: Pick<PastWork, 'from' | 'until'>): boolean {
  if (from === undefined || until === undefined) return false;
  const told = Math.min(from.length, until.length);
  return from.slice(0, told) > until.slice(0, told);
}
