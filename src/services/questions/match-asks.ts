import type { Match } from '../../domain/match.ts';
import { employers, matches, opportunities, participants } from '../../store/collections/index.ts';
import type { Context } from '../kit/context.ts';
import { engineFor } from '../scoring/engine.ts';
import { askedBy, gainOf, outcomeOf } from './asked-by.ts';
import { type AskedGain, type AsksAtHand, asksOfWhat } from './asks-at-hand.ts';
import { eachFreshPair, evaluateForQuestions, type FreshPairDeps } from './fresh-pairs.ts';

/** What one match asks. */
export interface MatchAsks {
  readonly match: Pick<Match, 'id' | 'participantId' | 'opportunityId'>;
  readonly employerId: string;
  readonly gains: readonly AskedGain[];
}

interface Deps extends FreshPairDeps {
  readonly asks: Pick<AsksAtHand, 'take'>;
}

/** What some matches ask, of which only what lies open was read: at hand where they were just scored, else worked out. */
export async function* eachMatchAsks(
  deps: Deps,
  ctx: Context,
  rows: readonly Match[],
): AsyncGenerator<MatchAsks> {
  if (rows.length === 0) return;
  const { store, clock, organisations, asks } = deps;
  const { when, isOpen } = engineFor(deps.engine, await organisations.get(ctx.scope.organisationId), clock());
  const open = { unseal: false } as const;
  const each = (ids: readonly string[]) => [...new Set(ids)];
  const peopleIds = each(rows.map(({ participantId }) => participantId));
  const postingIds = each(rows.map(({ opportunityId }) => opportunityId));
  const people = byId(await store.getMany(ctx.scope, participants, peopleIds, open));
  const postings = byId(await store.getMany(ctx.scope, opportunities, postingIds, open));
  const employerIds = each([...postings.values()].map(({ employerId }) => employerId));
  const companies = byId(await store.getMany(ctx.scope, employers, employerIds, open));
  const left: string[] = [];
  for (const match of rows) {
    const [person, posting] = [people.get(match.participantId), postings.get(match.opportunityId)];
    if (person === undefined || posting === undefined) continue;
    const { employerId } = posting;
    const employer = companies.get(employerId)?.version ?? 0;
    const sides = { participant: person.version, opportunity: posting.version, employer };
    const gains = asks.take(match.id, asksOfWhat(match, sides, isOpen(posting), when));
    if (gains === undefined) left.push(match.id);
    else yield { match, employerId, gains };
  }
  if (left.length === 0) return;
  const whole = await store.getMany(ctx.scope, matches, left);
  for await (const { match, opportunity, evaluation } of eachFreshPair(deps, ctx, whole, {
    evaluate: evaluateForQuestions,
  })) {
    const now = outcomeOf(evaluation);
    const gains = askedBy(evaluation).map(({ asking, hoped, revisits }) => ({
      ...{ asking, revisits },
      gain: gainOf(now, hoped),
    }));
    yield { match, employerId: opportunity.employerId, gains };
  }
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));
