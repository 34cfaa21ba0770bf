import { expect } from 'chai';
import { needGroups } from '../../src/domain/values/support-need.ts';
import type {
  Conditions,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';
import { prepareOpportunity, prepareParticipant, scorePair } from '../../src/matching/index.ts';
import { often } from '../support/few-or-many.ts';
import { seed } from './arbitraries.ts';

/** Ways to change a pair and to compare the scores, for the properties. */

export const runs = { seed, numRuns: often(400) };

export function scoreOf(pair: PairFindings, world: Conditions) {
  return scorePair(
    prepareParticipant(pair.participant, pair.gate, world),
    prepareOpportunity(pair.opportunity, world, pair.track),
    world,
  );
}

export function person(pair: PairFindings, findings: Partial<ParticipantFindings>): PairFindings {
  return { ...pair, participant: { ...pair.participant, ...findings } };
}

export function posting(pair: PairFindings, findings: Partial<OpportunityFindings>): PairFindings {
  return { ...pair, opportunity: { ...pair.opportunity, ...findings } };
}

/** Every list of a value, at any depth, turned around. */
export function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

/** Every list of a value, at any depth, with each of its items twice. */
export function doubled(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [doubled(item), doubled(item)]);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, doubled(field)]));
}

/**
 * Never lower, and not one blocker more. A rule may take another's place: a refusal that is taken back uncovers the
 * setting it was about.
 */
export function expectNoWorse(before: PairFindings, after: PairFindings, world: Conditions): void {
  const [was, is] = [scoreOf(before, world), scoreOf(after, world)];
  expect(is.score).to.be.at.least(was.score);
  expect(is.blockers.length).to.be.at.most(was.blockers.length);
}

/**
 * The score alone, of needs and free hours: who leaves hours out of their free ones and lifts the need behind it has a plain clash in
 * place of the need, and where enough is free the law on it shows.
 */
export function expectNoLower(before: PairFindings, after: PairFindings, world: Conditions): void {
  expect(scoreOf(after, world).score).to.be.at.least(scoreOf(before, world).score);
}

/** Whether anything of what the person can do is known: the first thing told moves everything from the prior. */
export function knowsSomething({ participant, gate }: PairFindings, world: Conditions): boolean {
  return prepareParticipant(participant, gate, world).sources.length > 0;
}

export const noWishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

export const movesLogistics: ReadonlySet<string> = new Set([...needGroups.time, ...needGroups.travel]);
