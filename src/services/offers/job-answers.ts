import type { OfferAnswer, OwnNoReason } from '../../domain/offer.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import { matches } from '../../store/collections/index.ts';
import { commit, done } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';
import { ownId } from '../own/own-id.ts';
import { createEndings, type EndingDeps } from '../releases/ending.ts';
import type { OfferDesk } from './offer-desk.ts';

/** What somebody says to a job that an employer offers them. */
export type JobAnswer = Exclude<OfferAnswer, 'ask'>;

export interface JobAnswers {
  /**
   * Says yes or no to a job that is offered by its employer; `version` is the match's that they saw. A yes moves nothing and is told to coach
   * and employer. A no ends it and what they showed, at once; `reason` may go with it, for the coach alone. The same answer again changes nothing. It is said by the person's own hand
   * alone: a portal carries no such answer. Throws Problem `not_found`, `stale_version`, and `conflict` where no job is offered now.
   */
  readonly answer: UseCase<
    [opportunityId: string, version: number, answer: JobAnswer, reason?: OwnNoReason | undefined],
    void
  >;
}

interface Deps extends EndingDeps {
  readonly desk: Pick<OfferDesk, 'one'>;
}

export function createJobAnswers(deps: Deps): JobAnswers {
  const { store, desk } = deps;
  const endings = createEndings(deps);
  return {
    answer: withPermission('offer:answer', async (ctx, opportunityId, version, answer, reasonCode) => {
      const participantId = ownId(ctx);
      const offer = await desk.one(ctx, participantId, opportunityId);
      const isSaid = answer === 'interested' ? offer.acceptedAt !== undefined : offer.standing === 'no';
      if (isSaid) return;
      const match = await store.find(ctx.scope, matches, 'byPair', [participantId, opportunityId]);
      if (match === undefined) throw notFound('opportunity');
      expectVersion(match, version);
      if (offer.standing !== 'job_offered' || match.state !== 'offered')
        throw new Problem('conflict', 'answer_not_open');
      if (answer === 'interested') {
        const { unit } = await endings.noted(ctx, match, { action: answer, to: match.state }, {});
        return commit(deps, ctx, unit, undefined);
      }
      const { unit } = await endings.decided(ctx, match, {
        action: answer,
        to: 'declined_by_participant',
        reasonCode,
      });
      const ended = match.releaseId === undefined ? [] : [done('end', 'release', match.releaseId, ['state'])];
      return commit(deps, ctx, { ...unit, audit: [...(unit.audit ?? []), ...ended] }, undefined);
    }),
  };
}
