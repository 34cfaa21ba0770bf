import { isOvertaken, Problem } from '../../domain/problem.ts';
import type { Clearance, ClearanceItem, LeftOfKind, RetentionKind } from '../../domain/retention.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import { clearanceItems, clearances, imports } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { dropRowsOfFile, endQuotes, wholeFile } from '../imports/drop-file.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { kindsInOrder } from './looking.ts';
import type { Sight } from './sight.ts';
import { retentionSources } from './sources.ts';
import type { Away, TakingAway } from './taking-away.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly takingAway: Pick<TakingAway, 'of'>;
  readonly destroyKey: (subject: string) => Promise<void>;
}

/** Records of one unit; of kinds with which much goes, one alone. */
const together = 100;
const alone: ReadonlySet<RetentionKind> = new Set(['people', 'opportunities', 'employers', 'imports']);

type Why = keyof LeftOfKind;

/**
 * Lets go what two have said yes to: the record as it stood in the preview, its place in the clearance and the count of it are one
 * unit, so that after any end it goes on where it was, and nothing goes twice. What somebody had in hand since stays.
 */
export function createCarryingOut({ store, clock, takingAway, destroyKey }: Deps) {
  /** Some records further. Gives the clearance as it stands then. */
  return async function carryOn(ctx: Context, row: Clearance, sight: Sight): Promise<Clearance> {
    for (const kind of kindsInOrder) {
      const { items } = await store.list(ctx.scope, clearanceItems, 'byClearance', {
        ...{ key: [row.id, kind], limit: alone.has(kind) ? 1 : together, unseal: false },
      });
      if (items.length > 0) return someOf(ctx, row, { kind, items, sight });
    }
    const now = clock();
    const changed = next(row, now, { state: 'done', open: undefined, doneAt: now });
    const audit = [done('finish', 'clearance', row.id)];
    return commit({ store, clock }, ctx, { puts: [put(clearances, changed, row.version)], audit }, changed);
  };

  async function someOf(
    ctx: Context,
    row: Clearance,
    { kind, items, sight }: { kind: RetentionKind; items: readonly ClearanceItem[]; sight: Sight },
  ): Promise<Clearance> {
    const parts: Away[] = [];
    let gone = row.gone[kind] ?? 0;
    let left = row.left[kind] ?? {};
    for (const item of items) {
      const away = await awayOf(ctx, row, item, sight);
      if (typeof away === 'string') left = { ...left, [away]: (left[away] ?? 0) + 1 };
      else {
        gone += 1;
        parts.push(away);
      }
    }
    const changed = next(row, clock(), {
      ...(gone === 0 ? {} : { gone: { ...row.gone, [kind]: gone } }),
      ...(Object.keys(left).length === 0 ? {} : { left: { ...row.left, [kind]: left } }),
    });
    const unit = {
      puts: [...parts.flatMap(({ puts = [] }) => puts), put(clearances, changed, row.version)],
      removals: [
        ...parts.flatMap(({ removals = [] }) => removals),
        ...items.map((item) => removal(clearanceItems, item, item.version)),
      ],
      facts: parts.flatMap(({ facts = [] }) => facts),
      audit: [...parts.flatMap(({ audit = [] }) => audit), done('carry_out', 'clearance', row.id, [kind])],
    };
    return commit({ store, clock }, ctx, unit, changed);
  }

  /** What goes for one record, or why it stays. */
  async function awayOf(
    ctx: Context,
    clearance: Clearance,
    item: ClearanceItem,
    sight: Sight,
  ): Promise<Away | Why> {
    const source = retentionSources[item.source];
    if (source === undefined) return 'gone';
    const row = await store.get(ctx.scope, source.collection, item.subjectId, { unseal: false });
    if (row === undefined) return 'gone';
    if (row.version !== item.subjectVersion || (await source.since(row, sight)) !== item.since)
      return 'touched';
    if (source.collection.name === imports.name && !(await rowsGone(ctx, row))) return 'touched';
    return (await takingAway.of(ctx, source, row, { sight, clearance })) ?? 'named';
  }

  /** What a file left, before the file: it may be much. False where somebody has it taken back meanwhile. */
  async function rowsGone(ctx: Context, row: Row): Promise<boolean> {
    try {
      const checks = [{ collection: imports, id: row.id, version: row.version }];
      await endQuotes({ store, destroyKey }, ctx, row.id);
      await dropRowsOfFile({ store, clock }, ctx, row.id, wholeFile, { checks });
      return true;
    } catch (error) {
      if (error instanceof Problem && isOvertaken(error)) return false;
      throw error;
    }
  }
}
