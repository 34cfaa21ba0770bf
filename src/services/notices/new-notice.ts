import type { Notice, NoticeKind } from '../../domain/notice.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';

/** What caused a notice: ids, versions, days. Whoever is told of the same cause by the same kind is told once. */
type Cause = readonly (string | number)[];

/**
 * How the key is made by which nobody is told of one thing twice: `<kind>:<cause>:<cause>…`. Keys stand in the store, so another form
 * tells once more of what was told. The matches of one cause share a key, of whatever kind they are: `matches`.
 */
export const noticeKey = (kind: NoticeKind | 'matches', ...cause: Cause): string =>
  [kind, ...cause].join(':');

/** The cause that a key was made of, in one text. */
export const causeOf = ({ kind, dedupeKey }: Pick<Notice, 'kind' | 'dedupeKey'>): string =>
  dedupeKey.slice(kind.length + 1);

/** A notice as whoever raises it says it: what caused it, and whom and what it is about. */
export interface Raised extends Omit<Notice, keyof Row | 'dedupeKey' | 'userId' | 'read' | 'readAt'> {
  readonly cause: Cause;
}

/**
 * A notice to one user, for the unit that brings it about. The store refuses a second of the same cause: whoever may meet one looks
 * for it first (`untilTold`).
 */
export function noticePut(
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
  { scope }: Context,
  userId: string,
  { cause, ...told }: Raised,
): Put {
  const row: Notice = {
    ...first(newId('notice'), scope.organisationId, clock()),
    ...{ ...told, userId, read: false, dedupeKey: noticeKey(told.kind, ...cause) },
  };
  return put(notices, row, 0);
}
