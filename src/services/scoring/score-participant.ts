import type { Employer } from '../../domain/employer.ts';
import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { type Candidate, scoreCandidate } from './candidate.ts';
import { commitMatches, matchesInUnit } from './commit-matches.ts';
import { chooseKept, type PlannedWrite, planWrite } from './kept-matches.ts';
import type { Scorer } from './scorer.ts';
import { standingMatches } from './standing-matches.ts';

export interface ParticipantScoring {
  /** Scores a participant against the open opportunities and keeps the best. Gives how many rows were written. */
  readonly scoreParticipant: UseCase<[participantId: string], number>;
}

/** Keeps the matches of a participant in step with the facts. Writes only rows that changed; never moves a match a person has acted on. */
export function createParticipantScoring(scorer: Scorer): ParticipantScoring {
  return {
    scoreParticipant: withPermission('match:keep', (ctx, id) =>
      scorer.inTurn(ctx, () => untilNotOvertaken(() => scoreOnce(scorer, ctx, id))),
    ),
  };
}

async function scoreOnce(scorer: Scorer, ctx: Context, participantId: string): Promise<number> {
  const { store, clock, newId, limits } = scorer;
  const participant = await store.get(ctx.scope, participants, participantId);
  if (participant === undefined) return 0;
  const engine = await scorer.engineOf(ctx);
  const person = scorer.prepared.of(engine, participant);
  const { rows: kept, unreadable } = await standingMatches(store, ctx, 'byParticipant', participantId);
  const standing = new Map(kept.map((match) => [match.opportunityId, match]));
  const leftAlone = new Set(unreadable.map(({ opportunityId }) => opportunityId));

  const pairs = new Map<string, Candidate>();
  const companies = new Map<string, Employer | undefined>();
  const employerOf = async (id: string) => {
    if (!companies.has(id)) companies.set(id, await store.get(ctx.scope, employers, id));
    return companies.get(id);
  };
  const giveWay = createGiveWay();
  const consider = async (opportunity: Opportunity) => {
    await giveWay();
    const pair = { participant, opportunity, old: standing.get(opportunity.id) };
    pairs.set(
      opportunity.id,
      scoreCandidate(
        engine,
        pair,
        person,
        engine.opportunity(opportunity, await employerOf(opportunity.employerId)),
      ),
    );
  };
  for await (const opportunity of walk(store, ctx.scope, opportunities, 'byState', { key: ['open'] }))
    if (!leftAlone.has(opportunity.id)) await consider(opportunity);
  const closed = [...standing.keys()].filter((id) => !pairs.has(id));
  for (const opportunity of await store.getMany(ctx.scope, opportunities, closed))
    await consider(opportunity);

  const open = [...pairs.values()].filter(({ opportunity }) => isOpen(opportunity, clock()));
  const best = chooseKept(open, limits);
  const written: PlannedWrite[] = [];
  for (const pair of pairs.values()) {
    await giveWay();
    const { strongScore } = limits;
    const one = planWrite(pair, best.has(pair), { newId, now: clock(), strongScore });
    if (one !== undefined) written.push(one);
  }
  let rows = 0;
  const cause = { noun: 'participant', subjectId: participantId } as const;
  for (let at = 0; at < written.length; at += matchesInUnit)
    rows += await commitMatches(scorer, ctx, written.slice(at, at + matchesInUnit), cause);
  return rows;
}
