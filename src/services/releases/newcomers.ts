import type { LateReader, Release } from '../../domain/release.ts';
import { type Clock, type Instant, localDate, plusDays, startOfDay } from '../../domain/values/time.ts';
import { organisations, releases } from '../../store/collections/index.ts';
import type { Store, Unit } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
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

/** A release as it stands once the person is told of newcomers, with what is to be written for that: nothing where there is no news. */
export interface Telling {
  readonly release: Release;
  readonly unit: Pick<Unit, 'puts' | 'audit'>;
}

/** That the person is told now of all who came later and are still there. Writes nothing: whoever commits it has an answer of their own. */
export async function tellingOfNewcomers(deps: NewcomerDeps, ctx: Context, row: Release): Promise<Telling> {
  const { clock } = deps;
  const known = (await readersOf(deps, ctx, row.employerId)).map(({ id }) => id);
  const isNews = ({ readerId, toldAt }: LateReader) => toldAt === undefined && known.includes(readerId);
  if (!row.late.some(isNews)) return { release: row, unit: {} };
  const now = clock();
  const told = { toldAt: now, from: await openingOf(deps, ctx, now) };
  const late = row.late.map((one) => (isNews(one) ? { ...one, ...told } : one));
  const changed = next(row, now, { late });
  const audit = [done('tell', 'release', row.id, ['late'])];
  return { release: changed, unit: { puts: [put(releases, changed, row.version)], audit } };
}
