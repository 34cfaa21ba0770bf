import type { Fact } from '../../domain/fact.ts';
import { type Release, sees } from '../../domain/release.ts';
import type { Clock } from '../../domain/values/time.ts';
import { releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import { inForce } from './in-force.ts';

/** That what somebody shows is there no more, for each who could read it until now: of whoever is forgotten no row will say it. */
export async function goneFromReaders(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  participantId: string,
): Promise<readonly Fact[]> {
  const { store, clock } = deps;
  const rows: Release[] = [];
  for await (const row of walk(store, ctx.scope, releases, 'byParticipant', { key: [participantId] }))
    rows.push(row);
  if (rows.length === 0) return [];
  const now = clock();
  const standing = await inForce(store, ctx, rows, await todayOf(deps, ctx));
  return standing.flatMap(({ release: { id, readerIds, late } }) => {
    const all = [...readerIds, ...late.filter((one) => sees(one, now)).map(({ readerId }) => readerId)];
    return [...new Set(all)].map((userId) => ({ type: 'release.gone' as const, releaseId: id, userId }));
  });
}
