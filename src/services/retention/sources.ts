import type { RetentionKind } from '../../domain/retention.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  brokenGlasses,
  clearances,
  contactsMade,
  covers,
  deliveries,
  disclosures,
  edits,
  employers,
  enquiries,
  erasures,
  formerDisclosures,
  imports,
  notices,
  opportunities,
  participants,
} from '../../store/collections/index.ts';
import type { Sight } from './sight.ts';

/** Where records of a kind are kept, and from when one serves nothing but the record. */
export interface RetentionSource<R extends Row = Row> {
  readonly kind: RetentionKind;
  readonly collection: Collection<R>;
  /** From when it counts; undefined while it is in use. Of sealed fields nothing is known. */
  readonly since: (row: R, sight: Sight) => Instant | undefined | Promise<Instant | undefined>;
}

function source<R extends Row>(
  kind: RetentionKind,
  collection: Collection<R>,
  since: RetentionSource<R>['since'],
): RetentionSource {
  return { kind, collection, since } as unknown as RetentionSource;
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** A posting that nobody is sought for, a draft that nobody went on with. */
const overStates: ReadonlySet<string> = new Set(['draft', 'filled', 'expired', 'withdrawn']);
const endedFiles: ReadonlySet<string> = new Set(['done', 'failed', 'undone']);
const endedDeliveries: ReadonlySet<string> = new Set(['sent', 'unknown', 'refused', 'failed']);
const endedErasures: ReadonlySet<string> = new Set(['refused', 'done']);
const endedClearances: ReadonlySet<string> = new Set(['refused', 'done', 'replaced']);

/**
 * Every place, in the order in which they go: what names others before those. What names a participant goes with them and is in no
 * list but that of who saw what. The place of each is kept with a clearance, so new ones stand at the end.
 */
export const retentionSources: readonly RetentionSource[] = [
  source('disclosures', disclosures, ({ createdAt }) => createdAt),
  source('disclosures', formerDisclosures, ({ createdAt }) => createdAt),
  source('contacts', contactsMade, ({ participantId, at, createdAt }) =>
    participantId === undefined ? later(at, createdAt) : undefined,
  ),
  source('enquiries', enquiries, ({ state, expiresAt, updatedAt }) =>
    state === 'answered' ? updatedAt : later(expiresAt, updatedAt),
  ),
  source('history', edits, ({ participantId, createdAt }) =>
    participantId === undefined ? createdAt : undefined,
  ),
  // A notice that stands is why nobody is told the same again.
  source('notices', notices, ({ read, readAt, stands, updatedAt, matchId, opportunityId, participantId }) =>
    stands === false ||
    (read && matchId === undefined && opportunityId === undefined && participantId === undefined)
      ? later(readAt ?? updatedAt, updatedAt)
      : undefined,
  ),
  source('deliveries', deliveries, ({ state, updatedAt }) =>
    endedDeliveries.has(state) ? updatedAt : undefined,
  ),
  source('imports', imports, ({ dryRun, state, updatedAt }) =>
    !dryRun && endedFiles.has(state) ? updatedAt : undefined,
  ),
  source('covers', covers, ({ until, updatedAt }) => later(`${until}T23:59:59.999Z`, updatedAt)),
  source('glass', brokenGlasses, ({ reviewedAt }) => reviewedAt),
  source('certificates', erasures, ({ state, updatedAt }) =>
    endedErasures.has(state) ? updatedAt : undefined,
  ),
  source('certificates', clearances, ({ state, updatedAt }) =>
    endedClearances.has(state) ? updatedAt : undefined,
  ),
  source('people', participants, (row, sight) => sight.lastInHand(row)),
  source('opportunities', opportunities, ({ state, updatedAt }) =>
    overStates.has(state) ? updatedAt : undefined,
  ),
  source('employers', employers, ({ updatedAt }) => updatedAt),
];
