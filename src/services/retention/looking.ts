import type { Clearance, ClearanceItem, FoundKind, RetentionKind } from '../../domain/retention.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { clearanceItems, clearances } from '../../store/collections/index.ts';
import type { Page, Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import type { Sight } from './sight.ts';
import { retentionSources } from './sources.ts';
import type { TakingAway } from './taking-away.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly takingAway: Pick<TakingAway, 'isNamed'>;
}

/** Records looked at for one unit, and held by one clearance: it can be read through, and carried out in a night. */
const together = 200;
const most = 20_000;

/** Writes down what has been kept long enough, a page of a place at a time: rows, where it is and what it found are one unit. */
export function createLooking({ store, clock, takingAway }: Deps) {
  /** A page further. Gives the clearance as it stands then. */
  return async function lookOn(ctx: Context, row: Clearance, sight: Sight): Promise<Clearance> {
    const at = row.at ?? { source: 0 };
    const source = retentionSources[at.source];
    const held = Object.values(row.found).reduce((sum, { count }) => sum + count, 0);
    if (source === undefined || held >= most) return end(ctx, row, source !== undefined);
    const before = row.before[source.kind];
    if (before === undefined) return moveOn(ctx, row, { at: { source: at.source + 1 } });
    const page: Page<Row> = await store.list(ctx.scope, source.collection, 'all', {
      ...{ limit: together, cursor: at.cursor, unseal: false },
    });
    const puts: Put[] = [];
    let found = row.found[source.kind];
    let named = row.named[source.kind] ?? 0;
    const giveWay = createGiveWay(10);
    for (const one of page.items) {
      await giveWay();
      const since = await source.since(one, sight);
      if (since === undefined || since >= before) continue;
      if (await takingAway.isNamed(ctx, source, one, sight)) {
        named += 1;
        continue;
      }
      const item: ClearanceItem = {
        ...first(`${row.id}-${one.id}`, row.organisationId, clock()),
        ...{ clearanceId: row.id, kind: source.kind, source: at.source, since },
        ...{ subjectId: one.id, subjectVersion: one.version },
        ...(source.kind === 'people' ? { participantId: one.id } : {}),
      };
      puts.push(put(clearanceItems, item, 0));
      found = withOne(found, since);
    }
    const cursor = page.nextCursor ?? undefined;
    const changes = {
      at: cursor === undefined ? { source: at.source + 1 } : { source: at.source, cursor },
      ...(found === undefined ? {} : { found: { ...row.found, [source.kind]: found } }),
      ...(named === 0 ? {} : { named: { ...row.named, [source.kind]: named } }),
    };
    return moveOn(ctx, row, changes, puts);
  };

  function moveOn(ctx: Context, row: Clearance, changes: Partial<Clearance>, puts: readonly Put[] = []) {
    const changed = next(row, clock(), changes);
    return commit({ store, clock }, ctx, { puts: [...puts, put(clearances, changed, row.version)] }, changed);
  }

  function end(ctx: Context, row: Clearance, more: boolean) {
    return moveOn(ctx, row, {
      ...{ state: 'prepared', at: undefined, preparedAt: clock() },
      ...(more ? { more: true } : {}),
    });
  }
}

const withOne = (found: FoundKind | undefined, since: Instant): FoundKind =>
  found === undefined
    ? { count: 1, oldest: since, newest: since }
    : {
        count: found.count + 1,
        oldest: since < found.oldest ? since : found.oldest,
        newest: since > found.newest ? since : found.newest,
      };

/** Kinds in the order in which their places stand. */
export const kindsInOrder: readonly RetentionKind[] = [...new Set(retentionSources.map(({ kind }) => kind))];
