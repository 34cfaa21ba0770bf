import type { Employer } from '../../domain/employer.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Clock } from '../../domain/values/time.ts';
import {
  evaluatePrepared,
  type Outline,
  outlinePrepared,
  type PreparedOpportunity,
  type PreparedParticipant,
} from '../../matching/index.ts';
import type { Store } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { Organisations } from '../people/organisations.ts';
import { rulesOf } from '../scoring/candidate.ts';
import { type EngineDeps, engineFor } from '../scoring/engine.ts';
import { isMachines } from '../scoring/own-list.ts';
import { createPreparedSides } from '../scoring/prepared-sides.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly engine: EngineDeps;
}

/** The two rows of a pair. */
interface Sides {
  readonly participant: Participant;
  readonly opportunity: Opportunity;
  /** Undefined where it cannot be read. */
  readonly employer?: Employer | undefined;
}

/** Results worked out when they are read, from the facts as they stand. */
export interface FreshEvaluations {
  /** For the pairs of one answer: on one day, with the weights of the organisation. */
  readonly begin: (organisationId: string) => Promise<FreshResults>;
  /** Asks for scores of those whose kept result is another by now, each person once in a while. Never fails: what is shown is right. */
  readonly askWhereOld: (
    ctx: Context,
    shown: readonly { readonly match: Match; readonly evaluation: Outline }[],
  ) => Promise<void>;
}

/** The whole result of a pair, or what a line of a list says of it. */
export interface FreshResults {
  readonly whole: (sides: Sides) => Evaluation;
  readonly outline: (sides: Sides) => Outline;
  /**
   * The score by which a match stands in lists, of 10,000, where scoring is stopped and its facts give another by now: lists keep
   * their order until it goes on. Undefined where both are the same, and where scoring runs, as the next run is at hand then.
   */
  readonly scoreInList: (match: Match, fresh: Pick<Outline, 'score'>) => number | undefined;
}

/** Sides held, of people and of postings each: a page of a list is read again when it is scrolled. */
const mostHeld = 1000;
/** The worker may be behind: who was asked for is not asked for again at once. */
const askedAgainMs = 60_000;

export function createFreshEvaluations({
  store,
  clock,
  organisations,
  engine: deps,
}: Deps): FreshEvaluations {
  const people = createPreparedSides<PreparedParticipant>(mostHeld);
  const postings = createPreparedSides<PreparedOpportunity>(mostHeld);
  const asked = new Map<string, number>();

  return {
    async begin(organisationId) {
      const organisation: Organisation = await organisations.get(organisationId);
      const engine = engineFor(deps, organisation, clock());
      const { today, weights } = engine.conditions;
      const when = `${today} ${weights.version}`;
      const prepared = ({ participant, opportunity, employer }: Sides) => {
        const person = { id: participant.id, version: participant.version, when };
        const posting = {
          id: opportunity.id,
          version: opportunity.version,
          when: `${when} ${engine.isOpen(opportunity)} ${employer?.version}`,
        };
        return [
          people.get(person) ?? people.keep(person, engine.participant(participant)),
          postings.get(posting) ?? postings.keep(posting, engine.opportunity(opportunity, employer)),
          engine.conditions,
        ] as const;
      };
      return {
        whole: (sides) => evaluatePrepared(...prepared(sides)),
        outline: (sides) => outlinePrepared(...prepared(sides)),
        scoreInList: (match, { score }) =>
          organisation.scoringStopped !== undefined && match.score !== score ? match.score : undefined,
      };
    },
    async askWhereOld(ctx, shown) {
      const now = Date.parse(clock());
      const old = shown.filter(({ match, evaluation }) => isOld(match, evaluation));
      const due = [...new Set(old.map(({ match }) => match.participantId))].filter(
        (id) => !(Math.abs(now - (asked.get(id) ?? Number.NEGATIVE_INFINITY)) < askedAgainMs),
      );
      if (due.length === 0) return;
      if (asked.size > mostHeld) asked.clear();
      for (const id of due) asked.set(id, now);
      const facts = due.map((participantId) => ({ type: 'rescore.asked', participantId }) as const);
      await commit({ store, clock }, { scope: ctx.scope }, { facts }, undefined).catch(() => {});
    },
  };
}

/** Whether a match that the machine keeps says something else than its facts do now. */
function isOld(match: Match, fresh: Outline): boolean {
  if (!isMachines(match) || match.state === 'superseded') return false;
  return (
    match.score !== fresh.score ||
    match.confidence !== fresh.confidence ||
    match.laterFrom !== fresh.laterFrom ||
    match.blockers.join() !== rulesOf(fresh).join()
  );
}
