import type { Row } from '../domain/row.ts';
import { type Clock, plusSeconds } from '../domain/time.ts';
import type { Collection } from '../store/collection.ts';
import { type IdempotencyRow, idempotency } from '../store/collections.ts';
import type { Put, Store, Unit } from '../store/port.ts';
import type { Context } from './context.ts';

const answerKeptSeconds = 24 * 3600;

/** A put of any collection, as a unit holds it. `expects` is the version that was read; 0 creates. */
export function put<R extends Row>(collection: Collection<R>, row: R, expects: number): Put {
  return { collection: collection as unknown as Collection<Row>, row, expects };
}

/** The next version of a row, with some fields changed; a field given as undefined is taken away. */
export function next<R extends Row>(row: R, now: string, changes: Partial<R>): R {
  const merged = { ...row, ...changes, version: row.version + 1, updatedAt: now };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as unknown as R;
}

/** A new row's own fields. */
export function first(id: string, organisationId: string, now: string): Row {
  return { id, organisationId, version: 1, createdAt: now, updatedAt: now };
}

/**
 * Commits a unit on behalf of a context: with the fence of the worker, and with the answer under the caller's
 * Idempotency-Key, so that effect and answer stand or fall together. Gives back `result`.
 */
export async function commit<T>(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  unit: Omit<Unit, 'organisationId' | 'fence'> & { readonly organisationId?: string },
  result: T,
): Promise<T> {
  const organisationId = unit.organisationId ?? ctx.scope.organisationId;
  const puts = [...(unit.puts ?? [])];
  if (ctx.idempotency !== undefined) {
    const { id, requestDigest, render } = ctx.idempotency;
    const now = clock();
    const row: IdempotencyRow = {
      ...first(id, organisationId, now),
      requestDigest,
      expiresAt: plusSeconds(now, answerKeptSeconds),
      ...render(result),
    };
    puts.push(put(idempotency, row, 0));
  }
  await store.commit(ctx.scope, { ...unit, organisationId, puts, fence: ctx.fence });
  return result;
}
