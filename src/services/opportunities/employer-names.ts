import type { Opportunity } from '../../domain/opportunity.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import { employers } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { readBy } from '../employers/own-words.ts';
import type { Context } from '../kit/context.ts';
import { withdrawals } from '../releases/withdrawals.ts';

/** A posting with the name of the employer whose it is, as every answer shows it to whoever asks. */
export interface NamedOpportunity extends Opportunity {
  readonly employerName: string;
  /** The days on which people who were released to whoever asks withdrew; in lists to its employer alone. Of whom, nothing. */
  readonly withdrawnOn?: readonly LocalDate[] | undefined;
}

/** Adds the employer's name to a posting that this caller may see. */
export async function withEmployerName(
  store: Store,
  ctx: Context,
  row: Opportunity,
): Promise<NamedOpportunity> {
  const employer = await store.get(ctx.scope, employers, row.employerId, { unseal: false });
  const days = await withdrawals(store, ctx.scope, row.employerId, row.id);
  return {
    ...{ ...row, accommodations: readBy(ctx, row.accommodations), employerName: employer?.name ?? '' },
    withdrawnOn: days.get(row.id) ?? [],
  };
}

/** The same for a list, in its order, with one read for all of it. */
export async function withEmployerNames(
  store: Store,
  ctx: Context,
  rows: readonly Opportunity[],
): Promise<readonly NamedOpportunity[]> {
  const ids = [...new Set(rows.map(({ employerId }) => employerId))];
  const found = await store.getMany(ctx.scope, employers, ids, { unseal: false });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const { actor } = ctx.scope;
  const own = 'role' in actor && actor.role === 'employer' ? actor.employerId : undefined;
  const days = own === undefined ? undefined : await withdrawals(store, ctx.scope, own);
  return rows.map((row) => ({
    ...row,
    accommodations: readBy(ctx, row.accommodations),
    employerName: names.get(row.employerId) ?? '',
    withdrawnOn: days && (days.get(row.id) ?? []),
  }));
}
