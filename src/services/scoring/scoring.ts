import type { Fact } from '../../domain/fact.ts';
import type { Match } from '../../domain/match.ts';
import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import { Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import {
  keepPrepared,
  type PreparedParticipant,
  type Scored,
  scorePair,
  stampOf,
} from '../../matching/index.ts';
import { workId } from '../../queue/work.ts';
import { matches, opportunities, participants, work } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Organisations } from '../people/organisations.ts';
import { type Engine, type EngineDeps, engineFor } from './engine.ts';
import {
  type Candidate,
  chooseKept,
  type PlannedWrite,
  planWrite,
  rankOf,
  supersede,
} from './kept-matches.ts';

export interface Scoring {
  /** Scores a participant against the open opportunities and keeps the best. Gives how many rows were written. */
  scoreParticipant(ctx: Context, participantId: string): Promise<number>;
  /** Scores an opportunity against every participant. Gives how many rows were written. */
  scoreOpportunity(ctx: Context, opportunityId: string): Promise<number>;
  /** Asks for every participant of the scope's organisation to be scored again. */
  rescoreAll(ctx: Context): Promise<number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly limits: {
    readonly keptSuggestions: number;
    readonly keptNearMisses: number;
    readonly strongScore: number;
  };
}

/** Where a pair would stand among those kept for its participant, and who has to leave for it. */
interface Vacancy {
  readonly open: boolean;
  readonly last?: Match | undefined;
}

/** What an opportunity changes for one participant. */
interface Plan {
  readonly written: readonly PlannedWrite[];
  readonly refill: readonly Fact[];
}

const free: Vacancy = { open: true };
const none: Vacancy = { open: false };

const rowsInUnit = 100;
const mostTries = 50;

/** Keeps matches in step with the facts. Writes only rows that changed; never moves a match a person has acted on. */
export function createScoring({
  store,
  clock,
  newId,
  organisations,
  engine: engineDeps,
  limits,
}: Deps): Scoring {
  const engineOf = async (ctx: Context): Promise<Engine> =>
    engineFor(engineDeps, await organisations.get(ctx.scope.organisationId), clock());
  const oneAtATime = createOneAtATime();
  const prepared = new Map<string, { version: number; today: string; side: PreparedParticipant }>();

  /** Sides of participants are dear to prepare and change seldom. */
  function preparedParticipant(engine: Engine, row: Participant): PreparedParticipant {
    const kept = prepared.get(row.id);
    if (kept?.version === row.version && kept.today === engine.conditions.today) return kept.side;
    const side = engine.participant(row);
    prepared.delete(row.id);
    prepared.set(row.id, { version: row.version, today: engine.conditions.today, side });
    const oldest = prepared.size > 20_000 ? prepared.keys().next().value : undefined;
    if (oldest !== undefined) prepared.delete(oldest);
    return side;
  }

  const keeping = () => ({ newId, now: clock(), strongScore: limits.strongScore });

  /** Commits some matches with who may want to know of them. */
  async function write(
    ctx: Context,
    written: readonly PlannedWrite[],
    noun: string,
    subjectId: string,
    more: readonly Fact[] = [],
  ): Promise<number> {
    if (written.length + more.length === 0) return 0;
    const matchIds = written.filter(({ tell }) => tell).map((one) => one.put.row.id);
    const facts: Fact[] = [
      ...(matchIds.length > 0 ? [{ type: 'matches.scored' as const, matchIds }] : []),
      ...more,
    ];
    const audit = [{ action: 'score', noun, subjectId, outcome: 'allowed' as const }];
    await commit({ store, clock }, ctx, { puts: written.map((one) => one.put), facts, audit }, undefined);
    return written.length;
  }

  const isOvertaken = (error: unknown) =>
    error instanceof Problem && ['stale_version', 'conflict'].includes(error.code);

  /**
   * Decisions made meanwhile, and scoring in other processes, make a unit stale: what it is about is read again. Each lost race
   * is another's success, so tries are bounded only against the absurd.
   */
  async function settled(work: () => Promise<number>): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isOvertaken(error) || attempt >= mostTries) throw error;
      }
    }
  }

  /** Both sides write the same matches: in one process they wait for each other rather than undo each other's work. */
  const inTurn = (ctx: Context, work: () => Promise<number>) => oneAtATime(ctx.scope.organisationId, work);

  async function scoreParticipant(ctx: Context, participantId: string): Promise<number> {
    const participant = await store.get(ctx.scope, participants, participantId);
    if (participant === undefined) return 0;
    const engine = await engineOf(ctx);
    const side = preparedParticipant(engine, participant);
    const old = new Map<string, Match>();
    for await (const match of walk(store, ctx.scope, matches, 'byParticipant', { key: [participantId] }))
      old.set(match.opportunityId, match);
    const pairs: Candidate[] = [];
    const seen = new Set<string>();
    const giveWay = createGiveWay();
    const consider = async (opportunity: Opportunity) => {
      await giveWay();
      const role = engine.opportunity(opportunity);
      const scored = scorePair(side, role, engine.conditions);
      seen.add(opportunity.id);
      pairs.push({
        participant,
        opportunity,
        scored,
        old: old.get(opportunity.id),
        stamp: () => stampOf(side, role, engine.conditions),
        evaluate: () => keepPrepared(side, role, engine.conditions, scored),
      });
    };
    for await (const opportunity of walk(store, ctx.scope, opportunities, 'byState', { key: ['open'] }))
      await consider(opportunity);
    const closed = [...old.keys()].filter((id) => !seen.has(id));
    for (const opportunity of await store.getMany(ctx.scope, opportunities, closed))
      await consider(opportunity);
    const open = pairs.filter(({ opportunity }) => isOpen(opportunity, clock()));
    const kept = chooseKept(open, limits);
    const written: PlannedWrite[] = [];
    for (const pair of pairs) {
      await giveWay();
      const one = planWrite(pair, kept.has(pair), keeping());
      if (one !== undefined) written.push(one);
    }
    let rows = 0;
    for (let at = 0; at < written.length; at += rowsInUnit)
      rows += await write(ctx, written.slice(at, at + rowsInUnit), 'participant', participantId);
    return rows;
  }

  async function scoreOpportunity(ctx: Context, opportunityId: string): Promise<number> {
    const opportunity = await store.get(ctx.scope, opportunities, opportunityId);
    if (opportunity === undefined || opportunity.state === 'draft') return 0;
    const engine = await engineOf(ctx);
    const role = engine.opportunity(opportunity);
    const open = isOpen(opportunity, clock());
    const old = new Map<string, Match>();
    for await (const match of walk(store, ctx.scope, matches, 'byOpportunity', { key: [opportunityId] }))
      old.set(match.participantId, match);
    /** What has to be written for a participant, in which the pair stands as `before`. */
    async function planFor(participant: Participant, before: Match | undefined): Promise<Plan> {
      const side = preparedParticipant(engine, participant);
      const scored = scorePair(side, role, engine.conditions);
      const pair: Candidate = {
        participant,
        opportunity: opportunity as Opportunity,
        scored,
        old: before,
        stamp: () => stampOf(side, role, engine.conditions),
        evaluate: () => keepPrepared(side, role, engine.conditions, scored),
      };
      const worthKeeping = open && (scored.blockers.length === 0 || scored.nearMiss);
      const stands = before !== undefined && before.state !== 'superseded';
      const place = !worthKeeping ? none : stands ? free : await vacancyFor(ctx, participant.id, scored);
      const one = planWrite(pair, place.open, keeping());
      if (one === undefined) return { written: [], refill: [] };
      return {
        written: [one, ...(place.last === undefined ? [] : [supersede(place.last, clock())])],
        // One that leaves makes room for another that was not kept so far.
        refill: stands && !place.open ? [{ type: 'rescore.asked', participantId: participant.id }] : [],
      };
    }

    const plans = new Map<string, Plan>();
    let rows = 0;
    const commitPlans = async (some: readonly Plan[]) =>
      write(
        ctx,
        some.flatMap(({ written }) => written),
        'opportunity',
        opportunityId,
        some.flatMap(({ refill }) => refill),
      );
    /** Writes what is planned; when somebody came between, each participant is read and planned anew. */
    async function flush(): Promise<void> {
      const planned = [...plans];
      plans.clear();
      try {
        rows += await commitPlans(planned.map(([, plan]) => plan));
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        for (const [participantId] of planned) {
          rows += await settled(async () => {
            const participant = await store.get(ctx.scope, participants, participantId);
            if (participant === undefined) return 0;
            const before = await store.find(ctx.scope, matches, 'byPair', [participantId, opportunityId]);
            return commitPlans([await planFor(participant, before)]);
          });
        }
      }
    }

    const giveWay = createGiveWay();
    for await (const participant of walk(store, ctx.scope, participants, 'all')) {
      await giveWay();
      const before = old.get(participant.id);
      if (before === undefined && !open) continue;
      if (await isAwaited(ctx, participant.id)) continue;
      const plan = await planFor(participant, before);
      if (plan.written.length === 0) continue;
      plans.set(participant.id, plan);
      if (plans.size >= rowsInUnit) await flush();
    }
    await flush();
    return rows;
  }

  /** Work that waits for a participant reads the opportunities when it starts, this one too: here it would be done twice. */
  async function isAwaited(ctx: Context, participantId: string): Promise<boolean> {
    const own = await store.get(
      ctx.scope,
      work,
      workId({ job: 'score-participant', subject: participantId }),
    );
    return own?.state === 'waiting';
  }

  /** A place for a new pair among the best kept for a participant: a free one, that of the last when it is weaker, or none. */
  async function vacancyFor(ctx: Context, participantId: string, scored: Scored): Promise<Vacancy> {
    const viable = scored.blockers.length === 0;
    const most = viable ? limits.keptSuggestions : limits.keptNearMisses;
    const key = [participantId, viable ? 'suggested' : 'blocked'] as const;
    if ((await store.count(ctx.scope, matches, 'byParticipantAndState', key, most)) < most) return free;
    const { items } = await store.list(ctx.scope, matches, 'byParticipantAndState', { key, limit: 1 });
    const [last] = items;
    if (last === undefined || last.actedOn) return free;
    return last.rank < rankOf(scored) ? { open: true, last } : none;
  }

  return {
    scoreParticipant: (ctx, id) => inTurn(ctx, () => settled(() => scoreParticipant(ctx, id))),
    scoreOpportunity: (ctx, id) => inTurn(ctx, () => scoreOpportunity(ctx, id)),
    async rescoreAll(ctx) {
      let asked = 0;
      for await (const { id } of walk(store, ctx.scope, participants, 'all', { unseal: false })) {
        await commit(
          { store, clock },
          ctx,
          { facts: [{ type: 'rescore.asked', participantId: id }] },
          undefined,
        );
        asked += 1;
      }
      return asked;
    },
  };
}
