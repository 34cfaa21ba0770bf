import type { Organisation } from '../../domain/organisation.ts';
import { invalid, notFound } from '../../domain/problem.ts';
import {
  type ChosenPeriods,
  type goesByItself,
  legalFault,
  type Period,
  periodsOf,
  type RetentionKind,
  type RetentionLaws,
  retentionKinds,
  retentionMonths,
} from '../../domain/retention.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Clock } from '../../domain/values/time.ts';
import { organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';

/** What goes by itself, and after how many days. */
interface GoesByItself {
  readonly what: (typeof goesByItself)[number];
  readonly days: number;
}

export interface RetentionView {
  readonly country: string;
  readonly kinds: readonly Period[];
  readonly byItself: readonly GoesByItself[];
  /** Of the organisation: what a change names. */
  readonly version: number;
}

/** Months by kind; null gives a period up again. */
export type PeriodChanges = Readonly<Partial<Record<RetentionKind, number | null>>>;

export interface Periods {
  /** How long what is kept, and who says so. */
  readonly show: UseCase<[], RetentionView>;
  /** Sets periods within what the law asks for. Nothing goes by this alone. Throws Problem `invalid` and `stale_version`. */
  readonly set: UseCase<[changes: PeriodChanges, version: number], RetentionView>;
}

export interface PeriodsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly lawsOf: (country: string) => RetentionLaws;
  readonly limits: {
    readonly outboxDays: number;
    readonly dryRunDays: number;
    readonly refusedCellDays: number;
    readonly lapsedQuestionDays: number;
  };
}

/** The organisation of a context. Throws Problem `not_found`. */
export async function ownOrganisation(store: Store, ctx: Context): Promise<Organisation> {
  const row = await store.get(ctx.scope, organisations, ctx.scope.organisationId);
  if (row === undefined) throw notFound('organisation');
  return row;
}

export function createPeriods({ store, clock, lawsOf, limits }: PeriodsDeps): Periods {
  const viewOf = ({ country, retention, version }: Organisation): RetentionView => ({
    ...{ country, version, kinds: periodsOf(lawsOf(country), retention) },
    byItself: [
      { what: 'answers', days: 1 },
      { what: 'facts', days: limits.outboxDays },
      { what: 'dry_runs', days: limits.dryRunDays },
      { what: 'lapsed_questions', days: limits.lapsedQuestionDays },
      { what: 'refused_rows', days: limits.refusedCellDays },
    ],
  });

  function check(laws: RetentionLaws, kind: RetentionKind, months: number): void {
    const { min, max } = retentionMonths;
    const path = `months.${kind}`;
    if (!Number.isInteger(months) || months < min || months > max)
      throw invalid(path, sentence('not_months', { min, max }));
    const fault = legalFault(laws[kind] ?? {}, months);
    if (fault !== undefined) throw invalid(path, sentence(fault.key, { ...fault.law }));
  }

  return {
    show: withPermission('retention:read', async (ctx) => viewOf(await ownOrganisation(store, ctx))),
    set: withPermission('retention:write', async (ctx, changes, version) => {
      const row = await ownOrganisation(store, ctx);
      expectVersion(row, version);
      const laws = lawsOf(row.country);
      const chosen: Partial<Record<RetentionKind, number>> = { ...row.retention };
      const changed = retentionKinds.filter((kind) => changes[kind] !== undefined);
      for (const kind of changed) {
        const months = changes[kind];
        if (months === null || months === undefined) delete chosen[kind];
        else {
          check(laws, kind, months);
          chosen[kind] = months;
        }
      }
      const retention: ChosenPeriods = chosen;
      const kept = next(row, clock(), { retention });
      const unit = {
        puts: [put(organisations, kept, row.version)],
        audit: [done('set_periods', 'organisation', row.id, changed)],
      };
      return commit({ store, clock }, ctx, unit, viewOf(kept));
    }),
  };
}
