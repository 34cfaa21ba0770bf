import type { LateReader, Release } from '../../domain/release.ts';
import { type Clock, type Instant, localDate, plusDays, startOfDay } from '../../domain/values/time.ts';
import { organisations, releases } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type Reader, readersOf } from './readers.ts';

/** Somebody who came to an employer after a release, by name, and from when on they see it, where the person was told of them. */
export interface Newcomer extends Reader, Pick<LateReader, 'toldAt' | 'from'> {}

export interface NewcomerDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: { readonly newcomerDays: number };
}

/** When those see it of whom a person is told now: as a day begins, for a day is what they are told. */
async function openingOf(
  { store, limits }: NewcomerDeps,
  { scope }: Context,
  now: Instant,
): Promise<Instant> {
  const zone = (await store.get(scope, organisations, scope.organisationId))?.zone ?? 'UTC';
  return startOfDay(plusDays(localDate(now, zone), limits.newcomerDays), zone);
}

/** Writes down that the person is told now of all who came later and are still there; gives the release as it stands then. */
export async function tellOfNewcomers(deps: NewcomerDeps, ctx: Context, row: Release): Promise<Release> {
  const { store, clock } = deps;
  const known = (await readersOf(deps, ctx, row.employerId)).map(({ id }) => id);
  const isNews = ({ readerId, toldAt }: LateReader) => toldAt === undefined && known.includes(readerId);
  if (!row.late.some(isNews)) return row;
  const now = clock();
  const told = { toldAt: now, from: await openingOf(deps, ctx, now) };
  const late = row.late.map((one) => (isNews(one) ? { ...one, ...told } : one));
  const changed = next(row, now, { late });
  const audit = [done('tell', 'release', row.id, ['late'])];
  return commit({ store, clock }, ctx, { puts: [put(releases, changed, row.version)], audit }, changed);
}
