import type { Blocker } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import { actionsAllowed, leadsOn } from '../../domain/match-moves.ts';
import { lastDay, type Opportunity, type OpportunityState } from '../../domain/opportunity.ts';
import { Problem } from '../../domain/problem.ts';
import { type PlainKey, type Sentence, sentence, sentenceOf } from '../../domain/sentence.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { scorePair } from '../../matching/index.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { Organisations } from '../people/organisations.ts';
import { type EngineDeps, engineFor } from '../scoring/engine.ts';

interface Deps {
  readonly store: Pick<Store, 'get'>;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly engine: EngineDeps;
}

/**
 * Looks whether nothing stands between the two sides of a match as their facts are at this moment, whatever was kept of them.
 * Gives the rows that were read: the decision holds only while they stand. Throws Problem `conflict` that says by what the
 * pair became blocked.
 */
export type PairCheck = (ctx: Context, match: Match, asked: string) => Promise<readonly Check[]>;

export function createPairCheck({ store, clock, organisations, engine: deps }: Deps): PairCheck {
  return async ({ scope }, match, asked) => {
    const participant = await store.get(scope, participants, match.participantId);
    const posting = await store.get(scope, opportunities, match.opportunityId);
    const refuse = (...why: readonly [Sentence | Blocker, ...(Sentence | Blocker)[]]) => {
      const open = actionsAllowed(match, clock()).filter((action) => !leadsOn({ action }));
      return new Problem('conflict', sentence('match_became_blocked', { why, asked, open }));
    };
    if (participant === undefined || posting === undefined) throw refuse(sentenceOf('pair_gone'));
    const employer = await store.get(scope, employers, posting.employerId);
    const organisation = await organisations.get(match.organisationId);
    const now = clock();
    const engine = engineFor(deps, organisation, now);
    const { blockers } = scorePair(
      engine.participant(participant),
      engine.opportunity(posting, employer),
      engine.conditions,
    );
    const why = blockers.map((blocker) =>
      blocker.rule === 'opportunity_not_open' ? whyClosed(posting, organisation.zone, now) : blocker,
    );
    const [first, ...others] = why;
    if (first !== undefined) throw refuse(first, ...others);
    return [
      { collection: participants, id: participant.id, version: participant.version },
      { collection: opportunities, id: posting.id, version: posting.version },
    ];
  };
}

/** What to say of a posting in each state in which it takes nobody; of one that is open, that all its places are taken. */
const closedBy: Readonly<Record<OpportunityState, PlainKey>> = {
  draft: 'posting_is_draft',
  open: 'posting_without_opening',
  paused: 'posting_is_paused',
  filled: 'posting_is_filled',
  expired: 'posting_has_closed',
  withdrawn: 'posting_was_withdrawn',
};

/** Why a posting takes nobody now. Its last day may have passed before its state says so. */
function whyClosed({ state, expiresAt }: Opportunity, zone: string, now: Instant): Sentence {
  const passed = (state === 'open' || state === 'expired') && expiresAt !== undefined && expiresAt <= now;
  if (!passed) return sentenceOf(closedBy[state]);
  return sentence('posting_ended', { day: { date: lastDay(expiresAt, zone) } });
}
