import type { Employer } from '../../domain/employer.ts';
import type { Match } from '../../domain/match.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Clock } from '../../domain/values/time.ts';
import {
  type Conditions,
  type PreparedOpportunity,
  type PreparedParticipant,
  scoreAsItStands,
} from '../../matching/index.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import type { Organisations } from '../people/organisations.ts';
import { type EngineDeps, engineFor } from '../scoring/engine.ts';
import { type AskingEvaluation, askingOf } from './asking-evaluation.ts';

export interface FreshPairDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly engine: EngineDeps;
}

/** A match with its sides and its result, worked out from the facts as they stand. */
export interface FreshPair {
  readonly match: Match;
  readonly participant: Participant;
  readonly opportunity: Opportunity;
  readonly employer: Employer | undefined;
  readonly evaluation: AskingEvaluation;
}

/** Rows that are to be taken as they are here, whatever stands in the store. */
export interface Instead {
  readonly participant?: Participant | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly employer?: Employer | undefined;
}

export type Evaluate = (
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  match: Match,
) => AskingEvaluation;

/** Enough for the outcome. */
const evaluateOutcome: Evaluate = (person, side, conditions) => {
  const { score, blockers } = scoreAsItStands(person, side, conditions);
  return { score, blockers, explanation: { unknown: [], changes: [] } };
};

/** Enough to know what is asked. */
export const evaluateForQuestions: Evaluate = (person, side, conditions, { worth }) =>
  askingOf(scoreAsItStands(person, side, conditions), { person, side, conditions, worth });

/** Works out what some matches come to, each side prepared once. One of which a side cannot be read is left out. */
export async function freshPairs(
  deps: FreshPairDeps,
  ctx: Context,
  rows: readonly Match[],
  instead: Instead = {},
): Promise<readonly FreshPair[]> {
  const pairs: FreshPair[] = [];
  for await (const pair of eachFreshPair(deps, ctx, rows, { instead, evaluate: evaluateOutcome }))
    pairs.push(pair);
  return pairs;
}

/** The same one after the other, for callers who keep little of each: a result is large. */
export async function* eachFreshPair(
  deps: FreshPairDeps,
  ctx: Context,
  rows: readonly Match[],
  { instead = {}, evaluate }: { readonly instead?: Instead; readonly evaluate: Evaluate },
): AsyncGenerator<FreshPair> {
  if (rows.length === 0) return;
  const { store, clock, organisations } = deps;
  const engine = engineFor(deps.engine, await organisations.get(ctx.scope.organisationId), clock());
  const ids = (field: 'participantId' | 'opportunityId') => [...new Set(rows.map((row) => row[field]))];
  const people = byId(
    await store.getMany(ctx.scope, participants, ids('participantId')),
    instead.participant,
  );
  const postings = byId(
    await store.getMany(ctx.scope, opportunities, ids('opportunityId')),
    instead.opportunity,
  );
  const employerIds = [...new Set([...postings.values()].map(({ employerId }) => employerId))];
  const companies = byId(await store.getMany(ctx.scope, employers, employerIds), instead.employer);
  const persons = new Map<string, PreparedParticipant>();
  const roles = new Map<string, PreparedOpportunity>();
  const giveWay = createGiveWay(20);
  for (const match of rows) {
    const participant = people.get(match.participantId);
    const opportunity = postings.get(match.opportunityId);
    if (participant === undefined || opportunity === undefined) continue;
    await giveWay();
    const employer = companies.get(opportunity.employerId);
    const person = kept(persons, participant.id, () => engine.participant(participant));
    const role = kept(roles, opportunity.id, () => engine.opportunity(opportunity, employer));
    const evaluation = evaluate(person, role, engine.conditions, match);
    yield { match, participant, opportunity, employer, evaluation };
  }
}

function byId<R extends { readonly id: string }>(
  rows: readonly R[],
  instead: R | undefined,
): ReadonlyMap<string, R> {
  const found = new Map(rows.map((row) => [row.id, row]));
  if (instead !== undefined && found.has(instead.id)) found.set(instead.id, instead);
  return found;
}

function kept<T>(known: Map<string, T>, id: string, make: () => T): T {
  const there = known.get(id) ?? make();
  known.set(id, there);
  return there;
}
