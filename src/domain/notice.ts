import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const noticeKinds = [
  'strong_match',
  'near_miss',
  'free_soon',
  'more_matches',
  'lists_moved',
  'employer_answer',
  'participant_answer',
  'facts_changed',
  'posting_closing',
  'stale_profile',
  'pause_digest',
  'handed_over',
  'cover_given',
  'consent_expiring',
  'consent_ended',
  'consent_denied',
  'person_asks',
  'person_to_see',
  'released_by_person',
  'release_ended',
  'reader_joined',
  'job_started',
  'job_ended',
  'not_said',
  'workers_stopped',
  'glass_broken',
  'way_made',
  'clearance_asked',
  'erasure_asked',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What somebody asks of their coach on pages of their own; in the data of a notice as `what`. */
export const personAsks = [
  ...(['look', 'scoring_off', 'scoring_on', 'stop', 'code', 'file', 'complaint'] as const),
  ...(['barred', 'other_coach'] as const),
] as const;
export type PersonAsks = (typeof personAsks)[number];

export const importances = ['now', 'soon', 'fyi'] as const;
export type Importance = (typeof importances)[number];

/** Something a user should know. Raised exactly once per cause: `dedupeKey` is unique for a recipient. */
export interface Notice extends Row {
  readonly userId: string;
  readonly kind: NoticeKind;
  /** Words are made when read, from these; nothing personal is kept in a notice. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly importance: Importance;
  /** Where it is about one person, posting or match. */
  readonly participantId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly matchId?: string | undefined;
  /** All that it is about, where its cause brought several; latecomers join until it is read. */
  readonly participantIds?: readonly string[] | undefined;
  readonly matchIds?: readonly string[] | undefined;
  /** False once what it is about is gone; absent on notices of version 1, which nobody looks after. */
  readonly stands?: boolean | undefined;
  readonly dedupeKey: string;
  readonly read: boolean;
  readonly readAt?: Instant | undefined;
}

export const noticeClasses = {
  userId: 'internal',
  // That something happened; of whom, its other fields say.
  kind: 'internal',
  data: 'sud',
  importance: 'internal',
  participantId: 'sud',
  opportunityId: 'internal',
  matchId: 'sud',
  participantIds: 'sud',
  matchIds: 'sud',
  stands: 'internal',
  dedupeKey: 'sud',
  read: 'internal',
  readAt: 'internal',
} as const satisfies ClassesOf<Notice>;

const only = (ids: readonly string[] = []): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/**
 * A notice about several people as somebody reads it who is barred from some of them: about the others, without a score, which may be
 * of one of theirs. Undefined where nobody is left.
 */
export function noticeWithout(
  notice: Notice,
  people: ReadonlySet<string>,
  matchesOfThem: ReadonlySet<string>,
): Notice | undefined {
  const participantIds = (notice.participantIds ?? []).filter((id) => !people.has(id));
  const matchIds = notice.matchIds?.filter((id) => !matchesOfThem.has(id));
  if (participantIds.length === 0) return undefined;
  const { score: _, ...data } = notice.data;
  const participantId = only(participantIds);
  const matchId = only(matchIds);
  return {
    ...{ ...notice, data, participantIds },
    ...(matchIds === undefined ? {} : { matchIds }),
    ...(participantId === undefined ? {} : { participantId }),
    ...(matchId === undefined ? {} : { matchId }),
  };
}

/** Matches that one cause brought and nobody was told of yet, until its work is done. */
export interface Gathering extends Row {
  readonly cause: string;
  /** Sealed. */
  readonly matchIds: readonly string[];
}

export const gatheringClasses = {
  cause: 'internal',
  matchIds: 'sud',
} as const satisfies ClassesOf<Gathering>;
