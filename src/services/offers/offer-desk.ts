import type { AuditAction } from '../../domain/access/audit-act.ts';
import type { Decision, Match } from '../../domain/match.ts';
import { isOfferedState, type OfferAnswer, offerMoves, offerStandings } from '../../domain/offer.ts';
import { invalid, isStale, notFound, Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import { decisions, matches, partners, placements, users } from '../../store/collections/index.ts';
import { type Check, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { cameBy } from '../consents/way-in.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { expectVersion } from '../kit/versions.ts';
import { createFreshEvaluations } from '../matches/fresh-evaluations.ts';
import { createPairCheck } from '../matches/pair-check.ts';
import { byId, pairRecords, unique } from '../matches/pair-records.ts';
import type { Organisations } from '../people/organisations.ts';
import type { EngineDeps } from '../scoring/engine.ts';
import type { AnswerInput } from './answer-input.ts';
import { type Offer, offerOf } from './offer-view.ts';
import { createSaidAlready } from './said-already.ts';

/**
 * What was offered to one person, and what they answer. Whoever calls has found out that it is for them: the person themselves, or
 * a partner by a live consent. Not a use case, for it asks nobody who they are.
 */
export interface OfferDesk {
  /** All of them, for each was offered by hand: what waits for an answer first, then the newest. Each reading is in the trail. */
  list(ctx: Context, participantId: string): Promise<readonly Offer[]>;
  /** Throws Problem `not_found` for a job that was not offered to them, be it there or not. */
  one(ctx: Context, participantId: string, opportunityId: string): Promise<Offer>;
  /**
   * Writes an answer down. The same answer again changes nothing, wherever it was given before, but that a no may be given its reason, and
   * that a question which comes with it and was not asked yet is asked. Throws Problem `not_found`, `stale_version`
   * where another version stands than the one that was answered, `conflict` where the answer is not open any more or the job
   * takes nobody now, and `invalid` for a question without words.
   */
  answer(
    ctx: Context,
    participantId: string,
    asked: {
      readonly opportunityId: string;
      readonly version?: number | undefined;
      /** What else has to stand when it is written down: the consent by which a portal sends it. */
      readonly relied?: readonly Check[] | undefined;
    },
    input: AnswerInput,
  ): Promise<Offer>;
}

export interface OfferDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
}

/** Times the facts of a pair may change just when an answer commits. */
const tries = 10;
export const longestQuestion = 1000;

export function createOfferDesk(deps: OfferDeps): OfferDesk {
  const { store, clock, newId, organisations } = deps;
  const evaluations = createFreshEvaluations(deps);
  const checkPair = createPairCheck(deps);
  const { isSaid, isAskedBeside } = createSaidAlready(deps);

  async function views(ctx: Context, rows: readonly Match[]): Promise<readonly Offer[]> {
    const sides = await pairRecords(store, ctx, rows);
    const organisation = await organisations.get(ctx.scope.organisationId);
    const now = clock();
    const today = localDate(now, organisation.zone);
    const results = await evaluations.begin(organisation.id);
    const offers: Offer[] = [];
    for (const match of rows) {
      const { participant, opportunity, employer } = sides(match);
      if (participant === undefined || opportunity === undefined) continue;
      const history: Decision[] = [];
      for await (const one of walk(store, ctx.scope, decisions, 'byMatch', { key: [match.id] }))
        history.push(one);
      const ids = (of: (row: Decision) => string | undefined) =>
        unique(history.flatMap((row) => of(row) ?? []));
      const named = byId([
        ...(
          await store.getMany(
            ctx.scope,
            users,
            unique([...ids(({ by }) => by), ...ids(({ cameBy }) => cameBy?.codeBy)]),
          )
        ).map(({ id, displayName: name }) => ({ id, name })),
        ...(await store.getMany(
          ctx.scope,
          partners,
          ids(({ cameBy }) => cameBy?.partnerId),
          { unseal: false },
        )),
      ]);
      const evaluation = results.whole({ participant, opportunity, employer });
      const nameOf = (id: string | undefined) => (id === undefined ? undefined : named.get(id)?.name);
      const job = await placementOf(ctx, match);
      const offer = offerOf({
        ...{ match, opportunity, employer, decisions: history, evaluation, today, now, nameOf },
        hasEnded: job?.endedOn !== undefined,
      });
      if (offer !== undefined) offers.push(offer);
    }
    return offers;
  }

  const placementOf = async ({ scope }: Context, { id, state }: Match) =>
    state === 'placed' ? store.find(scope, placements, 'byMatch', [id]) : undefined;

  async function matchOf(ctx: Context, participantId: string, opportunityId: string): Promise<Match> {
    const match = await store.find(ctx.scope, matches, 'byPair', [participantId, opportunityId]);
    if (match === undefined) throw notFound('offer');
    return match;
  }

  async function viewOf(ctx: Context, match: Match): Promise<Offer> {
    const [offer] = await views(ctx, [match]);
    if (offer === undefined) throw notFound('offer');
    return offer;
  }

  async function noted(ctx: Context, action: AuditAction, subjectId: string): Promise<void> {
    const { organisationId } = ctx.scope;
    await store.commit(ctx.scope, { organisationId, audit: [done(action, 'offer', subjectId)] });
  }

  return {
    async list(ctx, participantId) {
      const rows: Match[] = [];
      for (const state of Object.keys(offerStandings) as (keyof typeof offerStandings)[]) {
        const asked = { key: [participantId, state] } as const;
        for await (const row of walk(store, ctx.scope, matches, 'byParticipantAndState', asked))
          rows.push(row);
      }
      // A decision that is not told yet stands on one that was: they still see what it was before.
      rows.sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1));
      const offers = await views(ctx, rows);
      await noted(ctx, 'list', participantId);
      const waits = ({ standing }: Offer) => (standing === 'open' ? 0 : 1);
      return [...offers].sort((a, b) => waits(a) - waits(b));
    },
    async one(ctx, participantId, opportunityId) {
      const offer = await viewOf(ctx, await matchOf(ctx, participantId, opportunityId));
      await noted(ctx, 'read', opportunityId);
      return offer;
    },
    answer: (
      ctx,
      participantId,
      { opportunityId, version, relied = [] },
      { answer: said, reason, question: typed },
    ) => {
      const question = typed?.trim().replaceAll('\r\n', '\n') || undefined;
      const attempt = async (): Promise<Offer> => {
        const match = await matchOf(ctx, participantId, opportunityId);
        const offer = await viewOf(ctx, match);
        const answer = (await isAskedBeside(ctx, match, offer, { answer: said, question })) ? 'ask' : said;
        if (answer === 'ask' && question === undefined) throw invalid('question', 'question_empty');
        if (question !== undefined && question.length > longestQuestion)
          throw invalid('question', 'question_too_long');
        if (await isSaid(ctx, match, offer, { answer, question })) {
          const late = await reasonAdded(ctx, offer, { answer, reason });
          await commit(deps, ctx, { ...late, checks: relied }, undefined);
          return late === undefined ? offer : viewOf(ctx, match);
        }
        if (version !== undefined) expectVersion(match, version);
        if (!offer.answersOpen.includes(answer) || !isOfferedState(match.state))
          throw new Problem('conflict', 'answer_not_open');
        const now = clock();
        const way = await cameBy(store, ctx);
        const decided = (action: OfferAnswer, previousId: string | undefined): Decision => ({
          ...first(newId('decision'), match.organisationId, now),
          ...{ matchId: match.id, participantId, action, by: ctx.scope.actor.id, ...way },
          ...{ from: match.state, to: offerMoves[action].to ?? match.state },
          ...given({ note: action === 'ask' ? question : undefined, previousId }),
          ...given({ reasonCode: action === 'not_interested' ? reason : undefined }),
        });
        // A question that comes with a yes or a no is asked, too: first, for after a no there is less to ask.
        const asked =
          answer === 'ask' || question === undefined ? [] : [decided('ask', match.lastDecisionId)];
        const decision = decided(answer, asked[0]?.id ?? match.lastDecisionId);
        const written = [...asked, decision];
        const changed = next(match, now, {
          ...{ state: decision.to, actedOn: true, decidedAt: now },
          ...{ lastDecisionId: decision.id, lastDecision: { action: answer, tells: [] } },
        });
        const unit = {
          puts: [put(matches, changed, match.version), ...written.map((one) => put(decisions, one, 0))],
          facts: written.map(({ id }) => ({
            ...{ type: 'match.decided' as const, matchId: match.id, decisionId: id },
          })),
          audit: written.map(({ action }) => done(action, 'offer', opportunityId, ['answer'])),
          checks: [...relied, ...(answer === 'interested' ? await openPair(ctx, match) : [])],
        };
        await commit(deps, ctx, unit, undefined);
        return viewOf(ctx, changed);
      };
      // Only where no version was named is what stands now what they mean; what else changed is looked at again.
      return retryWhile(isStale, attempt, { tries: version === undefined ? tries : 2 });
    },
  };

  /** Why not, said of a no that stands without it: written beside it, and told. It is no other answer. */
  async function reasonAdded({ scope }: Context, offer: Offer, { answer, reason }: AnswerInput) {
    const said = offer.answer;
    if (answer !== 'not_interested' || reason === undefined || said?.recordedBy !== undefined)
      return undefined;
    const row = said && (await store.get(scope, decisions, said.decisionId));
    if (row === undefined || row.reasonCode !== undefined) return undefined;
    return {
      puts: [put(decisions, next(row, clock(), { reasonCode: reason }), row.version)],
      facts: [{ type: 'match.decided' as const, matchId: row.matchId, decisionId: row.id }],
      audit: [done('answer', 'offer', offer.opportunityId, ['reasonCode'])],
    };
  }

  /** What a yes rests on. A job that takes nobody now, or that something stands in the way of, is for the coach to look at first. */
  async function openPair(ctx: Context, match: Match) {
    try {
      return await checkPair(ctx, match, 'interested');
    } catch (error) {
      if (error instanceof Problem && error.code === 'conflict')
        throw new Problem('conflict', 'offer_changed');
      throw error;
    }
  }
}
