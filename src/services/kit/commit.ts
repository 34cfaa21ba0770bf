import type { AuditAction, AuditNoun } from '../../domain/access/audit-act.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { Problem } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { type IdempotencyRow, idempotency } from '../../store/collections/index.ts';
import type { Store, Unit } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { Context } from './context.ts';
import { factsOfNotices } from './notice-facts.ts';

const answerKeptSeconds = 24 * 3600;

/** What one change commits, for callers who commit more with it. */
export type Draft = Pick<Unit, 'puts' | 'facts' | 'audit'>;

/** A row as it would be, and the unit that makes it so. */
export interface Drafted<R extends Row> {
  readonly row: R;
  readonly unit: Draft;
}

/** An audit entry of something done; `fields` are names, never values. */
export function done(
  action: AuditAction,
  noun: AuditNoun,
  subjectId: string,
  fields?: readonly string[],
): AuditEntry {
  return { action, noun, subjectId, outcome: 'allowed', ...(fields === undefined ? {} : { fields }) };
}

/** Subjects in one entry, parted by spaces. */
const subjectsInEntry = 50;

/** The same done to several, in as few entries as name each of them. */
export function doneToEach(
  action: AuditAction,
  noun: AuditNoun,
  subjectIds: readonly string[],
): AuditEntry[] {
  return inEntries(subjectIds).map((subjects) => done(action, noun, subjects));
}

/** Ids of subjects as entries name them. */
export function inEntries(subjectIds: readonly string[]): string[] {
  const entries: string[] = [];
  for (let at = 0; at < subjectIds.length; at += subjectsInEntry)
    entries.push(subjectIds.slice(at, at + subjectsInEntry).join(' '));
  return entries;
}

/**
 * Commits a unit on behalf of a context: with the fence of the worker, and with the answer under the caller's
 * Idempotency-Key, so that effect and answer stand or fall together, and with what
 * happened to notices in it, which mails and open screens follow. Gives back `result`. Throws what the store throws,
 * and Problem `conflict` with `uniquePath: 'idempotency'` when another request with this key was quicker.
 */
export async function commit<T>(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  unit: Omit<Unit, 'organisationId' | 'fence'>,
  result: T,
): Promise<T> {
  const { organisationId } = ctx.scope;
  // First in the unit, so that a repeat hears of the answer, not of what the first request changed.
  const answer = ctx.idempotency === undefined ? [] : [put(idempotency, answerRow(ctx.idempotency), 0)];
  const puts = [...answer, ...(unit.puts ?? [])];
  try {
    const facts = [...(unit.facts ?? []), ...factsOfNotices(puts)];
    await store.commit(ctx.scope, { ...unit, organisationId, puts, facts, fence: ctx.fence });
  } catch (error) {
    if (error instanceof Problem && error.extras.uniquePath?.startsWith('idempotency')) {
      throw new Problem('conflict', 'key_answered', { uniquePath: 'idempotency' });
    }
    throw error;
  }
  return result;

  function answerRow({ id, requestDigest, render }: NonNullable<Context['idempotency']>): IdempotencyRow {
    const now = clock();
    const expiresAt = plusSeconds(now, answerKeptSeconds);
    return { ...first(id, organisationId, now), requestDigest, expiresAt, ...render(result) };
  }
}
