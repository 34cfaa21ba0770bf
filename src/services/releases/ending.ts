import type { Decision, DecisionAction, Match } from '../../domain/match.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { type Release, releasedStates } from '../../domain/release.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { decisions, matches, participants, releases } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { cameBy } from '../consents/way-in.ts';
import { type Draft, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { noticePut } from '../notices/new-notice.ts';
import type { Recipients } from '../notices/recipients.ts';

/** Why somebody is no longer shown. */
export const endingReasons = ['released_no_more', 'consent_ended', 'not_said'] as const;
export type EndingReason = (typeof endingReasons)[number];

export interface EndingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly recipients: Pick<Recipients, 'findInCharge'>;
}

type Move = Pick<Decision, 'action' | 'to'> &
  Partial<Pick<Decision, 'reasonCode' | 'note' | 'at' | 'tells' | 'heldUntil'>>;

/** A decision, the match after it, and the unit that makes it so. */
interface Decided {
  readonly decision: Decision;
  readonly match: Match;
  readonly unit: Draft;
}

/** What ends a release, for the units of those who end one: of the person, of a consent taken back, of a day that passed. */
export function createEndings({ store, clock, newId, recipients }: EndingDeps) {
  /** Tells whoever is in charge of a match of something, unless it was they who did it. */
  async function tellCoach(
    ctx: Context,
    match: Match,
    kind: NoticeKind,
    ...cause: readonly (string | number)[]
  ): Promise<readonly Put[]> {
    const { participantId, opportunityId, id: matchId } = match;
    const person = await store.get(ctx.scope, participants, participantId, { unseal: false });
    if (person === undefined) return [];
    const told = (await recipients.findInCharge(ctx, person)).filter((id) => id !== ctx.scope.actor.id);
    const about = { data: {}, participantId, opportunityId, matchId };
    return told.map((userId) =>
      noticePut({ clock, newId }, ctx, userId, { kind, importance: 'now', cause, ...about }),
    );
  }

  /** A decision of another side than the coaches', and the match after it. */
  async function decided(
    ctx: Context,
    match: Match,
    move: Move,
    changes: Partial<Match> = {},
  ): Promise<Decided> {
    const now = clock();
    const { action, to, tells = [], heldUntil } = move;
    const decision = await decisionOf(ctx, match, move);
    const after = next(match, now, {
      ...{ state: to, actedOn: true, decidedAt: now, lastDecisionId: decision.id },
      ...{ lastDecision: { action, tells, ...given({ heldUntil }) }, waitingSince: undefined },
      ...changes,
    });
    return { decision, match: after, unit: unitOf(match, after, decision) };
  }

  /** A decision that moves nothing, and takes the place of none: what was decided before it stands as it did. */
  async function noted(ctx: Context, match: Match, move: Move, changes: Partial<Match>): Promise<Decided> {
    const decision = await decisionOf(ctx, match, move);
    const after = next(match, clock(), changes);
    return { decision, match: after, unit: unitOf(match, after, decision) };
  }

  async function decisionOf(ctx: Context, match: Match, move: Move): Promise<Decision> {
    const { action, to, tells = [], heldUntil } = move;
    return {
      ...first(newId('decision'), ctx.scope.organisationId, clock()),
      ...given({
        reasonCode: move.reasonCode,
        note: move.note,
        at: move.at,
        previousId: match.lastDecisionId,
      }),
      ...{ matchId: match.id, participantId: match.participantId, action, from: match.state, to, tells },
      ...given({ heldUntil }),
      by: ctx.scope.actor.id,
      ...(await cameBy(store, ctx)),
    };
  }

  const unitOf = (match: Match, after: Match, decision: Decision): Draft => ({
    puts: [put(matches, after, match.version), put(decisions, decision, 0)],
    facts: [{ type: 'match.decided' as const, matchId: match.id, decisionId: decision.id }],
    audit: [done(decision.action satisfies DecisionAction, 'match', match.id, ['state'])],
  });

  /** Ends what is in force of a match: it is withdrawn, at once, and whoever is in charge hears. */
  async function end(ctx: Context, match: Match, reasonCode: EndingReason): Promise<Draft> {
    const { unit } = await decided(ctx, match, { action: 'end_release', to: 'withdrawn', reasonCode });
    const { releaseId = match.id } = match;
    const told = await tellCoach(ctx, match, 'release_ended', releaseId);
    return {
      ...unit,
      puts: [...(unit.puts ?? []), ...told],
      audit: [...(unit.audit ?? []), done('end', 'release', releaseId, ['state'])],
    };
  }

  /** The matches that stand released under a consent. */
  async function underConsent(ctx: Context, consentId: string): Promise<readonly Match[]> {
    const rows: Release[] = [];
    for await (const row of walk(store, ctx.scope, releases, 'byConsent', { key: [consentId] }))
      rows.push(row);
    const named = await store.getMany(ctx.scope, matches, [...new Set(rows.map(({ matchId }) => matchId))]);
    return named.filter(
      ({ state, releaseId }) => releasedStates.includes(state) && rows.some(({ id }) => id === releaseId),
    );
  }

  /** Ends all that stands released under a consent, in one unit with its end. */
  async function endUnder(ctx: Context, consentId: string): Promise<Required<Draft>> {
    const drafts: Draft[] = [];
    // A job that was started is no application any more: nobody sees it by this consent, and it stays what it is.
    for (const match of await underConsent(ctx, consentId))
      if (match.state !== 'placed') drafts.push(await end(ctx, match, 'consent_ended'));
    return {
      puts: drafts.flatMap(({ puts = [] }) => puts),
      facts: drafts.flatMap(({ facts = [] }) => facts),
      audit: drafts.flatMap(({ audit = [] }) => audit),
    };
  }

  return { decided, noted, tellCoach, end, endUnder };
}
