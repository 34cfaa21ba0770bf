import type { Fields } from '../../../domain/access/decide.ts';
import type { Clearance, RetentionKind } from '../../../domain/retention.ts';
import type { Instant } from '../../../domain/values/time.ts';
import type { ClearanceItemView } from '../../../services/retention/clearances.ts';
import type { RetentionView } from '../../../services/retention/periods.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

export function presentPeriods({ country, kinds, byItself, version }: RetentionView, fields: Fields) {
  return visible(fields, {
    country,
    kinds: kinds.map(({ kind, months, source, least, most }) => ({ kind, months, source, least, most })),
    byItself: byItself.map(({ what, days }) => ({ what, days })),
    version,
  });
}

const each = <T, S>(
  byKind: Readonly<Partial<Record<RetentionKind, T>>>,
  show: (one: T) => S,
): Partial<Record<RetentionKind, S>> =>
  Object.fromEntries(Object.entries(byKind).map(([kind, one]) => [kind, show(one as T)]));

const instant = (at: Instant) => shownInstant(at) ?? at;

export function presentClearance(row: Clearance, fields: Fields) {
  const { state, by, named, more, askedBy, decidedBy, gone } = row;
  return visible(fields, {
    ...presentRow(row),
    ...{ state, by, named, more, askedBy, decidedBy, gone },
    before: each(row.before, instant),
    found: each(row.found, ({ count, oldest, newest }) => ({
      ...{ count, oldest: instant(oldest), newest: instant(newest) },
    })),
    left: each(row.left, ({ touched, named, gone }) => ({ touched, named, gone })),
    preparedAt: shownInstant(row.preparedAt),
    askedAt: shownInstant(row.askedAt),
    decidedAt: shownInstant(row.decidedAt),
    doneAt: shownInstant(row.doneAt),
  });
}

export function presentClearanceItem(item: ClearanceItemView, fields: Fields) {
  const { id, kind, subjectId, displayName } = item;
  return visible(fields, { id, kind, subjectId, since: instant(item.since), displayName });
}
