import type { Confirmation } from '../../domain/opportunity.ts';
import { notFound, stale } from '../../domain/problem.ts';
import type { Accommodation } from '../../domain/values/accommodation.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { employers as employerRows, opportunities as postings } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Employers } from '../employers/employers.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { checkLastDay } from './check-posting.ts';
import { type NamedOpportunity, withEmployerName } from './employer-names.ts';
import type { Opportunities } from './opportunities.ts';

interface RenewalInput {
  readonly expiresAt: Instant;
  readonly confirmed: readonly Confirmation[];
}

export interface Renewals {
  /**
   * Gives a posting a new end, opens it where it was not, and keeps what was confirmed. Confirmed accommodations, its own and its
   * employer's, are said anew: dated today, for twelve months. Throws Problem `conflict` for a withdrawn one.
   */
  readonly renew: UseCase<[id: string, version: number | undefined, renewal: RenewalInput], NamedOpportunity>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly employers: Pick<Employers, 'redraft'>;
  readonly opportunities: Pick<Opportunities, 'redraft'>;
}

/** Postings whose employer says that all still holds. */
export function createRenewals({ store, clock, employers, opportunities }: Deps): Renewals {
  async function read(ctx: Context, id: string) {
    const row = await store.get(ctx.scope, postings, id);
    if (row === undefined) throw notFound('opportunity');
    const { organisationId, employerId } = row;
    guard(ctx, 'opportunity:write', { organisationId, employerId }, 'opportunity');
    return row;
  }

  return {
    renew: withPermission('opportunity:write', async (ctx, id, version, { expiresAt, confirmed }) => {
      checkLastDay(expiresAt, clock());
      const promises = confirmed.includes('accommodations');

      /** The posting renewed, or the version that stands in place of the one that was read. */
      async function attempt(): Promise<NamedOpportunity | number> {
        const old = await read(ctx, id);
        if (version !== undefined && old.version !== version) return old.version;
        const drafted = await opportunities.redraft(
          ctx,
          old,
          { expiresAt, ...(promises && { accommodations: saidAnew(old.accommodations) }) },
          {
            state: 'open',
            renewed: { at: clock(), by: ctx.scope.actor.id, confirmed: [...new Set(confirmed)] },
          },
        );
        if (drafted === undefined) return withEmployerName(store, ctx, old);
        const employer = promises ? await store.get(ctx.scope, employerRows, old.employerId) : undefined;
        const theirs =
          employer !== undefined && employer.accommodations.length > 0
            ? (await employers.redraft(ctx, employer, { accommodations: saidAnew(employer.accommodations) }))
                .unit
            : {};
        const { puts = [], facts = [], audit = [] } = drafted.unit;
        const unit = {
          puts: [...puts, ...(theirs.puts ?? [])],
          facts: [
            ...facts,
            ...(theirs.facts ?? []).filter((fact) => !('opportunityId' in fact) || fact.opportunityId !== id),
          ],
          audit: [...audit, ...(theirs.audit ?? [])],
        };
        return commit({ store, clock }, ctx, unit, await withEmployerName(store, ctx, drafted.row));
      }

      // The employer's row may change under it, which is no conflict of whoever named the posting's version.
      const renewed = await untilFresh(attempt);
      if (typeof renewed === 'number') throw stale(renewed);
      return renewed;
    }),
  };
}

/** Without their days, which are then those of today. */
const saidAnew = (accommodations: readonly Accommodation[]): readonly Accommodation[] =>
  accommodations.map(({ date: _, expires: __, ...said }) => said);
