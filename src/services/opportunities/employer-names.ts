import type { Scope } from '../../domain/access/scope.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import { isReader } from '../../domain/release.ts';
import { type Instant, type LocalDate, localDate } from '../../domain/values/time.ts';
import { decisions, employers, matches, organisations, releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { readBy } from '../employers/own-words.ts';
import type { Context } from '../kit/context.ts';
import { stepsBack } from '../releases/replacing.ts';

/** A posting with the name of the employer whose it is, as every answer shows it to whoever asks. */
export interface NamedOpportunity extends Opportunity {
  readonly employerName: string;
  /** Of one posting, not in lists: the days on which people who were released to whoever asks withdrew. Of whom, nothing. */
  readonly withdrawnOn?: readonly LocalDate[] | undefined;
}

/** Adds the employer's name to a posting that this caller may see. */
export async function withEmployerName(
  store: Store,
  ctx: Context,
  row: Opportunity,
): Promise<NamedOpportunity> {
  const employer = await store.get(ctx.scope, employers, row.employerId, { unseal: false });
  return {
    ...{ ...row, accommodations: readBy(ctx, row.accommodations), employerName: employer?.name ?? '' },
    withdrawnOn: await withdrawnOn(store, ctx, row),
  };
}

async function withdrawnOn(
  store: Store,
  { scope }: Context,
  { id }: Opportunity,
): Promise<readonly LocalDate[]> {
  const { actor } = scope;
  const organisation = await store.get(scope, organisations, scope.organisationId, { unseal: false });
  const days: LocalDate[] = [];
  // Who was shown and said no to the job is withdrawn to its employer like anybody who stepped back, and stays so while they change
  // their mind: that is theirs to know.
  for (const state of ['withdrawn', 'declined_by_participant', 'interested'] as const)
    for await (const match of walk(store, scope, matches, 'byOpportunityAndState', { key: [id, state] })) {
      const release = match.releaseId && (await store.get(scope, releases, match.releaseId));
      if (!release) continue;
      const at = await steppedBackAt(store, scope, match.id);
      if (at === undefined) continue;
      // Who was never shown somebody hears of nobody.
      if ('role' in actor && actor.role === 'employer' && !isReader(release, actor.id, at)) continue;
      days.push(localDate(at, organisation?.zone ?? 'UTC'));
    }
  return days.sort();
}

/** When somebody whom its employer had seen stepped back last, whatever came since. */
async function steppedBackAt(store: Store, scope: Scope, matchId: string): Promise<Instant | undefined> {
  let at: Instant | undefined;
  for await (const row of walk(store, scope, decisions, 'byMatch', { key: [matchId] }))
    if (stepsBack(row) && (at === undefined || row.createdAt > at)) at = row.createdAt;
  return at;
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
