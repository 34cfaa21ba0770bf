import type { Opportunity } from '../../domain/opportunity.ts';
import { employers } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { readBy } from '../employers/own-words.ts';
import type { Context } from '../kit/context.ts';

/** A posting with the name of the employer whose it is, as every answer shows it to whoever asks. */
export interface NamedOpportunity extends Opportunity {
  readonly employerName: string;
}

/** Adds the employer's name to a posting that this caller may see. */
export async function withEmployerName(
  store: Store,
  ctx: Context,
  row: Opportunity,
): Promise<NamedOpportunity> {
  const employer = await store.get(ctx.scope, employers, row.employerId, { unseal: false });
  return { ...row, accommodations: readBy(ctx, row.accommodations), employerName: employer?.name ?? '' };
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
  return rows.map((row) => ({
    ...row,
    accommodations: readBy(ctx, row.accommodations),
    employerName: names.get(row.employerId) ?? '',
  }));
}
