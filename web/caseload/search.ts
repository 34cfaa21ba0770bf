import type { CaseloadShow, CaseloadSort } from '../../src/domain/caseload.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import { type Caseload, caseloadSearch } from '../app/caseload.ts';
import { stageWords } from '../words/codes.ts';

/** What the list can be narrowed to, and sorted by, in the order in which it is offered. */
export const shows = [
  'waiting',
  'answers',
  'paused',
  'stale',
  'without_job',
] as const satisfies readonly CaseloadShow[];
export const sorts = [
  'waiting',
  'name',
  'stage',
  'changed',
  'added',
] as const satisfies readonly CaseloadSort[];

export type Whose = Caseload | 'unassigned';

/** How the list of participants is narrowed and sorted, as its address says; what it does not say is as usual. */
export interface ListSearch {
  readonly whose?: Caseload;
  /** Those nobody is in charge of. */
  readonly charge?: 'nobody';
  readonly coachId?: string;
  readonly stage?: Stage;
  readonly show?: CaseloadShow;
  readonly sort?: CaseloadSort;
}

const among = <T extends string>(codes: readonly T[], given: unknown): T | undefined =>
  codes.find((code) => code === given);

/** Reads an address, and leaves out what no list knows. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const { coachId } = search;
  const read = {
    ...caseloadSearch(search),
    charge: among(['nobody'] as const, search.charge),
    coachId: typeof coachId === 'string' && coachId.startsWith('usr_') ? coachId : undefined,
    stage: among(Object.keys(stageWords) as Stage[], search.stage),
    show: among(shows, search.show),
    sort: among(sorts, search.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** An address as a saved list keeps it, and back. */
export const queryOf = (search: ListSearch): string =>
  new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();

export const searchOf = (query: string): ListSearch =>
  listSearch(Object.fromEntries(new URLSearchParams(query)));
