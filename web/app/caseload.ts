import type { Role } from '../../src/domain/user.ts';

/** Whose participants a list shows: the reader's own, or everybody's. */
export const caseloads = ['mine', 'all'] as const;
export type Caseload = (typeof caseloads)[number];

/** What an address may say about it. */
export interface CaseloadSearch {
  readonly whose?: Caseload;
}

export function caseloadSearch(search: Record<string, unknown>): CaseloadSearch {
  const whose = caseloads.find((name) => name === search.whose);
  return whose === undefined ? {} : { whose };
}

/** What is shown when the address does not say: a coach looks at their own, others across caseloads. */
export function usualCaseload(role: Role): Caseload {
  return role === 'coach' ? 'mine' : 'all';
}
