import { invalid, notFound, Problem } from '../domain/errors.ts';
import type { NewId } from '../domain/ids.ts';
import type { Decision, DecisionAction, Match, MatchState, recordedAnswers } from '../domain/match.ts';
import { actionsAllowed, answerMoves, matchMoves } from '../domain/match-moves.ts';
import { type Clock, localDate } from '../domain/time.ts';
import { pairWeek } from '../matching/index.ts';
import { decisions, employers, matches, opportunities, participants, users } from '../store/collections.ts';
import type { Page, Store } from '../store/port.ts';
import { commit, first, next, put } from './commit.ts';
import type { Context } from './context.ts';
import { participantFacts } from './facts.ts';
import { filteredPage, type PageAsked, type Reading } from './lists.ts';
import type { Organisations } from './organisations.ts';
import { type PairRows, said, summary } from './pairs.ts';
import type { DecisionView, MatchView } from './views.ts';

export interface MatchFilter extends PageAsked {
  readonly participantId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly coachId?: string | undefined;
  readonly state?: MatchState | undefined;
  readonly nearMiss?: boolean | undefined;
  /** 0 to 10000. */
  readonly minScore?: number | undefined;
}

export interface DecisionInput {
  readonly action: DecisionAction;
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly until?: string | undefined;
  readonly answer?: (typeof recordedAnswers)[number] | undefined;
}

export interface Matches {
  /** Highest score first, then confidence. */
  list(ctx: Context, filter: MatchFilter): Promise<Page<MatchView>>;
  get(ctx: Context, id: string): Promise<MatchView>;
  /** Throws Problem `conflict` when the action is not open now, and says which are. */
  decide(ctx: Context, id: string, version: number, input: DecisionInput): Promise<MatchView>;
  decisions(ctx: Context, id: string, page: PageAsked): Promise<Page<DecisionView>>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly labelOf: (uri: string) => string;
}

/** Matches and what people decide about them. */
export function createMatches({ store, clock, newId, organisations, labelOf }: Deps): Matches {
  async function read(ctx: Context, id: string): Promise<Match> {
    const row = await store.get(ctx.scope, matches, id);
    if (row === undefined) throw notFound('match');
    return row;
  }

  const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const unique = (ids: readonly string[]) => [...new Set(ids)];

  async function rowsOf(ctx: Context, rows: readonly Match[]): Promise<(match: Match) => PairRows> {
    const [people, roles, companies] = await Promise.all([
      store.getMany(ctx.scope, participants, unique(rows.map((row) => row.participantId))),
      store.getMany(ctx.scope, opportunities, unique(rows.map((row) => row.opportunityId))),
      store.getMany(ctx.scope, employers, unique(rows.map((row) => row.employerId)), { unseal: false }),
    ]);
    const [participant, opportunity, employer] = [byId(people), byId(roles), byId(companies)];
    return (match) => ({
      participant: participant.get(match.participantId),
      opportunity: opportunity.get(match.opportunityId),
      employer: employer.get(match.employerId),
    });
  }

  const view = (row: Match, rows: PairRows): MatchView => ({
    ...row,
    ...said(row, rows, labelOf),
    ...summary(row, rows),
    decisionsAllowed: actionsAllowed(row),
  });

  async function single(ctx: Context, row: Match): Promise<MatchView> {
    const rows = (await rowsOf(ctx, [row]))(row);
    if (rows.participant === undefined || rows.opportunity === undefined) return view(row, rows);
    const { zone } = await organisations.get(row.organisationId);
    return {
      ...view(row, rows),
      week: pairWeek(participantFacts(rows.participant), rows.opportunity, localDate(clock(), zone)),
    };
  }

  async function moveOf(
    ctx: Context,
    row: Match,
    input: DecisionInput,
  ): Promise<{ to: MatchState; undone?: Decision }> {
    if (input.action === 'undo') {
      const last =
        row.lastDecisionId === undefined
          ? undefined
          : await store.get(ctx.scope, decisions, row.lastDecisionId);
      if (last === undefined) throw new Problem('conflict', 'There is no decision to take back.');
      return { to: last.from, undone: last };
    }
    const move =
      input.action === 'record_answer'
        ? answerMoves[input.answer ?? missing('answer', 'Say what the answer was.')]
        : matchMoves[input.action];
    if (!move.from.includes(row.state)) {
      const open = actionsAllowed(row).join(', ') || 'nothing';
      const blocked =
        row.blockers.length > 0 && input.action === 'shortlist'
          ? ` It is blocked by ${row.blockers.map(({ rule }) => rule).join(', ')}.`
          : '';
      throw new Problem(
        'conflict',
        `A match that is ${row.state} does not take ${input.action}.${blocked} Open now: ${open}.`,
      );
    }
    if (input.action === 'decline' && input.reasonCode === undefined)
      missing('reasonCode', 'Say why, with one of the reason codes.');
    if (input.action === 'defer' && (input.until ?? missing('until', 'Say until when.')) <= clock()) {
      throw invalid('until', 'Name a time in the future.');
    }
    return { to: move.to };
  }

  /** What stands before the decision that is taken back: the one before it, if any. */
  async function standingDecision(
    ctx: Context,
    matchId: string,
    undone: Decision,
  ): Promise<string | undefined> {
    const { items } = await store.list(ctx.scope, decisions, 'byMatch', { key: [matchId], limit: 1000 });
    const standing: Decision[] = [];
    for (const decision of items) {
      if (decision.action === 'undo') standing.pop();
      else standing.push(decision);
    }
    return standing.at(-1)?.id === undone.id ? standing.at(-2)?.id : standing.at(-1)?.id;
  }

  return {
    async list(ctx, { limit, cursor, ...filter }) {
      const page = await filteredPage(store, ctx.scope, matches, reading(filter), { limit, cursor });
      const rows = await rowsOf(ctx, page.items);
      return { ...page, items: page.items.map((row) => view(row, rows(row))) };
    },
    get: async (ctx, id) => single(ctx, await read(ctx, id)),
    async decide(ctx, id, version, input) {
      const row = await read(ctx, id);
      if (row.version !== version) {
        throw new Problem(
          'stale_version',
          `It has changed: version ${row.version} stands now. Read it again, then decide.`,
          { currentVersion: row.version },
        );
      }
      const { to, undone } = await moveOf(ctx, row, input);
      const now = clock();
      const decision: Decision = {
        ...first(newId('decision'), row.organisationId, now),
        matchId: id,
        action: input.action,
        ...(input.reasonCode === undefined ? {} : { reasonCode: input.reasonCode }),
        ...(input.action === 'record_answer' && input.answer !== undefined
          ? { reasonCode: input.answer }
          : {}),
        ...(input.note === undefined ? {} : { note: input.note }),
        ...(input.until === undefined ? {} : { until: input.until }),
        from: row.state,
        to,
        by: ctx.scope.actor.id,
      };
      const lastDecisionId = undone === undefined ? decision.id : await standingDecision(ctx, id, undone);
      const changed = next(row, now, {
        state: to,
        actedOn: lastDecisionId !== undefined,
        lastDecisionId,
        deferredUntil: to === 'deferred' ? (input.until ?? row.deferredUntil) : undefined,
      });
      const unit = {
        puts: [put(matches, changed, row.version), put(decisions, decision, 0)],
        facts: [{ type: 'match.decided' as const, matchId: id, decisionId: decision.id }],
        audit: [
          {
            action: input.action,
            noun: 'match',
            subjectId: id,
            outcome: 'allowed' as const,
            fields: ['state'],
          },
        ],
      };
      return commit({ store, clock }, ctx, unit, await single(ctx, changed));
    },
    async decisions(ctx, id, page) {
      await read(ctx, id);
      const found = await store.list(ctx.scope, decisions, 'byMatch', { key: [id], ...page });
      const people = byId(await store.getMany(ctx.scope, users, unique(found.items.map(({ by }) => by))));
      return {
        ...found,
        items: found.items.map((row) => ({ ...row, byName: people.get(row.by)?.displayName ?? row.by })),
      };
    },
  };
}

function missing(path: string, message: string): never {
  throw invalid(path, message);
}

/** The most telling path for a filter; what it cannot tell is looked at row by row. */
function reading({
  participantId,
  opportunityId,
  coachId,
  state,
  nearMiss,
  minScore,
}: MatchFilter): Reading<Match> {
  const keep = (row: Match) =>
    (participantId ?? row.participantId) === row.participantId &&
    (opportunityId ?? row.opportunityId) === row.opportunityId &&
    (coachId ?? row.coachId) === row.coachId &&
    (state ?? row.state) === row.state &&
    (nearMiss ?? row.nearMiss) === row.nearMiss;
  const from = minScore === undefined ? {} : { from: minScore * 101 };
  const [path, owner] =
    participantId !== undefined
      ? ['byParticipant', participantId]
      : opportunityId !== undefined
        ? ['byOpportunity', opportunityId]
        : coachId !== undefined
          ? ['byCoach', coachId]
          : ['', undefined];
  const key = [...(owner === undefined ? [] : [owner]), ...(state === undefined ? [] : [state])];
  const name = state === undefined ? path || 'byRank' : path === '' ? 'byState' : `${path}AndState`;
  return { path: name, key, ...from, descending: true, keep };
}
