import type { GateFindings, OpportunityFindings, ParticipantFindings } from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { block, need, pairOf, world } from './findings.ts';

/** Ways to say a pair and to read what is said of it, for the tests of judgement. */

export type Person = Partial<ParticipantFindings>;
export type Role = Partial<OpportunityFindings>;

export const judge = (person: Person = {}, role: Role = {}, gate: Partial<GateFindings> = {}) =>
  evaluate(pairOf(person, role, gate), world);
export const rulesOf = ({ blockers }: ReturnType<typeof evaluate>) => blockers.map(({ rule }) => rule);
export const codesOf = (result: ReturnType<typeof evaluate>, side: 'for' | 'against' | 'unknown') =>
  result.explanation[side].map(({ code }) => code);

export const skill = (uri: string, lastUsed?: number) => ({ uri, level: 'working', lastUsed }) as const;
export const asked = (...uris: readonly string[]) => ({
  required: uris.map((uri) => ({ uri, level: 'working' }) as const),
  desired: [],
});
export const fixed = (...blocks: readonly string[]) =>
  ({ kind: 'fixed', blocks: blocks.map(block) }) as const;
export const titleOnly: Role = { schedule: fixed(), place: undefined };
export const nobodyAsked: Person = {
  asked: { needs: false, availability: false },
  availability: [],
  place: undefined,
};
export const wishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };
export const wage = (amountMinor: number, per: 'hour' | 'day' | 'week' | 'month' | 'year') => ({
  min: { amountMinor, currency: 'GBP' },
  per,
});
export const floor = (amountMinor: number, per: 'hour' | 'day' | 'week' | 'month' | 'year' = 'hour') => ({
  preferences: { ...wishes, wageFloor: { amountMinor, currency: 'GBP', per } },
});
export const window = (hours: string) => need('dosing_window', 'must', { windows: [block(hours)] });
